import { type ChildNode, isTag } from 'domhandler';

/** The next node in the order of the page that is within another, or is that. */
export function following(node: ChildNode, within: ChildNode): ChildNode | undefined {
  if (isTag(node) && node.children[0]) return node.children[0];
  let at: ChildNode = node;
  if (at === within) return undefined;
  while (!at.next) {
    if (at.parent === within || !at.parent) return undefined;
    at = at.parent as ChildNode;
  }
  return at.next;
}
