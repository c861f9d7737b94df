import { fieldCalled } from '../../../block/field-names.ts';
import { countWords } from '../../../block/words.ts';
import type { Block } from '../../../model/block.ts';
import type { HtmlPage, Page } from '../../../model/page.ts';
import { MAYBE_DATE } from '../dates/prose-date.ts';
import { withoutDates } from '../dates/without-dates.ts';
import type { FindPhrases } from '../find-phrases.ts';
import { markedTexts, markup } from '../head-window.ts';
import { isNoSection } from '../section.ts';
import { withoutSignsAround } from '../text.ts';

/** A kicker is a label. */
const KICKER_WORDS = 8;
/** Where mark-up says so it may be a sentence. */
const MARKED_WORDS = 15;
/** Of a date with the name of the day and the time, which may stand between kicker and headline. */
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
  if (!next || isKicker(page, next)) return next;
  const above = isDate(next.text) ? lineAbove(page, next.index, MARKED_WORDS) : undefined;
  return above && isKicker(page, above) ? above : undefined;
}

/** Whether mark-up around a line says so, or an element within it with all of its text but a date. */
function isKicker(page: HtmlPage, line: Block): boolean {
  if (KICKER_MARKUP.test(markup(page, line))) return true;
  return markedTexts(page, line, KICKER_MARKUP, NONE).some(
    text => text === line.text || isDate(line.text.replace(text, '')),
  );
}

function isDate(text: string): boolean {
  return YEAR.test(text) && MAYBE_DATE.test(text) && countWords(text) <= DATE_WORDS;
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
  // What readers of screens are told of the field: `Headline`.
  const isField = fieldCalled(bare) === 'headline';
  const isSentence = STOP.test(bare) && bare.split(' ').length >= SENTENCE_WORDS;
  return isLabel || isField || isSentence || isNoSection(bare) || !/\p{L}{2}|\p{Lo}/u.test(bare)
    ? undefined
    : bare;
}
