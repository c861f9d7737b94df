import type { ArticleRecord, RecordBlock, RecordImage } from '../../model/record.ts';
import { isProse } from '../body.ts';
import { sameText } from '../images.ts';
import { type Body, type BodyNode, bodyTree } from './body-tree.ts';
import { frontMatter } from './front-matter.ts';
import { type InlineNode, inlineTree } from './inline-tree.ts';
import { imageMarkdown, inlineMarkdown } from './markdown-inline.ts';
import { listMarkdown } from './markdown-list.ts';
import { tableMarkdown } from './markdown-table.ts';
import { noteName } from './notes.ts';

/** A record as a Markdown file: YAML front matter, the headline, the body. CommonMark with GFM tables and footnotes. */
export function toMarkdown(record: ArticleRecord): string {
  return `${[frontMatter(record), ...title(record), markdownBody(record)].join('\n\n').trimEnd()}\n`;
}

/** The headline, where the body does not say it itself. */
function title({ headline, blocks }: ArticleRecord): string[] {
  if (headline === undefined || blocks.some(block => isProse(block) && isHeading(block, headline))) return [];
  return [heading(1, inlineTree({ text: headline }))];
}

function isHeading({ type, text }: RecordBlock, headline: string): boolean {
  return type === 'heading' && sameText(headline, text);
}

/** The body alone, with its pictures. */
export function markdownBody(record: Body): string {
  return nodesMarkdown(bodyTree(record));
}

function nodesMarkdown(nodes: readonly BodyNode[]): string {
  const parts: string[] = [];
  let twin = false;
  for (const [i, node] of nodes.entries()) {
    const before = nodes[i - 1];
    // Two lists of one kind in a row are told apart by their markers.
    twin = node.type === 'list' && before?.type === 'list' && before.ordered === node.ordered && !twin;
    if (before && (node.type === 'entry' || before.type === 'entry')) parts.push('---');
    parts.push(nodeMarkdown(node, twin));
  }
  return parts.filter(part => part !== '').join('\n\n');
}

function nodeMarkdown(node: BodyNode, twin: boolean): string {
  if (node.type === 'heading') return heading(node.level, node.inline);
  if (node.type === 'paragraph') return inlineMarkdown(node.inline);
  if (node.type === 'list') return listMarkdown(node, twin);
  if (node.type === 'table') return tableMarkdown(node);
  if (node.type === 'code') return fenced(node.text, node.language);
  if (node.type === 'image') return figure(node.image);
  if (node.type === 'footnote') return footnote(node.label, node.paragraphs);
  if (node.type === 'entry') return nodesMarkdown(node.children);
  return nodesMarkdown(node.children)
    .replace(/^(?=.)/gm, '> ')
    .replace(/^$/gm, '>');
}

/** What is indented by four belongs to the note. */
function footnote(label: string, paragraphs: readonly InlineNode[][]): string {
  const text = paragraphs.map(inline => inlineMarkdown(inline)).join('\n\n');
  return `[^${noteName(label)}]: ${text.replace(/\n(?=[^\n])/g, '\n    ')}`;
}

function heading(level: number, inline: readonly InlineNode[]): string {
  return `${'#'.repeat(Math.min(Math.max(level, 1), 6))} ${inlineMarkdown(inline, { oneLine: true })}`;
}

/** Fenced by more backticks than the code has in a row. */
function fenced(code: string, language = ''): string {
  const longest = [...code.matchAll(/`+/g)].reduce((most, run) => Math.max(most, run[0].length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}${/^[\w+#.-]+$/.test(language) ? language : ''}\n${code}\n${fence}`;
}

function figure({ contentUrl, caption = '', creditText, alternateName = '' }: RecordImage): string {
  const credit = creditText === undefined ? '' : `(${creditText})`;
  const text = [caption, credit].filter(part => part !== '').join(' ');
  const emphasis = { start: 0, end: caption.length, type: 'emphasis' as const };
  const line = inlineMarkdown(inlineTree({ text, inline: caption === '' ? [] : [emphasis] }));
  const picture = contentUrl === undefined ? '' : imageMarkdown(contentUrl, alternateName);
  return [picture, line].filter(part => part !== '').join('\n\n');
}
