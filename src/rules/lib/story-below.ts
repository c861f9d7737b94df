import { endsSentence } from '../../block/sentence-end.ts';
import type { Block } from '../../model/block.ts';
import type { RuleContext } from '../../model/rule.ts';
import { DIGIT } from '../../model/signs.ts';
import { isDateAlone } from '../../page/metadata/dates/date-alone.ts';
import { TEASER_WORDS } from './teaser-list.ts';

/** A day with the time, as cards of stories end, which needs no year: `28 May, 14:33 GMT`, `Yesterday, 21:30`. */
const DAY_AND_TIME =
  /^(?:\p{Nd}{1,2}\P{Nd}{2,24}|\p{L}{3,15},)\s\p{Nd}{1,2}[:.]\p{Nd}{2}(?:\s?[A-Z]{2,4})?$/u;
const LABEL_WORDS = 4;
const DATE_WORDS = 8;

/** The lines below a picture that another story's would be. */
export interface StoryBelow {
  section?: Block;
  headline: Block | undefined;
  date?: Block;
  /** Whether the day has a time: below no heading of an article stands one. */
  isTimed: boolean;
}

/**
 * What stands below the alternative text of a picture: the line that may be a story's headline, and the date below that; where
 * there is a date, a section may be named in between.
 */
export function storyBelow({ index }: Block, blocks: readonly Block[], context: RuleContext): StoryBelow {
  const below = blocks.slice(index + 1, index + 4);
  const at = below.findIndex((line, i) => i > 0 && saysDay(line, context));
  const [first] = below;
  if (at < 0 || (at > 1 && !isLabel(first!))) return { headline: first, isTimed: false };
  const headline = below[at - 1]!;
  const date = below[at]!;
  const isTimed = headline.words <= TEASER_WORDS && DAY_AND_TIME.test(date.text);
  return { headline, date, isTimed, ...(at > 1 && { section: first! }) };
}

function isLabel({ words, text }: Block): boolean {
  return words <= LABEL_WORDS && !endsSentence(text);
}

function saysDay({ index, text, words }: Block, context: RuleContext): boolean {
  const { language, page } = context;
  if (words > DATE_WORDS || (context.signs(index) & DIGIT) === 0) return false;
  if (DAY_AND_TIME.test(text)) return true;
  const { url } = page.capture;
  return isDateAlone(text, { inLanguage: language, ...(url !== undefined && { url }) }, part =>
    context.find(part),
  );
}
