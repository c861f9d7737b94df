import { isTag } from 'domhandler';
import type { InlineMark } from '../../model/block.ts';
import { addTo } from '../../model/multimap.ts';
import type { ElementTable } from '../../model/page.ts';
import { descend } from '../../page/metadata/dom.ts';
import type { Piece } from '../pieces.ts';
import { type Kept, piecesIn } from './around.ts';
import { type PageLink, pageLinks } from './page-links.ts';

/** The notes under a text, and the marks of the text that refer to them; by label as a reader sees it. */
export interface Footnotes {
  notes: ReadonlyMap<Piece, string>;
  references: ReadonlyMap<InlineMark, string>;
}

/** A number or letters, perhaps after a word (`note 3`), or a sign: other links lead to sections. */
const LABEL = /^(?:(?:\p{L}{1,8}[\s.]?)?\p{N}{1,4}|\p{L}{1,3}|[*†‡§¶]{1,4})$/u;
const NOTE_ROLE = /(?:^|\s)(?:doc-)?(?:foot|end|rear)notes?(?:\s|$)/;
const NOTE_CLASS = /(?:^|\s)(?:foot|end)-?notes?(?:[\s_-]|$)/i;
/** Longer ones are sections. */
const MAX_PIECES = 20;
const MAX_STEPS = 4;

/**
 * Finds notes by the links that lead to them: below the text, declared as notes or linking back to where they
 * are referred from. Of several notes with one label the first has it.
 */
export function readFootnotes(kept: Kept, base: string | undefined): Footnotes {
  const notes = new Map<Piece, string>();
  const references = new Map<InlineMark, string>();
  const links = pageLinks(kept.pieces, base);
  const candidates = links.filter(({ label }) => LABEL.test(label));
  if (candidates.length === 0) return { notes, references };
  const ids = new IdReader(kept.page.elements);
  const bodies = noteBodies(kept, candidates, links, ids);
  const backs = idsByPiece(links);
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
  const rows = new Set(kept.rows.filter(row => wanted.has(elements.ids[row] ?? '')));
  const bodies = new Map<string, Body>();
  for (const piece of new Set(links.map(link => link.piece))) {
    const row = piece.block.element;
    if (last[row]! - first[row]! !== 1 || piece.block.kind === 'heading') continue;
    for (const id of ids.in(row))
      if (wanted.has(id)) bodies.set(id, { pieces: [piece], declared: isDeclared(kept, row) });
  }
  for (const [row, pieces] of piecesIn(kept, rows)) {
    if (pieces.length > MAX_PIECES || pieces.some(({ block }) => block.kind === 'heading')) continue;
    bodies.set(elements.ids[row]!, { pieces, declared: isDeclared(kept, row) });
  }
  return bodies;
}

/** Whether the mark-up calls the element a note, or one near around it the place of notes. */
function isDeclared({ page }: Kept, row: number): boolean {
  const { nodes, parent } = page.elements;
  for (let at = row, steps = 0; at > 0 && steps < MAX_STEPS; at = parent[at]!, steps++) {
    const { role, class: names, 'epub:type': type } = nodes[at]!.attribs;
    if (NOTE_ROLE.test(role ?? '') || NOTE_ROLE.test(type ?? '') || NOTE_CLASS.test(names ?? '')) return true;
  }
  return false;
}

/** Whether a note has a link to one of the ids of the block that refers to it. */
function linksBack(
  { pieces }: Body,
  backs: ReadonlyMap<Piece, readonly string[]>,
  ids: ReadonlySet<string>,
): boolean {
  return pieces.some(piece => backs.get(piece)?.some(id => ids.has(id)));
}

function idsByPiece(links: readonly PageLink[]): ReadonlyMap<Piece, readonly string[]> {
  const ids = new Map<Piece, string[]>();
  for (const { piece, id } of links) addTo(ids, piece, id);
  return ids;
}

/** The ids and names of anchors in an element, itself included; read once. */
class IdReader {
  private readonly elements: ElementTable;
  private readonly known = new Map<number, ReadonlySet<string>>();

  constructor(elements: ElementTable) {
    this.elements = elements;
  }

  in(row: number): ReadonlySet<string> {
    const known = this.known.get(row);
    if (known) return known;
    const ids = new Set<string>();
    for (const node of descend(this.elements.nodes[row]!)) {
      if (!isTag(node)) continue;
      const { id, name } = node.attribs;
      if (id !== undefined) ids.add(id);
      if (name !== undefined && node.name === 'a') ids.add(name);
    }
    this.known.set(row, ids);
    return ids;
  }
}
