import type { Element } from 'domhandler';
import type { Block } from '../../model/block.ts';
import type { ElementTable } from '../../model/page.ts';
import type { TokenWeights } from '../token-weights.ts';

/** Elements around a block that say something, as bits. */
export const AROUND = {
  article: 1 << 0,
  main: 1 << 1,
  nav: 1 << 2,
  header: 1 << 3,
  footer: 1 << 4,
  aside: 1 << 5,
  form: 1 << 6,
  figure: 1 << 7,
  table: 1 << 8,
  list: 1 << 9,
  section: 1 << 10,
  quote: 1 << 11,
  button: 1 << 12,
  dialog: 1 << 13,
  body: 1 << 14,
  details: 1 << 15,
} as const;

const TAG_BITS: Record<string, number> = {
  article: AROUND.article,
  main: AROUND.main,
  nav: AROUND.nav,
  menu: AROUND.nav,
  header: AROUND.header,
  footer: AROUND.footer,
  aside: AROUND.aside,
  form: AROUND.form,
  fieldset: AROUND.form,
  figure: AROUND.figure,
  table: AROUND.table,
  ul: AROUND.list,
  ol: AROUND.list,
  dl: AROUND.list,
  section: AROUND.section,
  blockquote: AROUND.quote,
  button: AROUND.button,
  select: AROUND.button,
  dialog: AROUND.dialog,
  details: AROUND.details,
};

const ROLE_BITS: Record<string, number> = {
  article: AROUND.article,
  main: AROUND.main,
  navigation: AROUND.nav,
  menu: AROUND.nav,
  menubar: AROUND.nav,
  banner: AROUND.header,
  contentinfo: AROUND.footer,
  complementary: AROUND.aside,
  search: AROUND.form,
  dialog: AROUND.dialog,
  alertdialog: AROUND.dialog,
  button: AROUND.button,
};

/** A microdata property that marks the body of an article. */
const BODY_PROPERTY = /articleBody|entry-content|text/;

/** Blocks with this many words and few links count as paragraphs. */
const PARAGRAPH_WORDS = 10;
const PARAGRAPH_LINKS = 0.5;

/** The share of a page's paragraph words that a child must hold for the search of the container to go down. */
const DESCEND_SHARE = 0.6;

/** Classes of elements that hold more of the page's words speak of the page (`with-sidebar`), not of a part. */
const WRAPPER_SHARE = 0.85;

/** Cards are made of several blocks and come in threes at least. */
const CARD_BLOCKS = 2;
const CARDS = 3;

export function isParagraph(block: Block): boolean {
  return (
    block.words >= PARAGRAPH_WORDS && (block.linkDensity ?? 0) < PARAGRAPH_LINKS && block.hidden === undefined
  );
}

/** What the elements of a page tell about the blocks in them; all arrays are by element row. */
export interface RowFeatures {
  around: Int32Array;
  words: Float64Array;
  paragraphWords: Float64Array;
  linkWords: Float64Array;
  blocks: Int32Array;
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
  pathHash: Int32Array;
  classHash: Int32Array;
  /** `CLASS_GROUPS` bits of the element and those around it, but for elements that hold most of the page. */
  groups: Int32Array;
  /** Row of the innermost element that looks like its siblings (a card, a comment); -1 outside of any. */
  card: Int32Array;
  /** How many siblings of a card look like it, itself included; by the row of the card. */
  alike: Int32Array;
}

/** One pass down the rows: parents come before children, and every element covers a run of blocks. */
export function rowFeatures(
  elements: ElementTable,
  blocks: readonly Block[],
  weights: TokenWeights,
): RowFeatures {
  const { count } = elements;
  const sums = prefixSums(blocks);
  const rows = allocate(count);
  for (let row = 0; row < count; row++) {
    const first = elements.first[row]!;
    const last = elements.last[row]!;
    rows.words[row] = sums.words[last]! - sums.words[first]!;
    rows.paragraphWords[row] = sums.paragraphs[last]! - sums.paragraphs[first]!;
    rows.linkWords[row] = sums.links[last]! - sums.links[first]!;
    rows.blocks[row] = last - first;
    // No block has anything from an element without blocks, and no element with blocks is inside one.
    if (last > first) inherit(rows, row, elements, weights);
    rows.article[row] = articleAround(rows, row, elements);
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
    pathHash: integers(),
    classHash: integers(),
    groups: integers(),
    card: integers(),
    alike: integers(),
  };
}

