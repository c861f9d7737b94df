import { endsSentence } from '../../block/sentence-end.ts';
import { countWords } from '../../block/words.ts';
import type { FoundPart } from '../../model/found-part.ts';
import { TIME_BEHIND } from './dates/date-role.ts';
import { findDates, MAX_DATE_TEXT } from './dates/prose-date.ts';
import { PHRASE_START } from './dates/time-words.ts';
import { announces } from './find-phrases.ts';
import { beginningOf } from './headline/headline-of-found.ts';
import type { MetadataInput } from './input.ts';

/** So many parts around the beginning of the article are looked into. */
const REACH = { above: 12, below: 2 };
/** The first words of a text are asked for phrases; longer ones are rare. */
const PHRASE_UNITS = 80;
const MOST_UNITS = 2000;
/** A phrase amid a sentence begins small. */
const BEGINS = /^[\p{Lu}\p{Lo}\p{N}]/u;
const NAME_BEHIND = /^[\s:：]*[\p{Lu}\p{Lo}]/u;
/** What stands beside bylines and dates. */
const BESIDE: ReadonlySet<string> = new Set([
  'published',
  'modified',
  'metadata-line',
  'comment',
  'share-widget',
]);

/**
 * The parts of a text in long lines as lines, with what stands around the beginning of the article parted further: at
 * bylines, dates and what is counted there.
 */
export function partedHead(
  parts: readonly FoundPart[],
  language: string,
  { find }: Pick<MetadataInput, 'find'>,
): FoundPart[] {
  const lines = parts.map(({ text, kept }) => ({ words: countWords(text), kept }));
  const body = beginningOf(lines, ({ kept }) => kept);
  return parts.flatMap((part, i) => {
    if (
      body === undefined ||
      i < body - REACH.above ||
      i > body + REACH.below ||
      part.text.length > MOST_UNITS
    )
      return part;
    return cut(part.text, placesIn(part.text, language, find)).map(text => ({ ...part, text }));
  });
}

function cut(text: string, places: readonly number[]): string[] {
  const edges = [0, ...places, text.length];
  return edges
    .slice(1)
    .map((to, i) => text.slice(edges[i], to).trim())
    .filter(line => line !== '');
}

/** A sentence of so many words tells of the day that it ends with: `… said in Tarnby on Friday (14/8/2026).` */
const TOLD_WORDS = 8;
const BRACKET = /[(（]\s*$/;
const ENDS = /^[\s)\]）】"”»’]*[.。!?।]?[\s)\]）】"”»’]*$/u;

function isTold(text: string, start: number, end: number): boolean {
  if (!ENDS.test(text.slice(end)) || !endsSentence(text)) return false;
  return BRACKET.test(text.slice(0, start)) || countWords(text.slice(0, start)) >= TOLD_WORDS;
}

/** Where bylines, dates and counts begin, and where dates end. */
function placesIn(text: string, language: string, find: MetadataInput['find']): number[] {
  const places = new Set<number>();
  const { dates } = findDates(text.slice(0, MAX_DATE_TEXT), language);
  for (const { index } of text.matchAll(PHRASE_START)) {
    const behind = text.slice(index, index + PHRASE_UNITS);
    if (!BEGINS.test(behind)) continue;
    const hits = find(behind).filter(({ start }) => start === 0);
    const byline = hits.find(announces);
    if ((byline && NAME_BEHIND.test(behind.slice(byline.end))) || hits.some(hit => BESIDE.has(hit.class)))
      places.add(index);
  }
  for (const { start, end } of dates) {
    if (isTold(text, start, end)) continue;
    const label = [...places].some(place => place < start && start - place < PHRASE_UNITS / 2);
    if (!label) places.add(start);
    places.add(end + TIME_BEHIND.exec(text.slice(end))![0].length);
  }
  return [...places].sort((a, b) => a - b);
}
