import type { Placed } from './close-headings.ts';
import type { Piece } from './pieces.ts';

/** Of headings below the headline. */
export const LEVEL = 2;
/**
 * The deepest that is told: what stands right below a heading, those like it that follow, and what is counted below
 * one.
 */
const BELOW = 3;
/** `3. Oil`, `Step 3 – Oil`; not a year. */
const NUMBER = /^(?:\p{L}+\s+)?#?(\d{1,3})(?!\d)/u;

interface Head {
  line: Placed;
  number: number | undefined;
  /** Whether the line above it, and the one below, is a heading. */
  isBelow: boolean;
  isAbove: boolean;
}

/** What a heading right below another begins: those like it are as deep, up to the next that has one right below. */
interface Run {
  above: number | undefined;
  first: Head;
}

/** The levels of headings, by which of them stand right below another one, and by their numbers. */
export function sectionLevels(
  lines: readonly Placed[],
  found: ReadonlySet<Placed>,
): ReadonlyMap<Piece, number> {
  const levels = new Map<Piece, number>();
  const heads = headsOf(lines, found);
  let run: Run | undefined;
  let counted: number | undefined;
  for (const [at, head] of heads.entries()) {
    const { line, number, isBelow, isAbove } = head;
    const above = heads[at - 1];
    if (isBelow) run = { above: above?.number, first: head };
    else if (isAbove || line.kind === 'marked') run = undefined;
    if (beginsCount(above, head, heads[at + 1])) counted = 0;
    counted = counted !== undefined && number === counted + 1 ? number : undefined;
    if (line.kind === 'marked') continue;
    const isDeep = counted !== undefined || (run !== undefined && goesOn(run, head));
    levels.set(line.piece, isDeep ? BELOW : LEVEL);
  }
  return levels;
}

/** Those found and those marked, whose levels are known. */
function headsOf(lines: readonly Placed[], found: ReadonlySet<Placed>): Head[] {
  const isFound = (line: Placed | undefined) => line !== undefined && found.has(line);
  return lines.flatMap((line, at) =>
    isFound(line) || line.kind === 'marked'
      ? {
          line,
          number: numberOf(line.piece.text),
          isBelow: isFound(line) && isFound(lines[at - 1]),
          isAbove: isFound(lines[at + 1]),
        }
      : [],
  );
}

/** Whether headings are counted from this one on, below one that has no number. */
function beginsCount(above: Head | undefined, { number }: Head, next: Head | undefined): boolean {
  return number === 1 && next?.number === 2 && above !== undefined && above.number === undefined;
}

/** Numbers go up, questions follow a question, and what follows the number of the heading above is no deeper. */
function goesOn({ above, first }: Run, { number, line }: Head): boolean {
  if (first.number !== undefined) return number !== undefined && number >= first.number;
  if (first.line.kind === 'question') return line.kind === 'question';
  return number === undefined || above === undefined || number !== above + 1;
}

function numberOf(text: string): number | undefined {
  const digits = NUMBER.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
