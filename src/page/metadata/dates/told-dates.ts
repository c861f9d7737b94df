import { endsSentence } from '../../../block/sentence-end.ts';
import { countWords } from '../../../block/words.ts';
import type { DateLine, DateLineInput } from './date-line.ts';

/** A sentence has so many words before the date that it tells of; `Northport, 4 May 2024.` has fewer. */
const SENTENCE_WORDS = 4;
/** A list of other stories begins so close above their dates. */
const BELOW_LIST = 3;
const PEOPLE: ReadonlySet<string> = new Set(['byline', 'contributor']);

/** Whether a date at the headline of a flat text is none of the article: a sentence or another story has it. */
export function tellsOfOther(input: DateLineInput, line: DateLine, headline: number | undefined): boolean {
  if (isEntry(input, line)) return true;
  if (!line.certain) return isInSentence(input, line);
  if (!line.alone || headline === undefined || line.block <= headline) return false;
  return isBelowList(input, line.block, headline);
}

/** `Reviewed by Nora Vilk, harbour office, on 4 May 2024.` is about the article. */
function isInSentence({ page, phrases }: DateLineInput, { block, span }: DateLine): boolean {
  const { text } = page.blocks[block]!;
  if (!endsSentence(text) || countWords(text.slice(0, span?.[0])) < SENTENCE_WORDS) return false;
  return !phrases(block).some(hit => hit.start === 0 && PEOPLE.has(hit.class));
}

/** `March 14, 2024 - The ferry …`, `14 May: The ferry …` */
const ENTRY =
  /^(?:\p{L}{3,12}\.?\s\d{1,2}(?:,?\s\d{4})?|\d{1,2}\.?\s\p{L}{3,12}\.?(?:\s\d{4})?)\s?[-–—:]\s.{20}/u;
const LEAST_ENTRIES = 3;

/** Whether the date begins a paragraph, as others do: those are the days that a text tells of. */
export function isEntry({ page }: DateLineInput, { block }: DateLine): boolean {
  if (page.kind !== 'text' || !ENTRY.test(page.blocks[block]!.text)) return false;
  let entries = 0;
  return page.blocks.some(({ text }) => ENTRY.test(text) && ++entries >= LEAST_ENTRIES);
}

function isBelowList({ phrases }: DateLineInput, line: number, headline: number): boolean {
  for (let at = line - 1; at > headline && at >= line - BELOW_LIST; at--)
    if (phrases(at).some(hit => hit.whole && hit.class === 'related-teaser')) return true;
  return false;
}
