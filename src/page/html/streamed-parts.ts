import {
  type AnyNode,
  type ChildNode,
  type Document,
  type Element,
  hasChildren,
  isComment,
  isTag,
} from 'domhandler';
import { hasAttribute } from './element.ts';
import { relink } from './relink.ts';

const PART = /^S:([\da-f]+)$/;
const PLACE = /^[BP]:[\da-f]+$/;
/** Comments around what stands in place of a part that was still to come: where such a stretch begins, and its end. */
const BEGINS: ReadonlySet<string> = new Set(['$', '$?', '$!', '$~', '&']);
const ENDS: ReadonlySet<string> = new Set(['/$', '/&']);
/** Of pages that were saved, none has a tenth of it. */
const MOST_PARTS = 1000;

/** Whether a comment bounds what a part takes the place of. */
export function isBound(comment: string): boolean {
  return BEGINS.has(comment) || ENDS.has(comment);
}

/**
 * Puts the parts of a page that React streamed, which came later and hidden at its end, where its scripts put them in a
 * browser: in the place of `template` elements of the same number, and of what stood there in the meantime.
 */
export function settleStreamedParts(root: Document): void {
  const { parts, places } = find(root);
  for (const [id, part] of parts) {
    const place = places.get(`P:${id}`) ?? places.get(`B:${id}`);
    if (place?.parent && part.parent && !isWithin(place, part)) move(part, place);
  }
}

function find(root: Document): { parts: Map<string, Element>; places: Map<string, Element> } {
  const parts = new Map<string, Element>();
  const places = new Map<string, Element>();
  const todo: AnyNode[] = [root];
  while (todo.length > 0) {
    const node = todo.pop()!;
    if (!hasChildren(node)) continue;
    // Attributes are read only of the few elements that may be either.
    if (isTag(node) && (node.name === 'template' || hasAttribute(node, 'hidden'))) {
      const id = node.attribs.id ?? '';
      const part = PART.exec(id)?.[1];
      if (part !== undefined && parts.size < MOST_PARTS) parts.set(part, node);
      else if (PLACE.test(id)) places.set(id, node);
    }
    for (const child of node.children) todo.push(child);
  }
  return { parts, places };
}

function isWithin(node: Element, around: Element): boolean {
  for (let at: AnyNode | null = node; at; at = at.parent) if (at === around) return true;
  return false;
}

function move(part: Element, place: Element): void {
  const { children } = part;
  replace(part, 1, []);
  replace(place, place.attribs.id!.startsWith('B') ? lengthFrom(place) : 1, children);
}

/** How many nodes a part takes the place of: the `template`, and all up to the comment that ends the stretch. */
function lengthFrom(place: Element): number {
  let length = 1;
  let depth = 0;
  for (let node = place.next; node; node = node.next, length++) {
    if (!isComment(node)) continue;
    if (BEGINS.has(node.data)) depth++;
    else if (ENDS.has(node.data) && depth-- === 0) return length;
  }
  return 1;
}

function replace(first: Element, length: number, children: readonly ChildNode[]): void {
  const parent = first.parent as Document | Element;
  const at = parent.children.indexOf(first);
  parent.children = [...parent.children.slice(0, at), ...children, ...parent.children.slice(at + length)];
  relink(parent, Math.max(0, at - 1));
}
