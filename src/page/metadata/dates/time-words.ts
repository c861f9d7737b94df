import { withLatinDigits } from '../../../model/digits.ts';
import type { PhraseHit } from '../../../model/rule.ts';
import type { Span } from '../../../model/verdict.ts';
import type { FindPhrases } from '../find-phrases.ts';
import { segmentsOf } from '../segments.ts';
import { labelsIn, WORD_START } from './date-role.ts';
import { withoutWeekdays } from './weekdays.ts';

const NUMBERS =
  /\d{1,2}[:.h]\d{2}(?::\d{2})?|\d{1,2}時\d{1,2}分|(?<!\d)\d{1,4}([-./])\d{1,2}\1\d{1,4}(?!\d)|(?<=\p{Lu})[+−-]\d{1,2}(?!\d)/gu;
/** Uhr, am, CET, um, and the like. */
export const SHORT_WORD = /(?<![\p{L}\p{M}])[\p{L}\p{M}]{1,4}(?![\p{L}\p{M}])/gu;
const LETTER = /[\p{L}\p{N}]/u;

/** Longer lines are text. */
const MAX_LINE = 200;

/**
 * Whether a line says nothing beside the given spans but the day of the week, the time of day, that something was
 * published or changed then, and the time that reading takes.
 */
export function isTime(text: string, spans: readonly Span[], find: FindPhrases, language: string): boolean {
  if (text.length > MAX_LINE) return false;
  const words = spansBeside(text, spans, labelsTimesAndNotes, find);
  const rest = withoutWeekdays(blanked(withLatinDigits(text), [...spans, ...words]), language);
  return !LETTER.test(rest.replace(NUMBERS, ' ').replace(SHORT_WORD, ' '));
}

/** A text with white space in place of the words around the time of day, except within a date. */
export function withoutTimes(text: string, date: Span, find: FindPhrases): string {
  if (text.length > MAX_LINE) return text;
  return blanked(
    text,
    spansBeside(text, [date], hits => hits.filter(isTimeOfDay), find),
  );
}

const labelsTimesAndNotes: Choose = (hits, rest) => [
  ...labelsIn(hits),
  ...hits.filter(isTimeOfDay),
  ...hits.filter(isCount).map(hit => ({ start: hit.start, end: noteEnd(hit, rest) })),
];

/** The time that reading takes, how often that was done, and the like. */
function isCount(hit: PhraseHit): boolean {
  return hit.class === 'metadata-line' && hit.phrase.includes('#');
}

const NOTE_WORDS = 6;

/** `Lesezeit: # …` goes on to the end of its part of the line. */
function noteEnd({ phrase, end }: PhraseHit, rest: string): number {
  const note = phrase.endsWith('…') ? segmentsOf(rest)[0]?.text : undefined;
  return note !== undefined && note.split(' ').length <= NOTE_WORDS ? note.length : end;
}

function isTimeOfDay(hit: PhraseHit): boolean {
  return hit.class === 'time-of-day';
}

type Choose = (hits: readonly PhraseHit[], rest: string) => readonly Pick<PhraseHit, 'start' | 'end'>[];

/** Where a word or number may begin. */
export const PHRASE_START = new RegExp(`${WORD_START.source}|(?<![\\p{L}\\p{M}\\p{N}])\\p{N}`, 'gu');

/** The chosen phrases that begin with a word or number beside the given spans. */
function spansBeside(text: string, spans: readonly Span[], choose: Choose, find: FindPhrases): Span[] {
  const found: Span[] = [];
  for (const { index } of text.matchAll(PHRASE_START)) {
    if ([...spans, ...found].some(([start, end]) => start <= index && index < end)) continue;
    const rest = text.slice(index);
    const ends = choose(find(rest), rest).flatMap(({ start, end }) => (start === 0 ? [end] : []));
    if (ends.length > 0) found.push([index, index + Math.max(...ends)]);
  }
  return found;
}

/** A text with white space in place of the spans, which may overlap. */
export function blanked(text: string, spans: readonly Span[]): string {
  let rest = text;
  for (const [start, end] of spans) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}
