import { addTo } from '../../model/multimap.ts';
import type { ElementTable, HtmlPage } from '../../model/page.ts';
import type { Piece } from '../pieces.ts';

/** What the readers of this folder look at: the kept text, and only the mark-up around it. */
export interface Kept {
  page: HtmlPage;
  pieces: readonly Piece[];
  /** Rows of `page.elements` that hold kept text, outermost first, each once. */
  rows: readonly number[];
}

export function keptOf(page: HtmlPage, pieces: readonly Piece[]): Kept {
  const { parent, count } = page.elements;
  const holds = new Uint8Array(count);
  for (const { block } of pieces)
    for (let row = block.element; row > 0 && holds[row] === 0; row = parent[row]!) holds[row] = 1;
  const rows: number[] = [];
  for (let row = 1; row < count; row++) if (holds[row] === 1) rows.push(row);
  return { page, pieces, rows };
}

/** Of each kept row the outermost of `roots` that it lies in, or is. */
export function rootsOf(
  elements: ElementTable,
  rows: readonly number[],
  roots: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const row of rows) {
    const root = found.get(elements.parent[row]!) ?? (roots.has(row) ? row : undefined);
    if (root !== undefined) found.set(row, root);
  }
  return found;
}

/** The kept pieces inside each of `roots`, in reading order; a root inside another counts as part of it. */
export function piecesIn({ page, pieces, rows }: Kept, roots: ReadonlySet<number>): Map<number, Piece[]> {
  const inside = new Map<number, Piece[]>();
  if (roots.size === 0) return inside;
  const rootOf = rootsOf(page.elements, rows, roots);
  for (const piece of pieces) {
    const root = rootOf.get(piece.block.element);
    if (root !== undefined) addTo(inside, root, piece);
  }
  return inside;
}
