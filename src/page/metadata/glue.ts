import { unglued } from '../../block/glue.ts';
import { matchesOf } from '../../model/matches.ts';

/** A year with the minutes that reading takes behind it, `May 4, 20255 min read`, or with counts: `May 4, 202518227`. */
const YEAR_END = /\d(?<=\b(?:19|20)\d{3})(?:\d?\.? \p{L}|(?<=\p{L}\.? \d{1,2}, \d{5}))/gu;

/** A name with the time since behind it: `Ida Morel5 hours ago`. */
const NAME_END = /\d(?<=\p{Lu}\p{Ll}+\s(?:\S+\s)?\p{Lu}\p{Ll}+\d)\d? \p{L}/gu;

/** Where in a line the texts of two elements may have been glued together; names have capitals in them, too. */
export function gluePoints(line: string): number[] {
  const beginnings = unglued(line).flatMap(([start]) => (start > 0 ? start : []));
  const numbers = [...matchesOf(line, YEAR_END), ...matchesOf(line, NAME_END)].map(({ index }) => index);
  return numbers.length === 0 ? beginnings : [...beginnings, ...numbers].sort((a, b) => a - b);
}
