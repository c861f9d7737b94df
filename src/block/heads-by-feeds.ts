import { isTelling, pageNumbersIn, shapeOf } from './head-shapes.ts';
import type { Line } from './lines.ts';

/** So many lines of a page are looked at, from above and from below. */
const DEPTH = 3;
/** Pages whose heads agree. */
const LEAST = 2;

interface Edge {
  page: number;
  /** From the edge of the page inwards. */
  lines: readonly number[];
}

/**
 * By line, 1 for what stands at the edge of a page and, but for numbers, of others too. `feeds`: the lines that pages begin
 * with, but the first.
 */
export function headsByFeeds(lines: readonly Line[], feeds: readonly number[]): Uint8Array {
  const edges = edgesOf([0, ...feeds, lines.length]);
  const shapes = countPages(edges, at => {
    const shape = shapeOf(lines[at]!);
    return shape !== undefined && isTelling(shape) ? [shape] : [];
  });
  // Of a page and its number: how many pages were counted before.
  const offsets = countPages(edges, (at, page) => pageNumbersIn(lines[at]!).map(number => number - page));
  const offset = mostFrequent(offsets);
  const isHead = new Uint8Array(lines.length);
  for (const { page, lines: edge } of edges) {
    for (const at of edge) {
      const line = lines[at]!;
      const isNumbered = offset !== undefined && pageNumbersIn(line).includes(page + offset);
      if (!isNumbered && (shapes.get(shapeOf(line) ?? '')?.size ?? 0) < LEAST) break;
      isHead[at] = 1;
    }
  }
  return isHead;
}

function edgesOf(bounds: readonly number[]): Edge[] {
  return bounds.slice(1).flatMap((end, page) => {
    const start = bounds[page]!;
    const depth = Math.min(DEPTH, end - start);
    return [
      { page, lines: Array.from({ length: depth }, (_, i) => start + i) },
      { page, lines: Array.from({ length: depth }, (_, i) => end - 1 - i) },
    ];
  });
}

/** The pages that have something at their edges. */
function countPages<T>(
  edges: readonly Edge[],
  keysOf: (at: number, page: number) => readonly T[],
): Map<T, Set<number>> {
  const pages = new Map<T, Set<number>>();
  for (const { page, lines } of edges)
    for (const at of lines) for (const key of keysOf(at, page)) add(pages, key, page);
  return pages;
}

function add<T>(pages: Map<T, Set<number>>, key: T, page: number): void {
  const known = pages.get(key);
  if (known) known.add(page);
  else pages.set(key, new Set([page]));
}

function mostFrequent(offsets: ReadonlyMap<number, ReadonlySet<number>>): number | undefined {
  let best: number | undefined;
  let most = LEAST - 1;
  for (const [offset, { size }] of offsets) if (size > most) [best, most] = [offset, size];
  return best;
}
