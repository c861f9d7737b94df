import type { Span } from '../../model/verdict.ts';
import { labelsIn, WORD_START } from './date-role.ts';
import type { FindPhrases } from './find-phrases.ts';
import { withoutWeekdays } from './weekdays.ts';

const NUMBERS =
  /\d{1,2}[:.h]\d{2}(?::\d{2})?|\d{1,2}時\d{1,2}分|(?<!\d)\d{1,4}([-./])\d{1,2}\1\d{1,4}(?!\d)|(?<=\p{Lu})[+−-]\d{1,2}(?!\d)/gu;
/** Uhr, am, CET, um, and the like. */
const SHORT_WORD = /(?<!\p{L})\p{L}{1,4}(?!\p{L})/gu;
const LETTER = /[\p{L}\p{N}]/u;

/** Longer lines are text. */
const MAX_LINE = 200;

/**
 * Whether a line says nothing beside the given spans but the day of the week, the time of day, and that something was
 * published or changed then.
 */
export function isTime(text: string, spans: readonly Span[], find: FindPhrases, language: string): boolean {
  if (text.length > MAX_LINE) return false;
  const rest = withoutWeekdays(blanked(text, [...spans, ...labelSpans(text, spans, find)]), language);
  return !LETTER.test(rest.replace(NUMBERS, ' ').replace(SHORT_WORD, ' '));
}

function labelSpans(text: string, spans: readonly Span[], find: FindPhrases): Span[] {
  const found: Span[] = [];
  for (const { index } of text.matchAll(WORD_START)) {
    if ([...spans, ...found].some(([start, end]) => start <= index && index < end)) continue;
    const ends = labelsIn(find(text.slice(index))).flatMap(({ start, end }) => (start === 0 ? [end] : []));
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
