import type { Block } from '../../model/block.ts';
import { columnOf, ROW_LENGTH } from '../features/names.ts';

export const CARD_FEATURES: readonly string[] = [
  'cardShare',
  'headedCardShare',
  'mostCards',
  'keptArticles',
  'largestArticle',
  'titleKept',
  'titleAt',
  'keptAside',
];

/** Cards come in so many at least. */
const CARDS = 3;
const SAYS_TITLE = 0.6;

const TITLE_OVERLAP = columnOf('titleOverlap');
const ALIKE = columnOf('alike');
const CARD_HEADINGS = columnOf('cardHeadings');
const IN_BEST = columnOf('inBest');
const ARTICLE_ORDER = columnOf('articleOrder');

/**
 * One value for each of `CARD_FEATURES`: whether what is kept is one text or many alike. `matrix`: rows of the
 * blocks' features.
 */
export function cardFeatures(blocks: readonly Block[], kept: Uint8Array, matrix: Float32Array): number[] {
  const byArticle = new Map<number, number>();
  let words = 0;
  let inCards = 0;
  let inHeaded = 0;
  let most = 0;
  let title = -1;
  let aside = 0;
  for (const { index, words: own } of blocks) {
    const row = index * ROW_LENGTH;
    if (title < 0 && matrix[row + TITLE_OVERLAP]! >= SAYS_TITLE) title = index;
    if (!kept[index]) continue;
    words += own;
    const alike = matrix[row + ALIKE]!;
    const headed = matrix[row + CARD_HEADINGS]! > 0;
    if (alike >= CARDS) inCards += own;
    if (alike >= CARDS && headed) {
      inHeaded += own;
      most = Math.max(most, alike);
    }
    if (matrix[row + IN_BEST] !== 1) aside += own;
    const article = matrix[row + ARTICLE_ORDER]!;
    if (article >= 0) byArticle.set(article, (byArticle.get(article) ?? 0) + own);
  }
  const all = Math.max(1, words);
  return [
    inCards / all,
    inHeaded / all,
    most,
    byArticle.size,
    Math.max(0, ...byArticle.values()) / all,
    title >= 0 && kept[title] ? 1 : 0,
    title < 0 ? -1 : title / blocks.length,
    aside / all,
  ];
}
