import type { Block } from '../../../model/block.ts';
import type { HtmlPage, Page } from '../../../model/page.ts';
import { MAYBE_DATE } from '../dates/prose-date.ts';
import { withoutDates } from '../dates/without-dates.ts';
import type { FindPhrases } from '../find-phrases.ts';
import { markedTexts, markup } from '../head-window.ts';
import { withoutSignsAround } from '../text.ts';

/** A kicker is a label. */
const KICKER_WORDS = 8;
/** Where mark-up says so it may be a sentence. */
const MARKED_WORDS = 15;
/** With the name of the day and the time. */
const DATE_WORDS = 6;
const YEAR = /\d{4}/;
const KICKER_MARKUP =
  /kicker|over-?line|dachzeile|roof-?line|top-?line|spitzmarke|eyebrow|occhiello|ru-?titr|sur-?titre|ante-?titulo|volanta|nadtytul|bovenkop|(?:supra|sobre|sopra)-?tit|over-?title/i;

/** The line right above the headline that could be its kicker. */
export function lineAbove({ blocks }: Page, headline: number, most = KICKER_WORDS): Block | undefined {
  const above = blocks[headline - 1];
  return above && above.words <= most && above.kind !== 'list-item' ? above : undefined;
}

/** That line where its mark-up says so. */
export function kickerAbove(page: Page, headline: number): Block | undefined {
  if (page.kind !== 'html') return undefined;
  const next = lineAbove(page, headline, MARKED_WORDS);
  // A date may stand between the two.
  const isDate =
    next !== undefined && next.words <= DATE_WORDS && YEAR.test(next.text) && MAYBE_DATE.test(next.text);
  const above =
    isDate && !KICKER_MARKUP.test(markup(page, next)) ? lineAbove(page, next.index, MARKED_WORDS) : next;
  if (!above) return undefined;
  return KICKER_MARKUP.test(markup(page, above)) || isMarkedWithin(page, above) ? above : undefined;
}

/** Whether an element within a line, with all of its text, says so. */
function isMarkedWithin(page: HtmlPage, line: Block): boolean {
  return markedTexts(page, line, KICKER_MARKUP, NONE).includes(line.text);
}

const NONE = /(?!)/;

/** A caption may stand above the headline, too. */
const STOP = /\p{Ll}{2}\.$/u;
const SENTENCE_WORDS = 4;

/** What a kicker says, without dates and the signs around it; undefined for what says nothing: a number, `Updated`. */
export function kickerText(
  text: string | undefined,
  language: string,
  find: FindPhrases,
): string | undefined {
  if (text === undefined) return undefined;
  const bare = withoutSignsAround(withoutDates(text, language, find).replace(/\s+/g, ' '));
  const isLabel = find(bare).some(
    ({ class: is, start, end }) => start === 0 && (end === bare.length || is === 'metadata-line'),
  );
  const isSentence = STOP.test(bare) && bare.split(' ').length >= SENTENCE_WORDS;
  return isLabel || isSentence || !/\p{L}{2}|\p{Lo}/u.test(bare) ? undefined : bare;
}
