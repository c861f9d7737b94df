import type { DefaultTreeAdapterTypes } from 'parse5';

/**
 * What scripts of a page do to its text before a reader sees it, done to its tree without any of the product's code:
 * parts that React streamed stand in their places, and mail addresses that Cloudflare veiled are written out.
 */

type Node = DefaultTreeAdapterTypes.Node;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Child = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const BEGINS = /^(?:\$[?!~]?|&)$/;
const ENDS = /^\/[$&]$/;

/** Changes the tree. */
export function asShown(root: Parent): void {
  const parts = new Map<string, Element>();
  const places = new Map<string, Element>();
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('attrs' in node) {
      const { id = '', hidden, 'data-cfemail': veiled } = attributesOf(node);
      if (veiled !== undefined) unveil(node, veiled);
      if (hidden !== undefined && /^S:[\da-f]+$/.test(id)) parts.set(id.slice(2), node);
      if (node.nodeName === 'template' && /^[BP]:/.test(id)) places.set(id, node);
    }
    if ('childNodes' in node) stack.push(...node.childNodes);
  }
  for (const [id, part] of parts) {
    const place = places.get(`P:${id}`) ?? places.get(`B:${id}`);
    if (place && !isWithin(place, part)) put(part, place);
  }
}

function attributesOf({ attrs }: Element): Record<string, string | undefined> {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
}

/** The same of the addresses in a page's source. */
export function unveiled(html: string): string {
  return html.replace(
    /(data-cfemail="([\da-f]+)"[^<>]*>)\[email[^<>[\]]*\]/gi,
    (_, tag: string, hex: string) => tag + addressOf(hex),
  );
}

function unveil(element: Element, veiled: string): void {
  const [text] = element.childNodes;
  if (text && 'value' in text && text.value.startsWith('[email')) text.value = addressOf(veiled);
}

function addressOf(veiled: string): string {
  const [key, ...bytes] = Buffer.from(veiled, 'hex');
  return Buffer.from(bytes.map(byte => byte ^ key!)).toString();
}

function isWithin(node: Child, around: Element): boolean {
  for (let at: Node | null = node; at; at = 'parentNode' in at ? at.parentNode : null)
    if (at === around) return true;
  return false;
}

function put(part: Element, place: Element): void {
  const moved = part.childNodes.splice(0);
  remove(part);
  const parent = place.parentNode!;
  const at = parent.childNodes.indexOf(place);
  const isBoundary = attributesOf(place).id!.startsWith('B');
  parent.childNodes.splice(at, isBoundary ? lengthFrom(parent.childNodes, at) : 1, ...moved);
  for (const child of moved) child.parentNode = parent;
}

function remove(node: Child): void {
  const siblings = node.parentNode!.childNodes;
  siblings.splice(siblings.indexOf(node), 1);
}

/** What stood in place of the part goes, up to the comment that ends it. */
function lengthFrom(nodes: readonly Child[], start: number): number {
  let depth = 0;
  for (let at = start + 1; at < nodes.length; at++) {
    const node = nodes[at]!;
    if (!('data' in node)) continue;
    if (BEGINS.test(node.data)) depth++;
    else if (ENDS.test(node.data) && depth-- === 0) return at - start;
  }
  return 1;
}
