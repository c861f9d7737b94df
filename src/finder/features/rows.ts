import { mix } from '../../model/hash.ts';
import type { ElementTable } from '../../model/page.ts';
import { attributeOf } from '../../page/html/element.ts';
import type { TokenWeights } from '../token-weights.ts';
import { bitsOf, senseOfTag } from './around.ts';
import { type Looks, markCards } from './cards.ts';
import { ClassSenses } from './class-senses.ts';
import type { Figures } from './figures.ts';

/** The share of a page's paragraph words that a child must hold for the search of the container to go down. */
const DESCEND_SHARE = 0.6;

/** Classes of elements that hold more of the page's words speak of the page (`with-sidebar`), not of a part. */
const WRAPPER_SHARE = 0.85;

/** How much of the sum of token weights around an element counts for those in it. */
const TOKEN_FADE = 0.7;

/** Stands for the path above the root. */
const ROOT_HASH = 17;

/** What the elements of a page tell about the blocks in them; all arrays are by element row. */
export interface RowFeatures extends Looks {
  /** `AROUND` bits of the element and those around it. */
  around: Int32Array;
  words: Float64Array;
  paragraphWords: Float64Array;
  linkWords: Float64Array;
  /** Weights of the element's own class and id tokens, and lowest, highest and decayed sum up to the root. */
  token: Float64Array;
  tokenMin: Float64Array;
  tokenMax: Float64Array;
  tokenSum: Float64Array;
  /** Steps up to the nearest element with half of the page's paragraph words. */
  toHalf: Int32Array;
  inBest: Uint8Array;
  best: number;
  /** Row of the innermost `article`, -1 outside. */
  article: Int32Array;
  /** How many `article` elements come before this one and those in it; 0 outside of any. */
  articleOrder: Int32Array;
  articles: number;
  /** Number of the tag; see `senseOfTag`. */
  tag: Uint8Array;
  pathHash: Int32Array;
  classHash: Int32Array;
  /** `CLASS_GROUPS` bits of the element and those around it, but for elements that hold most of the page. */
  groups: Int32Array;
}

/** One pass down the rows: parents come before children, and every element covers a run of blocks. */
export function rowFeatures(elements: ElementTable, figures: Figures, weights: TokenWeights): RowFeatures {
  const rows = allocate(elements.count);
  sumUp(rows, elements, figures);
  const senses = new ClassSenses(weights);
  for (let row = 0; row < elements.count; row++) {
    // No block has anything from an element without blocks, and no element with blocks is inside one.
    if (rows.blocks[row]! > 0) inherit(rows, row, elements, senses);
    markArticle(rows, row, elements);
  }
  markBest(rows, elements);
  markCards(rows, elements);
  return rows;
}

function allocate(count: number): RowFeatures {
  const numbers = () => new Float64Array(count);
  const integers = () => new Int32Array(count);
  return {
    around: integers(),
    words: numbers(),
    paragraphWords: numbers(),
    linkWords: numbers(),
    blocks: integers(),
    token: numbers(),
    tokenMin: numbers(),
    tokenMax: numbers(),
    tokenSum: numbers(),
    toHalf: integers(),
    inBest: new Uint8Array(count),
    best: 0,
    article: integers(),
    articleOrder: integers(),
    articles: 0,
    tag: new Uint8Array(count),
    pathHash: integers(),
    classHash: integers(),
    groups: integers(),
    look: integers(),
    card: integers(),
    alike: integers(),
  };
}

function sumUp(rows: RowFeatures, { count, first, last }: ElementTable, figures: Figures): void {
  const words = prefixSums(figures.words);
  const paragraphs = prefixSums(figures.paragraphs);
  const links = prefixSums(figures.links);
  for (let row = 0; row < count; row++) {
    const from = first[row]!;
    const to = last[row]!;
    rows.words[row] = words[to]! - words[from]!;
    rows.paragraphWords[row] = paragraphs[to]! - paragraphs[from]!;
    rows.linkWords[row] = links[to]! - links[from]!;
    rows.blocks[row] = to - from;
  }
}

function prefixSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i]! + values[i]!;
  return sums;
}

function inherit(rows: RowFeatures, row: number, elements: ElementTable, senses: ClassSenses): void {
  const node = elements.nodes[row]!;
  const up = elements.parent[row]!;
  const root = up < 0;
  const tag = senseOfTag(node.name);
  const classes = senses.of(elements.classes[row]);
  const id = senses.of(elements.ids[row]);
  rows.tag[row] = tag.code;
  const attributes = bitsOf(attributeOf(node, 'role'), attributeOf(node, 'itemprop'));
  rows.around[row] = (root ? 0 : rows.around[up]!) | tag.bits | attributes;
  const wraps = rows.words[row]! > WRAPPER_SHARE * rows.words[0]!;
  rows.groups[row] = (root ? 0 : rows.groups[up]!) | (wraps ? 0 : classes.groups | id.groups);
  const own = classes.weight + id.weight;
  rows.token[row] = own;
  rows.tokenMin[row] = Math.min(own, root ? 0 : rows.tokenMin[up]!);
  rows.tokenMax[row] = Math.max(own, root ? 0 : rows.tokenMax[up]!);
  rows.tokenSum[row] = own + (root ? 0 : rows.tokenSum[up]! * TOKEN_FADE);
  const half = rows.paragraphWords[row]! >= 0.5 * rows.paragraphWords[0]!;
  rows.toHalf[row] = half || root ? 0 : rows.toHalf[up]! + 1;
  rows.pathHash[row] = mix(root ? ROOT_HASH : rows.pathHash[up]!, tag.hash);
  rows.classHash[row] = mix(mix(root ? ROOT_HASH : rows.classHash[up]!, tag.hash), classes.hash);
  rows.look[row] = mix(mix(up * 31 + 7, tag.hash), classes.firstHash);
}

function markArticle(rows: RowFeatures, row: number, elements: ElementTable): void {
  if (elements.nodes[row]!.name === 'article') {
    rows.article[row] = row;
    rows.articleOrder[row] = rows.articles++;
  } else rows.article[row] = row === 0 ? -1 : rows.article[elements.parent[row]!]!;
}

/** Goes down from the root while one child holds most of the paragraph words. */
function markBest(rows: RowFeatures, elements: ElementTable): void {
  let best = 0;
  for (let row = 1; row < elements.count; row++) {
    const heavy =
      rows.paragraphWords[row]! > 0 && rows.paragraphWords[row]! >= DESCEND_SHARE * rows.paragraphWords[0]!;
    if (elements.parent[row] === best && heavy) best = row;
  }
  rows.best = best;
  for (let row = 0; row < elements.count; row++) {
    rows.inBest[row] = row === best || (row > 0 && rows.inBest[elements.parent[row]!]) ? 1 : 0;
  }
}