function prefixSums(blocks: readonly Block[]) {
  const size = blocks.length + 1;
  const sums = {
    words: new Float64Array(size),
    paragraphs: new Float64Array(size),
    links: new Float64Array(size),
  };
  for (const block of blocks) {
    const i = block.index;
    sums.words[i + 1] = sums.words[i]! + block.words;
    sums.paragraphs[i + 1] = sums.paragraphs[i]! + (isParagraph(block) ? block.words : 0);
    sums.links[i + 1] = sums.links[i]! + block.words * (block.linkDensity ?? 0);
  }
  return sums;
}

function inherit(rows: RowFeatures, row: number, elements: ElementTable, weights: TokenWeights): void {
  const node = elements.nodes[row]!;
  const up = elements.parent[row]!;
  const root = up < 0;
  rows.around[row] = (root ? 0 : rows.around[up]!) | bitsOf(node);
  const { weight: own, groups } = weights.ofElement(node.attribs.class, node.attribs.id);
  const wraps = rows.words[row]! > WRAPPER_SHARE * rows.words[0]!;
  rows.groups[row] = (root ? 0 : rows.groups[up]!) | (wraps ? 0 : groups);
  rows.token[row] = own;
  rows.tokenMin[row] = Math.min(own, root ? 0 : rows.tokenMin[up]!);
  rows.tokenMax[row] = Math.max(own, root ? 0 : rows.tokenMax[up]!);
  rows.tokenSum[row] = own + (root ? 0 : rows.tokenSum[up]! * 0.7);
  const half = rows.paragraphWords[row]! >= 0.5 * rows.paragraphWords[0]!;
  rows.toHalf[row] = half || root ? 0 : rows.toHalf[up]! + 1;
  const tag = hashText(node.name);
  rows.pathHash[row] = mix(root ? 17 : rows.pathHash[up]!, tag);
  rows.classHash[row] = mix(mix(root ? 17 : rows.classHash[up]!, tag), hashText(node.attribs.class ?? ''));
}

function articleAround(rows: RowFeatures, row: number, elements: ElementTable): number {
  if (elements.nodes[row]!.name === 'article') return row;
  return row === 0 ? -1 : rows.article[elements.parent[row]!]!;
}

function bitsOf(node: Element): number {
  let bits = TAG_BITS[node.name] ?? 0;
  const { role, itemprop } = node.attribs;
  if (role !== undefined) bits |= ROLE_BITS[role] ?? 0;
  if (itemprop !== undefined && BODY_PROPERTY.test(itemprop)) bits |= AROUND.body;
  return bits;
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

/** Finds elements of several blocks that have siblings of the same tag and first class. */
function markCards(rows: RowFeatures, elements: ElementTable): void {
  const counts = new Map<number, number>();
  const signs = new Int32Array(elements.count);
  for (let row = 1; row < elements.count; row++) {
    if (rows.blocks[row]! < CARD_BLOCKS) continue;
    const { name, attribs } = elements.nodes[row]!;
    const sign = mix(
      mix(elements.parent[row]! * 31 + 7, hashText(name)),
      hashText(firstClass(attribs.class)),
    );
    signs[row] = sign;
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  rows.card[0] = -1;
  for (let row = 1; row < elements.count; row++) {
    const alike = rows.blocks[row]! < CARD_BLOCKS ? 0 : counts.get(signs[row]!)!;
    rows.alike[row] = alike;
    rows.card[row] = alike >= CARDS ? row : rows.card[elements.parent[row]!]!;
  }
}

/** Up to the first digit, hyphenated hash or space. */
function firstClass(classes: string | undefined): string {
  return classes === undefined ? '' : (/^\s*[a-z_-]+/i.exec(classes)?.[0] ?? '');
}

function mix(a: number, b: number): number {
  return Math.imul(a ^ b, 0x01000193);
}

/** FNV-1a, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
