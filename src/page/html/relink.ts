import type { Document, Element } from 'domhandler';

/** Tells the children of a node, from an index on, who their parent and neighbours are. */
export function relink(parent: Document | Element, from: number): void {
  for (let i = from; i < parent.children.length; i++) {
    const node = parent.children[i]!;
    node.parent = parent;
    node.prev = parent.children[i - 1] ?? null;
    node.next = parent.children[i + 1] ?? null;
  }
}
