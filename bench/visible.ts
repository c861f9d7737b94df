import type { ChildNode, ParentNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { asShown, unveiled } from './as-shown.ts';

/**
 * The visible texts of a page, read without any of the product's code: every character of every text node outside
 * `script`, `style`, `template` and `head`, hidden elements, `noscript` and declared shadow roots included; where
 * scripts put parts of the page elsewhere, as they do (as-shown.ts).
 */

const UNSEEN = new Set(['script', 'style', 'template', 'head']);

/** Templates with one of these are shown: as the standard names it, and as saved pages name it that are older. */
const SHADOW_ROOT = ['shadowrootmode', 'shadowmode'];

type Node = DefaultTreeAdapterTypes.Node;

/** As browsers parse the page; `noscript`, which they keep as raw text, is then parsed as a fragment. */
export function standardReading(html: string): string[] {
  const out: string[] = [];
  const tree = parse(html);
  asShown(tree);
  const stack: Node[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#text') out.push((node as DefaultTreeAdapterTypes.TextNode).value);
    if (!('childNodes' in node)) continue;
    const children = node.nodeName === 'noscript' ? insideNoscript(node) : shown(node);
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
  }
  return out;
}

function shown(node: DefaultTreeAdapterTypes.ParentNode): readonly Node[] {
  if (!UNSEEN.has(node.nodeName)) return node.childNodes;
  const isRoot = 'content' in node && node.attrs.some(({ name }) => SHADOW_ROOT.includes(name));
  return isRoot ? node.content.childNodes : [];
}

function insideNoscript(node: DefaultTreeAdapterTypes.ParentNode): Node[] {
  const raw = node.childNodes.map(child => ('value' in child ? child.value : '')).join('');
  return parseFragment(raw, { scriptingEnabled: false }).childNodes;
}

/** The standard's tree with scripting off, which ends `head` at the first `noscript` with visible content. */
export function scriptlessReading(html: string): string[] {
  const out: string[] = [];
  const tree = parse(html, { scriptingEnabled: false });
  asShown(tree);
  const stack: Node[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#text') out.push((node as DefaultTreeAdapterTypes.TextNode).value);
    if (!('childNodes' in node)) continue;
    const children = shown(node);
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
  }
  return out;
}

const HEAD_CONTENT = new Set(['base', 'link', 'meta', 'noscript', 'script', 'style', 'template', 'title']);

/** The tree as htmlparser2 builds it, its `head` ended where the standard would end it. */
export function fastReading(html: string): string[] {
  const out: string[] = [];
  const stack: ChildNode[] = [];
  const pushAll = (nodes: readonly ChildNode[]) => {
    for (let i = nodes.length - 1; i >= 0; i--) stack.push(nodes[i]!);
  };
  pushAll(parseDocument(unveiled(html)).children);
  let begun = false;
  for (let node = stack.pop(); node; node = stack.pop()) {
    begun ||= opensBody(node);
    if (node.type === 'text') out.push(node.data);
    if (!('children' in node)) continue;
    if (opensHead(node) && !begun) continue;
    const isRoot = 'attribs' in node && SHADOW_ROOT.some(name => name in node.attribs);
    if (isRoot || !UNSEEN.has((node as { name?: string }).name ?? '')) pushAll(node.children);
    else if ('name' in node && node.name === 'head') pushAll(strayedIntoHead(node));
  }
  return out;
}

function opensBody(node: ChildNode): boolean {
  if (node.type === 'text') return /[^\t\n\f\r ]/.test(node.data);
  return (
    'name' in node &&
    !['html', 'head'].includes(node.name) &&
    'attribs' in node &&
    !HEAD_CONTENT.has(node.name)
  );
}

/** A title outside `head` and `body`, which the standard puts into a `head` of its own. */
function opensHead(node: ChildNode): boolean {
  const outermost = !node.parent || !('name' in node.parent) || node.parent.name === 'html';
  return 'name' in node && node.name === 'title' && outermost;
}

function strayedIntoHead(head: ParentNode): ChildNode[] {
  const first = head.children.findIndex(node => {
    if (node.type === 'text') return node.data.trim() !== '';
    return 'name' in node && !HEAD_CONTENT.has(node.name);
  });
  return first < 0 ? [] : head.children.slice(first);
}

/**
 * What the accounting compares: NFC, no white space, no controls, soft hyphens, zero-width fillers or joiners, which it
 * counts (joiners.ts).
 */
export function squash(text: string): string {
  return text
    .replace(/[\s\p{Cc}\u00ad\u200b-\u200d\u2060\ufeff]+/gu, '')
    .toWellFormed()
    .normalize('NFC');
}
