import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import type { FinderInput } from '../finding.ts';
import type { ClassGroup } from './class-words.ts';
import type { Described } from './matrix.ts';
import { FEATURE_COUNT, FEATURES, type Feature } from './names.ts';

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
const DECLARED = [
  'article',
  'product',
  'forum|discussion',
  'collection|itemlist',
  'website|webpage',
  'question|faq',
] as const;
const BINS = [0.05, 0.2, 0.5, 0.8, 0.95] as const;
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

/** The features of a page as a whole, after its blocks have been judged. Weights are bound to this order. */
export const PAGE_FEATURES: readonly string[] = [
  'blocks',
  'words',
  'paragraphShare',
  'linkShare',
  'articles',
  'headings',
  'bestShare',
  ...BINS.map(bin => `below:${bin}`),
  'expectedWords',
  'highest',
  'keptBlocks',
  'keptWords',
  'keptShare',
  'keptRuns',
  'keptLinks',
  'keptParagraphWords',
  'expectedF1',
  ...PLACES.map(place => `kept:${place}`),
  ...GROUPS.map(group => `kept:${group}`),
  ...GROUPS.map(group => `all:${group}`),
  ...PHRASE_CLASSES.map(name => `phrase:${name}`),
  'prices',
  'codeWords',
  'cellWords',
  ...DECLARED.map(name => `declared:${name}`),
  'urlDepth',
  'urlHyphens',
  'urlDate',
  'urlQuery',
];

const INDEX = new Map<string, number>(FEATURES.map((name, i) => [name, i]));
const PRICE = /[$€£¥₹₽]\s?\d|\d\s?(?:€|zł|kr|Kč|₽|USD|EUR)/;

/** One row of `PAGE_FEATURES`. */
export function pageFeatures(
  page: HtmlPage,
  input: FinderInput,
  described: Described,
  probability: Float32Array,
  kept: Uint8Array,
): Float32Array {
  const { blocks } = page;
  const value = (block: number, feature: string) =>
    described.matrix[block * FEATURE_COUNT + INDEX.get(feature)!]!;
  const first = (feature: Feature) => (blocks.length > 0 ? value(0, feature) : 0);
  return Float32Array.from([
    first('pageBlocks'),
    first('pageWords'),
    first('pageParagraphShare'),
    first('pageLinkShare'),
    first('pageArticles'),
    first('pageHeadings'),
    first('bestShare'),
    ...judgement(blocks, probability, kept),
    ...PLACES.map(place =>
      shareOf(
        blocks,
        block => kept[block]! * value(block, place),
        block => kept[block]!,
      ),
    ),
    ...GROUPS.map(group =>
      shareOf(
        blocks,
        block => kept[block]! * value(block, `class:${group}`),
        block => kept[block]!,
      ),
    ),
    ...GROUPS.map(group =>
      shareOf(
        blocks,
        block => value(block, `class:${group}`),
        () => 1,
      ),
    ),
    ...phraseCounts(blocks, input),
    blocks.reduce((sum, { words, text }) => sum + (words <= 12 && PRICE.test(text) ? 1 : 0), 0),
    shareOf(
      blocks,
      block => (blocks[block]!.kind === 'code' ? 1 : 0),
      () => 1,
    ),
    shareOf(
      blocks,
      block => (blocks[block]!.kind === 'table-cell' ? 1 : 0),
      () => 1,
    ),
    ...declaredTypes(input.declared.types ?? []),
    ...addressFeatures(page.capture.url),
  ]);
}

/** Share of the words, weighted by `part`, in those weighted by `whole`. */
function shareOf(
  blocks: readonly Block[],
  part: (block: number) => number,
  whole: (block: number) => number,
): number {
  let a = 0;
  let b = 0;
  for (const { index, words } of blocks) {
    a += words * part(index);
    b += words * whole(index);
  }
  return b > 0 ? a / b : 0;
}

function judgement(blocks: readonly Block[], probability: Float32Array, kept: Uint8Array): number[] {
  const below = BINS.map(() => 0);
  let words = 0;
  let expected = 0;
  let highest = 0;
  let hit = 0;
  const keep = { blocks: 0, words: 0, runs: 0, links: 0, paragraphs: 0 };
  for (const block of blocks) {
    const p = probability[block.index]!;
    words += block.words;
    expected += block.words * p;
    highest = Math.max(highest, p);
    for (const [i, bin] of BINS.entries()) if (p < bin) below[i]! += block.words;
    if (!kept[block.index]) continue;
    hit += block.words * p;
    keep.blocks++;
    keep.words += block.words;
    keep.links += block.words * (block.linkDensity ?? 0);
    if (block.words >= 10 && (block.linkDensity ?? 0) < 0.5) keep.paragraphs += block.words;
    if (!kept[block.index - 1]) keep.runs++;
  }
  const all = Math.max(1, words);
  return [
    ...below.map(sum => sum / all),
    expected,
    highest,
    keep.blocks,
    keep.words,
    keep.words / all,
    keep.runs / Math.max(1, keep.blocks),
    keep.links / Math.max(1, keep.words),
    keep.paragraphs / Math.max(1, keep.words),
    (2 * hit) / Math.max(1, keep.words + expected),
  ];
}

function phraseCounts(blocks: readonly Block[], input: FinderInput): number[] {
  const counts = new Map<string, number>(PHRASE_CLASSES.map(name => [name, 0]));
  for (const { index } of blocks) {
    for (const { class: name } of input.phrases(index)) {
      const count = counts.get(name);
      if (count !== undefined) counts.set(name, count + 1);
    }
  }
  return [...counts.values()].map(count => count / Math.max(1, Math.sqrt(blocks.length)));
}

function declaredTypes(types: readonly string[]): number[] {
  const said = types.join(' ').toLowerCase();
  return DECLARED.map(pattern => (pattern.split('|').some(word => said.includes(word)) ? 1 : 0));
}

/** Steps of the path, hyphens in its last step, whether it has a date or a query; -1 without an address. */
function addressFeatures(address: string | undefined): number[] {
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  if (!url) return [-1, -1, -1, -1];
  const steps = url.pathname.split('/').filter(step => step !== '');
  const hyphens = (steps.at(-1)?.match(/[-_]/g) ?? []).length;
  return [
    steps.length,
    hyphens,
    /\/(?:19|20)\d\d\/?[01]?\d?/.test(url.pathname) ? 1 : 0,
    url.search === '' ? 0 : 1,
  ];
}
