import type { Block, Hidden } from '../model/block.ts';
import type { BlockRule } from '../model/rule.ts';
import { slidesOfArticle } from './lib/slides.ts';
import { isUnfolded } from './lib/unfolding.ts';

/** Pages that show their article only by script hide most of their prose; then hiding says nothing. */
const MIN_VISIBLE_SHARE = 0.25;
const PROSE_WORDS = 20;

/** What pages say to browsers without scripts, in any language; what is longer is the page once more. */
const SCRIPT_NAME = /java-?script/i;
const NOTE_WORDS = 100;

/** Kinds of pages that unfold parts of their text when asked, in tabs and accordions. */
const UNFOLDING: ReadonlySet<string | undefined> = new Set(['service', 'product']);

const WHY: Partial<Record<Hidden, string>> = {
  fallback: 'stands in for an embed that a browser would show',
  script: 'of a script or style sheet of the page',
};

/** No reader is meant to see these, whatever else of the page is hidden or unfolds. */
const NEVER_READ: ReadonlySet<Hidden | undefined> = new Set(['fallback', 'script']);

/** What stands around an export or a page has rules of its own. */
const HAVE_RULES: ReadonlySet<Hidden> = new Set(['export', 'head']);

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: 'hidden',
    phase: 'judge',
    summary: 'Text that readers of the page do not see',
  },
  *run(blocks, context) {
    const trusted = hidingCanBeTrusted(blocks);
    const hasNote = wordsIn(blocks, 'noscript') <= NOTE_WORDS;
    const unfolds = UNFOLDING.has(context.pageType);
    // What unfolds beside a list filters it.
    const isList = context.pageType === 'listing';
    const isHidden = blocks.some(({ hidden }) => hidden !== undefined && hidden !== 'fallback');
    const slides = isHidden ? slidesOfArticle(context) : new Map();
    for (const block of blocks) {
      if (!block.hidden || HAVE_RULES.has(block.hidden) || (!trusted && !isNeverRead(block, hasNote)))
        continue;
      const isRead = !NEVER_READ.has(block.hidden);
      if (isRead && slides.has(block.index)) continue;
      const shown = unfolds || (!isList && isUnfolded(block, context.page));
      if (shown && isRead && context.standing.kept(block.index)) continue;
      yield {
        rule: 'hidden',
        block: block.index,
        action: 'drop',
        category: block.hidden === 'fallback' ? 'embed-fallback' : 'hidden',
        why: WHY[block.hidden] ?? `hidden by ${block.hidden}`,
      };
    }
  },
};
export default rule;

function hidingCanBeTrusted(blocks: readonly Block[]): boolean {
  let visible = 0;
  let hidden = 0;
  for (const { words, hidden: by } of blocks) {
    if (words < PROSE_WORDS) continue;
    if (by === undefined) visible += words;
    else if (!NEVER_READ.has(by)) hidden += words;
  }
  return visible >= MIN_VISIBLE_SHARE * (visible + hidden);
}

function wordsIn(blocks: readonly Block[], by: Hidden): number {
  return blocks.reduce((sum, { words, hidden }) => sum + (hidden === by ? words : 0), 0);
}

/** Whether nobody is meant to read a block, however much of the page is hidden. */
function isNeverRead({ hidden, text }: Block, hasNote: boolean): boolean {
  return NEVER_READ.has(hidden) || (hasNote && hidden === 'noscript' && SCRIPT_NAME.test(text));
}
