import type { HtmlPage } from '../../model/page.ts';
import type { PageJudgement } from '../judge-page.ts';

/** The content of a page of MediaWiki, by its id of today and that of its older skins. */
const CONTENT: ReadonlySet<string | undefined> = new Set(['mw-content-text', 'bodyContent']);
/** Surer ones are documentation whatever software they run on. */
const SURE = 0.9;
const LEAST_WORDS = 100;

/**
 * Whether what was taken for documentation is an entry of an encyclopedia: they run on the software of manuals, but have
 * prose and no code.
 */
export function isEncyclopedia(
  { blocks, elements }: HtmlPage,
  kept: Uint8Array,
  { pageType, typeProbability }: PageJudgement,
): boolean {
  if (pageType !== 'documentation' || typeProbability >= SURE) return false;
  if (!elements.ids.some(id => CONTENT.has(id))) return false;
  let words = 0;
  for (const { index, kind, words: own } of blocks) {
    if (!kept[index]) continue;
    if (kind === 'code') return false;
    if (kind === 'paragraph') words += own;
  }
  return words >= LEAST_WORDS;
}
