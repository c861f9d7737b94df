import { countWords } from '../block/words.ts';
import type { Finding, PageType } from '../finder/finding.ts';
import type { Block } from '../model/block.ts';
import type { RejectReason, Removal } from '../model/outcome.ts';
import type { ArticleRecord, RecordBlock } from '../model/record.ts';

/** Shorter texts are labels or fragments; the shortest news items of wire services have more words. */
const MIN_WORDS = 12;

/** Menus have no items as long as sentences are; so few words of a longer list say nothing. */
const SENTENCE_WORDS = 8;
const MENU_WORDS = 60;
const MENU_SHARE = 0.75;
const ITEMS: ReadonlySet<RecordBlock['type']> = new Set(['list-item', 'table-cell']);

/** Page types that never give a record unless asked for, with the reason given. */
const REASONS: Partial<Record<PageType, { reason: RejectReason; what: string }>> = {
  forum: { reason: 'forum', what: 'a forum thread' },
  product: { reason: 'product', what: 'a product page' },
  listing: { reason: 'listing', what: 'a listing of other pages' },
  documentation: { reason: 'documentation', what: 'documentation' },
  service: { reason: 'service', what: 'a service or landing page' },
  'consent-wall': { reason: 'consent-wall', what: 'a consent wall' },
  'login-wall': { reason: 'login-wall', what: 'a log-in wall' },
  paywall: { reason: 'paywall', what: 'a paywall' },
  'error-page': { reason: 'error-page', what: 'an error page' },
  empty: { reason: 'empty', what: 'a page without text' },
};

export interface Rejection {
  reason: RejectReason;
  why: string;
}

/** Why a page gives no record; undefined when it gives one. `allTypes` accepts every kind of page that has text. */
export function rejection(
  record: ArticleRecord,
  finding: Finding,
  blocks: readonly Block[],
  allTypes: boolean,
): Rejection | undefined {
  const visibleWords = blocks.reduce((sum, block) => sum + block.words, 0);
  if (visibleWords === 0 && record.wordCount === 0) return { reason: 'empty', why: 'no visible text' };
  if (!allTypes && !finding.accepted) {
    const rejected = REASONS[finding.pageType];
    if (rejected) {
      const share = Math.round(finding.typeProbability * 100);
      return { reason: rejected.reason, why: `looks like ${rejected.what} (${share} %)` };
    }
  }
  if (record.wordCount < (allTypes ? 1 : MIN_WORDS)) {
    return {
      reason: 'no-article',
      why: `${record.wordCount} words of article left on a page of ${visibleWords}`,
    };
  }
  if (!allTypes && isMenu(record)) {
    return { reason: 'no-article', why: `no sentence on a page of ${visibleWords} words` };
  }
  return undefined;
}

/**
 * Where a script is to load the text there is nothing but menus and numbers: short items of lists and cells, and a word
 * that asks to wait.
 */
function isMenu({ blocks, wordCount }: ArticleRecord): boolean {
  if (wordCount > MENU_WORDS) return false;
  const words = blocks.map(({ text }) => countWords(text));
  if (words.some(count => count >= SENTENCE_WORDS)) return false;
  const items = blocks.filter(({ type }) => ITEMS.has(type)).length;
  return items >= MENU_SHARE * blocks.length;
}

/** A rejected page keeps nothing: what would have stayed goes with the reason of the rejection. */
export function rejectedRemovals(
  record: ArticleRecord,
  removed: readonly Removal[],
  rejection: Rejection,
): Removal[] {
  const rest = record.blocks
    .filter(block => block.at[0] >= 0)
    .map(
      (block): Removal => ({
        at: block.at,
        text: block.text,
        category: 'outside-article',
        rule: 'rejection',
        why: rejection.why,
      }),
    );
  return [...removed, ...rest].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
}
