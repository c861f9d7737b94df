import type { ArticleRecord, RecordImage } from '../../model/record.ts';
import { type BodyNode, bodyTree, type FlowNode } from './body-tree.ts';
import type { InlineNode } from './inline-tree.ts';
import type { List } from './list-tree.ts';
import { noteName } from './notes.ts';
import type { Table, TableCell } from './table-grid.ts';
import { isoDate, pointer } from './tei-header.ts';
import { element, textElement, xmlText } from './xml.ts';

/** Below all headings: a division of what comes after one. */
const AFTER = 7;

/** The body of a TEI file. A heading opens a division, inside the one of the next higher level. */
export function teiBody(record: ArticleRecord): string {
  const content = divisions(bodyTree(record)) || element('p');
  return element('body', {}, element('div', { type: 'article' }, content));
}

/** After a division come only divisions, so what follows the entries of a live blog gets one of its own. */
function divisions(nodes: readonly BodyNode[]): string {
  const open: number[] = [];
  let xml = '';
  for (const [i, node] of nodes.entries()) {
    if (node.type === 'entry') {
      if (open.at(-1) === AFTER) xml += closed(open);
      xml += entry(node.datePublished, node.children);
    } else if (node.type === 'heading') {
      for (; open.length > 0 && open.at(-1)! >= node.level; open.pop()) xml += '</div>';
      open.push(node.level);
      xml += `<div>${element('head', {}, inline(node.inline))}`;
    } else {
      if (nodes[i - 1]?.type === 'entry') {
        open.push(AFTER);
        xml += '<div>';
      }
      xml += block(node);
    }
  }
  return xml + '</div>'.repeat(open.length);
}

function closed(open: number[]): string {
  open.pop();
  return '</div>';
}

function entry(datePublished: string | undefined, children: readonly BodyNode[]): string {
  const when = isoDate(datePublished);
  const opener = when === undefined ? '' : element('opener', {}, element('date', { when }));
  return element('div', { type: 'entry' }, opener + divisions(children));
}

function block(node: Exclude<BodyNode, { type: 'heading' | 'entry' }>): string {
  if (node.type === 'paragraph') return element('p', {}, inline(node.inline));
  if (node.type === 'list') return list(node);
  if (node.type === 'table') return table(node);
  if (node.type === 'image') return figure(node.image);
  if (node.type === 'code') return element('ab', { type: 'code' }, code(node.text, node.language));
  if (node.type === 'quote') return element('quote', {}, node.children.map(quoted).join(''));
  const paragraphs = node.paragraphs.map(content => element('p', {}, inline(content))).join('');
  return element('note', { 'xml:id': noteId(node.label), n: node.label, place: 'foot' }, paragraphs);
}

/** A heading opens no division in a quotation. */
function quoted(node: FlowNode): string {
  return node.type === 'heading' ? element('p', { rend: 'heading' }, inline(node.inline)) : block(node);
}

/** Names do not begin with a digit in XML. */
function noteId(label: string): string {
  return `fn-${noteName(label)}`;
}

function code(text: string, lang?: string): string {
  return element('code', { lang, 'xml:space': 'preserve' }, xmlText(text));
}

function list({ ordered, items }: List): string {
  const content = items.map(item =>
    element(
      'item',
      {},
      item.children
        .map(child => (child.type === 'list' ? list(child) : paragraph(child.inline, item.children)))
        .join(''),
    ),
  );
  return element('list', { rend: ordered ? 'numbered' : 'bulleted' }, content.join(''));
}

/** Text that stands alone in its item needs no paragraph. */
function paragraph(content: readonly InlineNode[], siblings: readonly { type: string }[]): string {
  const alone = siblings.filter(({ type }) => type === 'paragraph').length === 1;
  return alone ? inline(content) : element('p', {}, inline(content));
}

function table({ rows }: Table): string {
  const content = rows.map(row =>
    element('row', { role: row.header ? 'label' : undefined }, row.cells.map(cell).join('')),
  );
  return element('table', {}, content.join(''));
}

function cell({ header, colspan, rowspan, paragraphs }: TableCell): string {
  const attributes = {
    role: header ? 'label' : undefined,
    cols: colspan > 1 ? colspan : undefined,
    rows: rowspan > 1 ? rowspan : undefined,
  };
  const [only, ...more] = paragraphs;
  if (only && more.length === 0) return element('cell', attributes, inline(only));
  return element('cell', attributes, paragraphs.map(content => element('p', {}, inline(content))).join(''));
}

function figure({
  contentUrl,
  caption,
  creditText,
  copyrightNotice,
  alternateName,
  width,
  height,
}: RecordImage): string {
  const size = {
    width: width === undefined ? undefined : `${width}px`,
    height: height === undefined ? undefined : `${height}px`,
  };
  const content = [
    contentUrl === undefined ? '' : element('graphic', { url: pointer(contentUrl), ...size }),
    textElement('head', caption),
    textElement('figDesc', alternateName),
    textElement('p', creditText, { rend: 'credit' }),
    textElement('p', copyrightNotice, { rend: 'copyright' }),
  ];
  return element('figure', {}, content.join(''));
}

function inline(nodes: readonly InlineNode[]): string {
  return nodes.map(inlineNode).join('');
}

function inlineNode(node: InlineNode): string {
  if (node.type === 'text') return xmlText(node.text);
  if (node.type === 'break') return element('lb');
  if (node.type === 'code') return element('code', {}, xmlText(node.text));
  if (node.type === 'link') return element('ref', { target: pointer(node.href) }, inline(node.children));
  if (node.type === 'noteref')
    return element('ref', { type: 'noteref', target: `#${noteId(node.label)}` }, inline(node.children));
  return element('hi', { rend: node.type === 'strong' ? 'bold' : 'italic' }, inline(node.children));
}
