import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { following } from '../../block/following.ts';
import { collapseSpace } from '../../block/normalize.ts';
import type { Block } from '../../model/block.ts';
import type { HtmlPage, Page } from '../../model/page.ts';
import { attributeOf } from '../html/element.ts';
import { isPictureCredit } from '../media/credit-markup.ts';
import { isParagraph } from './anchor.ts';
import { readText } from './dom.ts';
import { PerBlock } from './per-block.ts';

/** Blocks before and after the headline where its byline and date can stand. */
const BEFORE = 8;
const AFTER = 24;
/** Two paragraphs of this length are the article's text: behind them a date belongs to the story. */
const PROSE_WORDS = 35;
const SHORT_WORDS = 40;
/** Without a headline the lines are looked for at the top. */
const TOP = 60;

/** The short blocks around the headline, in order. */
export function headBlocks(page: Page, headline: number | undefined): Block[] {
  const { blocks } = page;
  const from = headline === undefined ? 0 : Math.max(0, headline - BEFORE);
  const to = Math.min(blocks.length, headline === undefined ? TOP : headline + AFTER);
  const found: Block[] = [];
  let prose = 0;
  for (let i = from; i < to; i++) {
    const block = blocks[i]!;
    if (headline !== undefined && i > headline && isParagraph(block, PROSE_WORDS) && ++prose > 1) break;
    // Who took the picture is not who wrote the text.
    if (page.kind === 'html' && isPictureCredit(page, block)) continue;
    if (i !== headline && block.words <= SHORT_WORDS && block.hidden !== 'export') found.push(block);
  }
  return found;
}

/** What sites call their standfirsts. */
export const LEAD_MARKUP =
  /(?:^|[\s_-])(?:lead|lede|standfirst|intro|deck|dek|summary|stand-?first|sub-?(?:head|line|headline)|sub-?title|excerpt|vorspann|teaser-?text|chapo|sapo|entradilla|abstract|ingress)(?:$|[\s_-])/i;

const STEPS_UP = 3;

/** What class, id, rel and itemprop of a block's element and the elements around it say, up to the nearest few. */
export function markup(page: HtmlPage, block: Block): string {
  return said.ask(page, block, '', () => markupAround(page, block));
}

const said = new PerBlock<string>();

function markupAround(page: HtmlPage, block: Block): string {
  const { nodes, classes, ids, parent } = page.elements;
  let row = block.element;
  let node: Element | null = nodes[row] ?? null;
  let said = '';
  for (let step = 0; node && step < STEPS_UP; step++) {
    if (step > 0 && AROUND_ALL.has(node.name)) break;
    // Elements of a line are in no row.
    const own = nodes[row] === node ? ownMarkup(node, classes[row], ids[row]) : ownMarkup(node);
    said += ` ${said && '<'} ${own}`;
    node = node.parent && isTag(node.parent) ? node.parent : null;
    if (node && nodes[parent[row]!] === node) row = parent[row]!;
  }
  return said;
}

const AROUND_ALL = new Set(['body', 'html', 'main', 'article', 'section', '#root']);

function ownMarkup(
  element: Element,
  called = attributeOf(element, 'class'),
  id = attributeOf(element, 'id'),
): string {
  const rel = attributeOf(element, 'rel') ?? '';
  const itemprop = attributeOf(element, 'itemprop') ?? '';
  return `${element.name} ${called ?? ''} ${id ?? ''} ${rel} ${itemprop} ${attributeOf(element, 'data-testid') ?? ''}`;
}

/** The texts of the elements inside a block's element whose mark-up matches `pattern` and not `except`. */
export function markedTexts(page: HtmlPage, block: Block, pattern: RegExp, except: RegExp): string[] {
  const root = page.elements.nodes[block.element];
  if (!root) return [];
  const texts: string[] = [];
  let node = following(root, root);
  for (let seen = 1; node && seen < MOST_INNER; seen++) {
    const said = isTag(node) ? ownMarkup(node) : '';
    const isMarked = said !== '' && pattern.test(said) && !except.test(said);
    const text = isMarked ? readText(node) : '';
    if (text !== '' && text.length < 120 && block.text.includes(text)) texts.push(text);
    node = following(node, root, isMarked);
  }
  return texts;
}

/** Of nodes within a block. */
const MOST_INNER = 120;
const MOST_PIECES = 200;

/** The text nodes of a block, one by one: names stand in elements of their own, glued to titles and dates. */
export function blockPieces(page: HtmlPage, block: Block): string[] {
  const root = page.elements.nodes[block.element];
  if (!root) return [block.text];
  const pieces: string[] = [];
  let length = 0;
  let node: AnyNode | undefined = root;
  for (let seen = 0; node && seen < MOST_PIECES; seen++, node = following(node, root)) {
    const text = isText(node) ? collapseSpace(node.data).trim() : '';
    if (text === '' || !block.text.includes(text)) continue;
    pieces.push(text);
    length += text.length;
  }
  return length * 2 >= block.text.length ? pieces : [block.text];
}
