import { type ChildNode, type Document, Element } from 'domhandler';
import { relink } from './html/relink.ts';
import { Source } from './html/source.ts';
import { settleStreamedParts } from './html/streamed-parts.ts';
import { Tokenizer } from './html/tokenizer.ts';
import { unveilAddresses } from './html/veiled-addresses.ts';

const HEAD_ONLY = new Set(['base', 'link', 'meta', 'noscript', 'script', 'style', 'template', 'title']);

/**
 * Parses HTML into a domhandler tree as htmlparser2 does, which is less work than the standard asks for, except where
 * that loses text. What pages leave open ends where the standard ends it.
 */
export function parseHtml(page: Source | string): Document {
  const source = typeof page === 'string' ? new Source(page) : page;
  const tokenizer = new Tokenizer(source);
  tokenizer.read();
  const root = tokenizer.tree.finish();
  closeHead(root);
  if (tokenizer.sawTemplate) settleStreamedParts(root);
  if (tokenizer.sawVeiled) unveilAddresses(root);
  return root;
}

/** The standard ends `head` at the first element that cannot be in it; htmlparser2 waits for the end tag. */
function closeHead(root: Document): void {
  const html = root.children.find(node => node instanceof Element && node.name === 'html');
  const parent = html instanceof Element ? html : root;
  const at = parent.children.findIndex(node => node instanceof Element && node.name === 'head');
  const head = parent.children[at];
  if (!(head instanceof Element)) return;
  const first = head.children.findIndex(node => !belongsInHead(node));
  if (first < 0) return;
  const moved = head.children.splice(first);
  const before = head.children.at(-1);
  if (before) before.next = null;
  const rest = parent.children.slice(at + 1);
  parent.children = [...parent.children.slice(0, at + 1), ...moved, ...rest];
  relink(parent, at);
}

function belongsInHead(node: ChildNode): boolean {
  if (node instanceof Element) return HEAD_ONLY.has(node.name);
  return !('data' in node) || node.data.trim() === '';
}
