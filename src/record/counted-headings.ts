import { CLOSE_WORDS, isNumberedHeading, isOpen, type Placed } from './close-headings.ts';

const LETTER = /\p{L}/u;

/** Headings with numbers: where one of a count is sure to be one and each has a text of its own, all are. */
export function countedHeadings(lines: readonly Placed[], close: boolean): Placed[] {
  return countsOf(lines).flatMap(count => {
    const sure = count.filter(at => isNumberedHeading(lines, at, close));
    const isWhole = sure.length > 0 && count.every(at => standsAlone(lines, at));
    return (isWhole ? count : sure).map(at => lines[at]!);
  });
}

/** The places of lines with numbers, by which of them count on from another. */
function countsOf(lines: readonly Placed[]): number[][] {
  const counts: number[][] = [];
  let last: number | undefined;
  for (const [at, { kind, piece }] of lines.entries()) {
    if (kind !== 'numbered') continue;
    const number = Number.parseInt(piece.text, 10);
    if (last !== undefined && number === last + 1) counts.at(-1)!.push(at);
    else counts.push([at]);
    last = number;
  }
  return counts;
}

/** Whether no other number stands beside one, and words below it: in rows of tables these are figures. */
function standsAlone(lines: readonly Placed[], at: number): boolean {
  const below = lines[at + 1];
  if (!below || below.kind === 'numbered' || lines[at - 1]?.kind === 'numbered') return false;
  return isOpen(lines[at]!, CLOSE_WORDS) && LETTER.test(below.piece.text);
}
