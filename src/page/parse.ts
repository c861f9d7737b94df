import { type ChildNode, type Document, Element } from 'domhandler';
import { parse as parseStandard } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { relink } from './html/relink.ts';
import { Source } from './html/source.ts';
import { settleStreamedParts } from './html/streamed-parts.ts';
import { Tokenizer } from './html/tokenizer.ts';
import { unveilAddresses } from './html/veiled-addresses.ts';

const HEAD_ONLY = new Set(['base', 'link', 'meta', 'noscript', 'script', 'style', 'template', 'title']);

/** What is in a template stays in it, as the fast parser has it; the standard puts it into a document of its own. */
const STANDARD_TREE: typeof adapter = {
  ...adapter,
  getTemplateContent: template => template as unknown as Document,
  setTemplateContent() {},
};

/** parse5 is quadratic in nesting; beyond this the fast tree is the better one. */
const MAX_STANDARD_BYTES = 5_000_000;

/**
 * Parses HTML into a domhandler tree as htmlparser2 does, which is three times faster than parse5, except where it is
 * known to read a page differently in a way that loses text (CDATA sections, `</>`): these go to parse5. What pages
 * leave open ends where the standard ends it.
 */
export function parseHtml(page: Source | string): Document {
  const source = typeof page === 'string' ? new Source(page) : page;
  const tokenizer = new Tokenizer(source);
  tokenizer.read();
  const root = treeOf(source, tokenizer);
  if (tokenizer.sawTemplate) settleStreamedParts(root);
  if (tokenizer.sawVeiled) unveilAddresses(root);
  return root;
}

function treeOf(source: Source, tokenizer: Tokenizer): Document {
  const root = tokenizer.tree.finish();
  const strayed = tokenizer.sawCdata || source.bytes.includes('</>');
  if (strayed && source.bytes.length <= MAX_STANDARD_BYTES && depthBelow(root, 500))
    return parseStandard(source.bytes.toString(), { treeAdapter: STANDARD_TREE, scriptingEnabled: false });
  closeHead(root);
  return root;
}

/** Whether no node lies deeper than `limit`. */
function depthBelow(root: Document, limit: number): boolean {
  let level: ChildNode[] = root.children;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return false;
    const next: ChildNode[] = [];
    for (const node of level)
      if (node instanceof Element) for (const child of node.children) next.push(child);
    level = next;
  }
  return true;
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
