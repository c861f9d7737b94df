import type { Mark } from '../model/page.ts';
import { brokenAtInlines } from './fragments.ts';
import { itemParts } from './item-parts.ts';
import { jointBetween } from './joint.ts';
import { type LineEnd, type ReadLineEnd, readLineEnds } from './line-ends.ts';
import { type Line, write } from './lines.ts';
import { pagesOf, type RunningHeads, turnedPages } from './running-heads.ts';
import { countWordsIn } from './words.ts';
import { type GoesOn, wrapped } from './wrapping.ts';

/** Rule that running heads and feet go by. */
export const RUNNING_HEAD = 'running-head';
/** Rule that hyphens go by which part a word at the end of a line. */
export const LINE_END_HYPHEN = 'line-end-hyphen';

const ENDS_IN_LETTER = /[\p{L}\p{M}]$/u;
const BEGINS_SMALL = /^[\p{Ll}\p{Lo}]/u;

export interface LinesRead {
  lines: readonly Line[];
  units: Uint16Array;
  /** Whether addresses stand behind the words of links. */
  addressed: boolean;
  /** Whether form feeds stand in it. */
  paged: boolean;
  /** Rows of tables stand for themselves; undefined where there are none. */
  tables: ReadonlyMap<Line, unknown> | undefined;
}

/** The lines of a text, with those joined that were broken by force, also where a page ends between them. */
export function joinLines(read: LinesRead): readonly Line[] {
  const { lines, units } = read;
  const fed = read.paged ? pagesOf(lines, units) : undefined;
  const firstGuess = fed ? undefined : jointsOf(lines, read);
  const heads = fed ?? (firstGuess?.isWrapped ? turnedPages(lines) : undefined);
  const rest = heads ? heads.rest : lines;
  const joints = heads ? jointsOf(heads.judged, read) : firstGuess;
  if (!joints && !heads && !lines.some(({ soft }) => soft)) return lines;
  const isRow = (at: number) => read.tables?.has(rest[at]!) === true;
  const goesOn = (at: number) =>
    (joints?.goesOn(at) === true || isParted(rest, at)) && !isRow(at) && !isRow(at + 1);
  const joiner = new Joiner(read, joints?.isWrapped ? readLineEnds(rest, goesOn) : undefined);
  const joined: Line[] = [];
  for (let at = 0; at < rest.length; at++) {
    const line = rest[at]!;
    joiner.open(line);
    for (; goesOn(at); at++) joiner.add(rest[at]!, rest[at + 1]!, headsBehind(heads, at));
    joiner.close();
    joined.push(line, ...headsBehind(heads, at));
  }
  return heads ? [...heads.first, ...joined] : joined;
}

/** Whether a soft hyphen parts a word between a line and the next. */
function isParted(lines: readonly Line[], at: number): boolean {
  const { soft, text, line } = lines[at]!;
  if (!soft) return false;
  const next = lines[at + 1];
  return next?.line === line + 1 && ENDS_IN_LETTER.test(text) && BEGINS_SMALL.test(next.text);
}

const NO_LINES: readonly Line[] = [];

function headsBehind(heads: RunningHeads | undefined, at: number): readonly Line[] {
  return heads?.behind.get(at) ?? NO_LINES;
}

interface Joints {
  goesOn: GoesOn;
  /** Whether a program broke lines at one width. */
  isWrapped: boolean;
}

/** Where lines were broken that belong together; undefined where each stands for itself. */
function jointsOf(lines: readonly Line[], { units, addressed }: LinesRead): Joints | undefined {
  const goesOn = wrapped(lines, units, addressed);
  if (goesOn) return { goesOn, isWrapped: true };
  const broken = brokenAtInlines(lines);
  const parts = itemParts(lines);
  if (!parts) return broken && { goesOn: at => broken[at] === 1, isWrapped: false };
  return { goesOn: at => (parts[at] || broken?.[at]) === 1, isWrapped: false };
}

/** Puts the text of a line together. */
class Joiner {
  private readonly read: LinesRead;
  private readonly readEnd: ReadLineEnd | undefined;
  private line!: Line;
  private text = '';
  private cuts: Mark[] = [];

  constructor(read: LinesRead, readEnd: ReadLineEnd | undefined) {
    this.read = read;
    this.readEnd = readEnd;
  }

  open(line: Line): void {
    this.line = line;
    this.text = line.text;
    this.cuts = [];
  }

  /** `heads`: what stands between the two lines, at the end of a page. */
  add(before: Line, next: Line, heads: readonly Line[]): void {
    // Of the line alone: a long text that grows would be read over and over.
    const { joint, cut } = this.endOf(before, next, heads);
    const end = this.text.length;
    if (cut) this.cuts.push([end - 1, end, LINE_END_HYPHEN]);
    if (heads.length === 0) this.text += joint;
    else {
      this.text += ` ${heads.map(({ text }) => text).join(' ')} `;
      this.cuts.push([end + joint.length, this.text.length, RUNNING_HEAD]);
    }
    this.text += next.text;
    this.line.kinds |= next.kinds;
  }

  close(): void {
    const { line, text, cuts } = this;
    if (text === line.text) return;
    const { units } = this.read;
    write(line, text, units);
    line.words = countWordsIn(units, line.start, line.start + text.length);
    if (cuts.length > 0) line.cuts = cuts;
  }

  /** A word that goes on behind what stands between two pages could not be put together. */
  private endOf(before: Line, next: Line, heads: readonly Line[]): LineEnd {
    if (before.soft && BEGINS_SMALL.test(next.text)) return { joint: '', cut: false };
    const read = heads.length === 0 ? this.readEnd?.(before.text, next.text) : undefined;
    return read ?? { joint: jointBetween(before.text, next.text), cut: false };
  }
}
