import type { Metadata } from '../../../model/metadata.ts';
import type { Span } from '../../../model/verdict.ts';
import type { FindPhrases } from '../find-phrases.ts';
import { languageOfDates } from './calendars.ts';
import { findDates, MAYBE_DATE } from './prose-date.ts';
import { isTime } from './time-words.ts';

/** Whether a text is a date, with the time and the words that announce it, and nothing else. */
export function isDateAlone(
  text: string,
  { inLanguage = '', url }: Pick<Metadata, 'inLanguage' | 'url'>,
  find: FindPhrases,
): boolean {
  if (!MAYBE_DATE.test(text)) return false;
  const language = languageOfDates(inLanguage, url);
  const spans = findDates(text, language).dates.map(({ start, end }): Span => [start, end]);
  return spans.length > 0 && isTime(text, spans, find, language);
}
