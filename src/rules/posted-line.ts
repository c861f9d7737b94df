import { endsSentence } from '../block/sentence-end.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { DIGIT } from '../model/signs.ts';
import type { Span, Verdict } from '../model/verdict.ts';
import { findDates } from '../page/metadata/dates/prose-date.ts';
import { blanked, isTime } from '../page/metadata/dates/time-words.ts';
import { isArticle } from './lib/article-page.ts';
import { headlineBlock } from './lib/headline-block.ts';

const ID = 'posted-line';

/** Below the headline stand hardly more lines before the text begins. */
const NEAR = 5;
const MOST_WORDS = 20;
const CLOCK = /\d{1,2}\s?[:.h]\s?\d\d(?!\d)/;

const TIME_WORDS = 3;
const BESIDE = 3;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Lines above the text that say on what day and at what time it was posted, and by whom',
  },
  *run(blocks, context) {
    if (!isArticle(context)) return;
    const first = blocks.filter(({ index }) => context.standing.kept(index)).slice(0, NEAR);
    yield* timeAlone(blocks, context);
    for (const block of first) {
      if (block.words > MOST_WORDS) return;
      if (!saysWhen(block, context)) continue;
      const why = 'a day and a time above the text';
      yield { rule: ID, block: block.index, action: 'drop', category: 'metadata-line', why };
    }
  },
};
export default rule;

/** A time of day in a line of its own is that of an entry where others have one, too. */
function* timeAlone(blocks: readonly Block[], context: RuleContext): Iterable<Verdict> {
  const { standing, find, language } = context;
  const [time, another] = blocks.filter(
    ({ words, text }) => words <= TIME_WORDS && CLOCK.test(text) && isTime(text, [], find, language),
  );
  const headline = headlineBlock(blocks, standing)?.index;
  if (!time || another || headline === undefined || Math.abs(time.index - headline) > BESIDE) return;
  const why = 'a time of day beside the headline';
  yield { rule: ID, block: time.index, action: 'drop', category: 'metadata-line', why };
}

function saysWhen({ index, kind, text }: Block, context: RuleContext): boolean {
  const isNamed = kind === 'heading' || context.standing.role(index) !== undefined;
  if (isNamed || (context.signs(index) & DIGIT) === 0) return false;
  if (!CLOCK.test(text) || endsSentence(text)) return false;
  const { dates } = findDates(text, context.language);
  const days = dates.map(({ start, end }): Span => [start, end]);
  return dates.length > 0 && CLOCK.test(blanked(text, days));
}
