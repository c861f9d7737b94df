import { type AnyNode, type Document, type Element, hasChildren, isTag, Text } from 'domhandler';
import { textContent } from 'domutils';
import { attributeOf, hasAttribute } from './element.ts';

const VEILED = 'data-cfemail';
/** Each byte is the address's, by exclusive or with the first. */
const HEX = /^(?:[0-9a-f]{2}){6,200}$/i;
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
const PLACEHOLDER = /^\s*\[.*\]\s*$/s;
const VEILED_LINK = /\/cdn-cgi\/l\/email-protection#([0-9a-f]+)$/i;

/**
 * Puts addresses in place of `[email protected]`, as the script does that Cloudflare puts into a page when the page is
 * shown. They stand in an attribute of the placeholder, or in its link.
 */
export function unveilAddresses(root: Document): void {
  const todo: AnyNode[] = [root];
  while (todo.length > 0) {
    const node = todo.pop()!;
    if (!hasChildren(node)) continue;
    if (isTag(node) && (hasAttribute(node, VEILED) || hasAttribute(node, 'href'))) unveil(node);
    for (const child of node.children) todo.push(child);
  }
}

function unveil(node: Element): void {
  const href = attributeOf(node, 'href');
  const address = decoded(attributeOf(node, VEILED));
  const aim = decoded(VEILED_LINK.exec(href ?? '')?.[1]);
  if (aim ?? (address && href !== undefined)) node.attribs.href = `mailto:${aim ?? address}`;
  if (address !== undefined && PLACEHOLDER.test(textContent(node))) {
    const text = new Text(address);
    text.parent = node;
    node.children = [text];
  }
}

/** The address, or undefined where it is none. */
function decoded(hex: string | undefined): string | undefined {
  if (hex === undefined || !HEX.test(hex)) return undefined;
  const [key, ...bytes] = Buffer.from(hex, 'hex');
  const address = Buffer.from(bytes.map(byte => byte ^ key!)).toString();
  return ADDRESS.test(address) ? address : undefined;
}
