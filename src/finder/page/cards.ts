import type { Block } from '../../model/block.ts';

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

/** One value for each of `CARD_FEATURES`: whether what is kept is one text or many alike; `value` reads a block's feature. */
export function cardFeatures(
  blocks: readonly Block[],
  kept: Uint8Array,
  value: (block: number, feature: string) => number,
): number[] {
  const byArticle = new Map<number, number>();
  let words = 0;
  let inCards = 0;
  let inHeaded = 0;
  let most = 0;
  let title = -1;
  let aside = 0;
  for (const { index, words: own } of blocks) {
    if (title < 0 && value(index, 'titleOverlap') >= SAYS_TITLE) title = index;
    if (!kept[index]) continue;
    words += own;
    const alike = value(index, 'alike');
    const headed = value(index, 'cardHeadings') > 0;
    if (alike >= CARDS) inCards += own;
    if (alike >= CARDS && headed) {
      inHeaded += own;
      most = Math.max(most, alike);
    }
    if (value(index, 'inBest') !== 1) aside += own;
    const article = value(index, 'articleOrder');
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
