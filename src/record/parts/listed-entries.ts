import type { DeclaredUpdate } from '../../model/metadata.ts';
import { addTo } from '../../model/multimap.ts';
import { compact } from '../../page/metadata/text.ts';
import type { Piece } from '../pieces.ts';
import type { Kept } from './around.ts';
import type { Entry } from './entry.ts';

/** Letters by which updates are looked up. */
const BEGINNING = 24;
/** Less of an entry's box may be unknown to JSON-LD: times, names, captions. */
const MAX_UNKNOWN = 120;
/** Shorter texts stand in any other by chance. */
const MIN_LETTERS = 12;
const MAX_STEPS = 12;

/** Entries that JSON-LD lists, known by their headline or first words, with what stands around them in their box. */
export function listedEntries(kept: Kept, updates: readonly DeclaredUpdate[] = []): Entry[] {
  if (updates.length === 0) return [];
  const ofPiece = matches(kept.pieces, updates);
  widen(kept, ofPiece);
  const entries = new Map<DeclaredUpdate, Piece[]>();
  for (const piece of kept.pieces) {
    const update = ofPiece.get(piece);
    if (update) addTo(entries, update, piece);
  }
  return [...entries].map(([{ datePublished }, pieces]) => ({
    pieces,
    ...(datePublished !== undefined && { datePublished }),
  }));
}

interface Listed {
  update: DeclaredUpdate;
  headline: string;
  said: string;
}

/** The pieces that repeat an update: from where it begins for as long as its text has them. */
function matches(pieces: readonly Piece[], updates: readonly DeclaredUpdate[]): Map<Piece, DeclaredUpdate> {
  const beginnings = byBeginning(updates);
  const found = new Map<Piece, DeclaredUpdate>();
  let open: Listed | undefined;
  for (const piece of pieces) {
    const text = compact(piece.text);
    const alike = beginnings.get(text.slice(0, BEGINNING)) ?? [];
    const begun = alike.find(({ headline, said }) =>
      headline === '' ? said.startsWith(text) : headline === text,
    );
    open = begun ?? open;
    if (open && (begun || (text.length >= MIN_LETTERS && open.said.includes(text))))
      found.set(piece, open.update);
  }
  return found;
}

/** Updates by the first letters of their headline, or of their text where they have none. */
function byBeginning(updates: readonly DeclaredUpdate[]): Map<string, Listed[]> {
  const beginnings = new Map<string, Listed[]>();
  for (const update of updates) {
    const headline = compact(update.headline ?? '');
    const said = headline + compact(update.articleBody ?? '');
    if (said === '') continue;
    addTo(beginnings, (headline || said).slice(0, BEGINNING), { update, headline, said });
  }
  return beginnings;
}

/** Adds what stands in the box of an entry beside its matches: the largest that holds no other entry's. */
function widen({ page, pieces }: Kept, ofPiece: Map<Piece, DeclaredUpdate>): void {
  const { parent, first, last } = page.elements;
  const seen = new Set<number>();
  for (const piece of pieces.filter(matched => ofPiece.has(matched))) {
    const update = ofPiece.get(piece)!;
    let box: Piece[] = [];
    let row = piece.block.element;
    for (let steps = 0; row > 0 && steps < MAX_STEPS && !seen.has(row); row = parent[row]!, steps++) {
      seen.add(row);
      const inside = piecesBetween(pieces, first[row]!, last[row]!);
      const unknown = inside.filter(other => !ofPiece.has(other));
      const others = inside.some(other => (ofPiece.get(other) ?? update) !== update);
      if (others || unknown.reduce((sum, { text }) => sum + text.length, 0) > MAX_UNKNOWN) break;
      box = unknown;
    }
    for (const other of box) ofPiece.set(other, update);
  }
}

/** The pieces of the blocks `[first, last)`. */
function piecesBetween(pieces: readonly Piece[], first: number, last: number): Piece[] {
  const start = firstFrom(pieces, first);
  let end = start;
  while (end < pieces.length && pieces[end]!.block.index < last) end++;
  return pieces.slice(start, end);
}

function firstFrom(pieces: readonly Piece[], block: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.block.index < block) low = middle + 1;
    else high = middle;
  }
  return low;
}
