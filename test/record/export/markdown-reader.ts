import { type ChildNode, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { micromark } from 'micromark';
import { gfmFootnote, gfmFootnoteHtml } from 'micromark-extension-gfm-footnote';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';

/** A leaf of a read Markdown text: its place, and its characters, each with the marks it carries. */
export interface ReadBlock {
  /** Such as `paragraph`, `h2`, `li2:ol`, `quote`, `code`, `th`, `td`. */
  kind: string;
  text: MarkedText;
}

/** Pairs of a character and its sorted marks; white space carries none. */
export type MarkedText = [character: string, marks: string][];

const MARKS: Record<string, string> = { em: 'emphasis', strong: 'strong', code: 'code' };
const LEAVES = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'td', 'pre']);

/** What a CommonMark reader with GFM tables and footnotes makes of a text. Raw HTML in it would show up as kind `html`. */
export function readMarkdown(markdown: string): ReadBlock[] {
  const html = markdownToHtml(markdown);
  const blocks: ReadBlock[] = [];
  for (const node of parseDocument(html).children) readNode(node, [], blocks);
  return blocks.filter(block => block.text.length > 0);
}

export function markdownToHtml(markdown: string): string {
  return micromark(markdown, {
    extensions: [gfmTable(), gfmFootnote()],
    htmlExtensions: [gfmTableHtml(), gfmFootnoteHtml()],
  });
}

function readNode(node: ChildNode, around: readonly string[], blocks: ReadBlock[]): void {
  if (!isTag(node)) return;
  if (LEAVES.has(node.name)) {
    blocks.push({ kind: kindOf(node.name, around), text: marked(node.children, node.name === 'pre') });
    return;
  }
  const inner = [...around, node.name];
  let loose: ChildNode[] = [];
  const flush = (): void => {
    if (node.name === 'li') blocks.push({ kind: kindOf('p', inner), text: marked(loose, false) });
    loose = [];
  };
  for (const child of node.children) {
    if (
      node.name === 'li' &&
      (isText(child) || (isTag(child) && !LEAVES.has(child.name) && !isList(child.name)))
    ) {
      loose.push(child);
      continue;
    }
    flush();
    readNode(child, inner, blocks);
  }
  flush();
}

function isList(name: string): boolean {
  return name === 'ul' || name === 'ol';
}

function kindOf(name: string, around: readonly string[]): string {
  if (name === 'pre') return 'code';
  if (name !== 'p') return name;
  const lists = around.filter(isList);
  if (lists.length > 0) return `li${lists.length}:${lists.at(-1)}`;
  return around.includes('blockquote') ? 'quote' : 'paragraph';
}

function marked(nodes: readonly ChildNode[], verbatim: boolean): MarkedText {
  const text: MarkedText = [];
  collect(nodes, [], text);
  if (!verbatim) return tidy(text);
  return text.slice(0, -1).map(([character]) => [character, '']);
}

function collect(nodes: readonly ChildNode[], marks: readonly string[], text: MarkedText): void {
  for (const node of nodes) {
    if (isText(node)) for (const character of node.data) text.push([character, [...marks].sort().join(' ')]);
    if (!isTag(node)) continue;
    if (node.name === 'br') text.push(['\n', '']);
    else if (node.name === 'a')
      collect(node.children, [...marks, `link:${readAddress(node.attribs.href!)}`], text);
    else collect(node.children, [...marks, MARKS[node.name] ?? `html:${node.name}`], text);
  }
}

function readAddress(href: string): string {
  return decodeURIComponent(href);
}

/** White space as a browser shows it: one space or line end, none at the ends, without marks. */
export function tidy(text: MarkedText): MarkedText {
  const tidied: MarkedText = [];
  for (const [character, marks] of text) {
    if (!/\s/.test(character)) tidied.push([character, marks]);
    else if (tidied.length > 0 && tidied.at(-1)![0].trim() === '') {
      if (/[\n\r]/.test(character)) tidied[tidied.length - 1] = ['\n', ''];
    } else tidied.push([/[\n\r]/.test(character) ? '\n' : ' ', '']);
  }
  if (tidied.at(-1)?.[0].trim() === '') tidied.pop();
  return tidied[0]?.[0].trim() === '' ? tidied.slice(1) : tidied;
}
