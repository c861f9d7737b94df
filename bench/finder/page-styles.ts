import { type ChildNode, Element, isTag, type ParentNode, Text } from 'domhandler';
import { getOuterHTML } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { hashText } from '../../src/model/hash.ts';

/**
 * How pages of other times and hands are marked up, two modern ways and two old ones: `bare`, no class, id, role or
 * name of a section tells what is what; `hashed`, classes are made by a bundler; `tables`, a bare page laid out in
 * nested tables that declares nothing to machines; `breaks`, such a page whose paragraphs, headings and lists are lines
 * parted by breaks.
 */
export const PAGE_STYLES = ['bare', 'hashed', 'tables', 'breaks'] as const;
export type PageStyle = (typeof PAGE_STYLES)[number];

const SECTIONS = new Set([
  'article',
  'aside',
  'figcaption',
  'figure',
  'footer',
  'header',
  'hgroup',
  'main',
  'nav',
  'section',
]);
const TELLING = /^(?:class|id|role|item.*|property|aria-.*|data-.*|rel)$/;
const HEADING = /^h[1-6]$/;
const BLOCKS = new Set(['div', 'p', 'ul', 'ol', 'table', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'form', 'dl']);

/** A page's HTML as a site of that style would have written it; the visible text stays. */
export function inPageStyle(html: string, style: PageStyle): string {
  const root = parseDocument(html);
  restyle(root, style);
  return getOuterHTML(root, { encodeEntities: 'utf8' });
}

function restyle(parent: ParentNode, style: PageStyle): void {
  if (isOld(style)) parent.children = parent.children.filter(node => !declares(node));
  if (parent instanceof Element && parent.name === 'head') return;
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    restyle(child, style);
    if (style === 'hashed') {
      for (const name of ['class', 'id'])
        if (child.attribs[name]) child.attribs[name] = hashed(child.attribs[name]);
      continue;
    }
    if (SECTIONS.has(child.name)) child.name = 'div';
    for (const name of Object.keys(child.attribs)) if (TELLING.test(name)) delete child.attribs[name];
    if (isOld(style)) inTable(child);
  }
  if (style === 'breaks') partedByBreaks(parent);
}

const isOld = (style: PageStyle) => style === 'tables' || style === 'breaks';

/** Whether a node tells machines what the page is, such as JSON-LD and OpenGraph do. */
function declares(node: ChildNode): boolean {
  if (!isTag(node)) return false;
  const { name, attribs } = node;
  return name === 'meta' ? 'property' in attribs || 'name' in attribs : /json/.test(attribs.type ?? '');
}

/** Letters that keep nothing of the name but that equal names stay equal. */
function hashed(names: string): string {
  return names
    .trim()
    .split(/\s+/)
    .map(name => `q${(hashText(name) >>> 0).toString(36)}`)
    .join(' ');
}

/** A `div` around other blocks becomes a table of one cell. */
function inTable(element: Element): void {
  if (element.name !== 'div' || !element.children.some(node => isTag(node) && BLOCKS.has(node.name))) return;
  const cell = new Element('td', {}, element.children);
  const row = new Element('tr', {}, [cell]);
  for (const node of element.children) node.parent = cell;
  cell.parent = row;
  row.parent = element;
  element.name = 'table';
  element.children = [row];
}

/** Paragraphs, headings and lists become lines of their parent; what was a heading is bold. */
function partedByBreaks(parent: ParentNode): void {
  parent.children = parent.children.flatMap(node => {
    if (!isTag(node)) return [node];
    if (node.name === 'p') return [...node.children, ...breaks(2)];
    if (node.name === 'li') return [...node.children, ...breaks(1)];
    if (node.name === 'ul' || node.name === 'ol') return [...breaks(1), ...node.children, ...breaks(1)];
    if (!HEADING.test(node.name)) return [node];
    const bold = new Element('b', {}, node.children);
    for (const child of bold.children) child.parent = bold;
    return [...breaks(1), bold, ...breaks(2)];
  });
  for (const node of parent.children) node.parent = parent;
}

const breaks = (count: number) => [
  ...Array.from({ length: count }, () => new Element('br', {})),
  new Text('\n'),
];
