import { FORM_FEED } from './columns.ts';
import { headsByFeeds } from './heads-by-feeds.ts';
import { headsWithin } from './heads-within.ts';
import type { Line } from './lines.ts';
import { endsSentence } from './sentence-end.ts';
import { LINE_END, UNIT_KINDS, WHITE } from './unit-kinds.ts';

/** The lines of a text told from what a printed page has above and below it. */
export interface RunningHeads {
  rest: readonly Line[];
  /** The same as if a sentence went on over the end of a page without an empty line. */
  judged: readonly Line[];
  /** Above all others. */
  first: readonly Line[];
  /** By index in `rest`: those that stand behind a line. */
  behind: ReadonlyMap<number, readonly Line[]>;
}

/** The pages of a text that form feeds part; undefined where nothing but these tells of pages. */
export function pagesOf(lines: readonly Line[], units: Uint16Array): RunningHeads | undefined {
  const feeds = lines.flatMap((_, at) => (isFed(lines, at, units) ? [at] : []));
  if (feeds.length === 0) return undefined;
  return partHeads(lines, headsByFeeds(lines, feeds), new Set(feeds));
}

/** The same of a text whose lines were broken at one width, and which has no form feeds. */
export function turnedPages(lines: readonly Line[]): RunningHeads | undefined {
  const isHead = headsWithin(lines);
  return isHead && partHeads(lines, isHead, new Set());
}

/** Whether a page ends between a line and the one before. */
function isFed(lines: readonly Line[], at: number, units: Uint16Array): boolean {
  for (let i = lines[at]!.start - 1; i >= 0 && (UNIT_KINDS[units[i]!]! & (WHITE | LINE_END)) !== 0; i--)
    if (units[i] === FORM_FEED) return at > 0;
  return false;
}

function partHeads(lines: readonly Line[], isHead: Uint8Array, feeds: ReadonlySet<number>): RunningHeads {
  const rest: Line[] = [];
  const judged: Line[] = [];
  const first: Line[] = [];
  const behind = new Map<number, Line[]>();
  let turned = false;
  for (const [at, line] of lines.entries()) {
    turned ||= feeds.has(at);
    if (isHead[at] === 1) {
      turned = true;
      line.head = true;
      const place = behind.get(rest.length - 1);
      if (rest.length === 0) first.push(line);
      else if (place) place.push(line);
      else behind.set(rest.length - 1, [line]);
      continue;
    }
    const before = judged.at(-1);
    // Lines are told to adjoin by their numbers.
    const gap = before && (turned ? gapAtTurn(rest.at(-1)!) : line.line - rest.at(-1)!.line);
    judged.push(before ? { ...line, line: before.line + gap! } : line);
    rest.push(line);
    turned = false;
  }
  return { rest, judged, first, behind };
}

function gapAtTurn({ text }: Line): number {
  return endsSentence(text) ? 2 : 1;
}
