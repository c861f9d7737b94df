import type { InlineMark } from '../../model/block.ts';
import { IdReader, isCalledNote, isDeclaredNote, isNoteLabel, LONGEST_NOTE } from '../../page/notes.ts';
import type { Piece } from '../pieces.ts';
import { type Kept, piecesIn } from './around.ts';
import { backLinks, type PageLink, pageLinks } from './page-links.ts';

/** The notes under a text, and the marks of the text that refer to them; by label as a reader sees it. */
export interface Footnotes {
  notes: ReadonlyMap<Piece, string>;
  references: ReadonlyMap<InlineMark, string>;
}

/**
 * Finds notes by the links that lead to them: below the text, declared as notes or linking back to where they
 * are referred from. Of several notes with one label the first has it.
 */
export function readFootnotes(kept: Kept, base: string | undefined): Footnotes {
  const notes = new Map<Piece, string>();
  const references = new Map<InlineMark, string>();
  const links = pageLinks(kept.pieces, base);
  const candidates = links.filter(({ label }) => isNoteLabel(label));
  if (candidates.length === 0) return { notes, references };
  const ids = new IdReader(kept.page.elements);
  const bodies = noteBodies(kept, candidates, links, ids);
  const backs = backLinks(base);
  const order = new Map(kept.pieces.map((piece, i) => [piece, i]));
  const taken = new Set<string>();
  for (const link of candidates) {
    const body = bodies.get(link.id);
    if (!body || order.get(body.pieces[0]!)! <= link.order) continue;
    const known = notes.get(body.pieces[0]!);
    if (known !== undefined) {
      references.set(link.mark, known);
      continue;
    }
    if (taken.has(link.label.toLowerCase())) continue;
    if (!body.declared && !linksBack(body, backs, ids.in(link.piece.block.element))) continue;
    taken.add(link.label.toLowerCase());
    references.set(link.mark, link.label);
    for (const piece of body.pieces) notes.set(piece, link.label);
  }
  return { notes, references };
}

interface Body {
  pieces: readonly Piece[];
  declared: boolean;
}

/** By id, what the candidates lead to: an element, or a block with an anchor of that name in it. */
function noteBodies(
  kept: Kept,
  candidates: readonly PageLink[],
  links: readonly PageLink[],
  ids: IdReader,
): ReadonlyMap<string, Body> {
  const { elements } = kept.page;
  const { first, last } = elements;
  const wanted = new Set(candidates.map(({ id }) => id));
  const bodies = new Map<string, Body>();
  for (const piece of new Set(links.map(link => link.piece))) {
    const row = piece.block.element;
    if (last[row]! - first[row]! !== 1 || piece.block.kind === 'heading') continue;
    for (const id of ids.in(row))
      if (wanted.has(id)) bodies.set(id, { pieces: [piece], declared: isDeclaredNote(elements, row) });
  }
  const rows = new Map(kept.rows.map(row => [row, elements.ids[row] ?? '']));
  addBodies(kept, new Map([...rows].filter(([, id]) => wanted.has(id))), bodies);
  if (bodies.size < wanted.size) addBodies(kept, boxes(kept, wanted, bodies, ids), bodies);
  return bodies;
}

function addBodies(kept: Kept, idOf: ReadonlyMap<number, string>, bodies: Map<string, Body>): void {
  for (const [row, pieces] of piecesIn(kept, new Set(idOf.keys()))) {
    if (pieces.length > LONGEST_NOTE || pieces.some(({ block }) => block.kind === 'heading')) continue;
    bodies.set(idOf.get(row)!, { pieces, declared: isDeclaredNote(kept.page.elements, row) });
  }
}

/** Notes that hold what is led to, as their number, and nothing else that is. */
function boxes(
  { page: { elements }, rows }: Kept,
  wanted: ReadonlySet<string>,
  known: ReadonlyMap<string, Body>,
  ids: IdReader,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const row of rows) {
    const id = isCalledNote(elements.nodes[row]!) ? ids.only(row, wanted) : undefined;
    if (id !== undefined && !known.has(id)) found.set(row, id);
  }
  return found;
}

/** Whether a note has a link to one of the ids of the block that refers to it. */
function linksBack(
  { pieces }: Body,
  backs: (piece: Piece) => readonly string[],
  ids: ReadonlySet<string>,
): boolean {
  return pieces.some(piece => backs(piece).some(id => ids.has(id)));
}
