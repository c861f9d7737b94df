import type { Block, BlockKind } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import type { FinderInput } from '../finding.ts';
import { ADDRESS_FEATURES, addressFeatures } from '../page/address.ts';
import { CARD_FEATURES, cardFeatures } from '../page/cards.ts';
import { DECLARED_FEATURES, declaredFeatures } from '../page/declared-text.ts';
import { TYPE_FEATURES, typeFeatures } from '../page/declared-types.ts';
import { JUDGEMENT_FEATURES, judgementFeatures } from '../page/judgement.ts';
import { LINK_FEATURES, linkFeatures } from '../page/links.ts';
import { MARKUP_FEATURES, markupFeatures } from '../page/markup.ts';
import { namesPrice } from '../page/prices.ts';
import { PROSE_FEATURES, proseFeatures } from '../page/prose.ts';
import type { ClassGroup } from './class-words.ts';
import type { Described } from './matrix.ts';
import { columnOf, type Feature, ROW_LENGTH } from './names.ts';

const PHRASE_CLASSES = [
  'comment',
  'related-teaser',
  'login-prompt',
  'paywall-prompt',
  'consent-banner',
  'error-page',
  'newsletter-prompt',
  'share-widget',
  'published',
  'byline',
  'metadata-line',
] as const;
const GROUPS: readonly ClassGroup[] = ['comment', 'card', 'product', 'review', 'faq', 'content', 'related'];
const PLACES: readonly Feature[] = [
  'inBest',
  'inArticle',
  'inMain',
  'inForm',
  'inTable',
  'inList',
  'afterComments',
];

/** The features of a page as a whole, after the first pass over its blocks. Weights are bound to this order. */
export const PAGE_FEATURES: readonly string[] = [
  'blocks',
  'words',
  'paragraphShare',
  'linkShare',
  'articles',
  'headings',
  'bestShare',
  ...JUDGEMENT_FEATURES,
  ...PLACES.map(place => `kept:${place}`),
  ...GROUPS.map(group => `kept:${group}`),
  ...GROUPS.map(group => `all:${group}`),
  ...PHRASE_CLASSES.map(name => `phrase:${name}`),
  'prices',
  'codeWords',
  'cellWords',
  ...TYPE_FEATURES,
  ...ADDRESS_FEATURES,
  ...MARKUP_FEATURES,
  ...PROSE_FEATURES,
  ...CARD_FEATURES,
  ...LINK_FEATURES,
  ...DECLARED_FEATURES,
];

const PLACE_COLUMNS = PLACES.map(columnOf);
const GROUP_COLUMNS = GROUPS.map(group => columnOf(`class:${group}`));
const DIGIT_SHARE = columnOf('digitShare');

/** One row of `PAGE_FEATURES`; by block, what the first pass says and whether it would stay by that. */
export function pageFeatures(
  page: HtmlPage,
  input: FinderInput,
  described: Described,
  probability: Float32Array,
  kept: Uint8Array,
): Float32Array {
  const { blocks } = page;
  const address = page.capture.url ?? input.declared.url;
  const { matrix, words } = described;
  const ofFirst = (feature: Feature) => (blocks.length > 0 ? matrix[columnOf(feature)]! : 0);
  return Float32Array.from([
    ofFirst('pageBlocks'),
    ofFirst('pageWords'),
    ofFirst('pageParagraphShare'),
    ofFirst('pageLinkShare'),
    ofFirst('pageArticles'),
    ofFirst('pageHeadings'),
    ofFirst('bestShare'),
    ...judgementFeatures(blocks, probability, kept),
    ...shares(PLACE_COLUMNS, words, matrix, kept),
    ...shares(GROUP_COLUMNS, words, matrix, kept),
    ...shares(GROUP_COLUMNS, words, matrix),
    ...phraseCounts(blocks, input),
    countPrices(blocks, matrix),
    kindShare(blocks, 'code'),
    kindShare(blocks, 'table-cell'),
    ...typeFeatures(input.declared.types ?? []),
    ...addressFeatures(address),
    ...markupFeatures(page),
    ...proseFeatures(blocks, kept),
    ...cardFeatures(blocks, kept, matrix),
    ...linkFeatures(blocks, kept, address),
    ...declaredFeatures(input, blocks, kept, matrix),
  ]);
}

/** Means of features of the blocks, weighted by words; `of` leaves out the blocks where it is 0. */
function shares(
  columns: readonly number[],
  words: Float64Array,
  matrix: Float32Array,
  of?: Uint8Array,
): Float64Array {
  const parts = new Float64Array(columns.length);
  let whole = 0;
  for (let i = 0; i < words.length; i++) {
    if (of && of[i] === 0) continue;
    const row = i * ROW_LENGTH;
    for (let k = 0; k < parts.length; k++) parts[k]! += words[i]! * matrix[row + columns[k]!]!;
    whole += words[i]!;
  }
  return whole > 0 ? parts.map(part => part / whole) : parts;
}

/** How many short blocks name a price. */
function countPrices(blocks: readonly Block[], matrix: Float32Array): number {
  let prices = 0;
  for (const { index, words, text } of blocks) {
    if (matrix[index * ROW_LENGTH + DIGIT_SHARE] !== 0 && namesPrice(text, words)) prices++;
  }
  return prices;
}

function kindShare(blocks: readonly Block[], wanted: BlockKind): number {
  let part = 0;
  let whole = 0;
  for (const { kind, words } of blocks) {
    if (kind === wanted) part += words;
    whole += words;
  }
  return whole > 0 ? part / whole : 0;
}

function phraseCounts(blocks: readonly Block[], input: FinderInput): number[] {
  const counts = new Map<string, number>(PHRASE_CLASSES.map(name => [name, 0]));
  for (const { index } of blocks) {
    const hits = input.phrases(index);
    if (hits.length === 0) continue;
    for (const { class: name } of hits) {
      const count = counts.get(name);
      if (count !== undefined) counts.set(name, count + 1);
    }
  }
  return [...counts.values()].map(count => count / Math.max(1, Math.sqrt(blocks.length)));
}
