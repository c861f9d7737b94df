import type { InlineMark } from '../../model/block.ts';
import { idOf, withoutFragment } from '../../page/fragment.ts';
import { bareLabel } from '../../page/notes.ts';
import type { Piece } from '../pieces.ts';

/** A link within the page: where it stands, what it shows, the id it leads to. */
export interface PageLink {
  piece: Piece;
  /** Index among the kept pieces. */
  order: number;
  mark: InlineMark;
  label: string;
  id: string;
}

/** The ids that the links of a piece's block lead to, kept or not: what leads back from a note is none of its text. */
export function backLinks(base: string | undefined): (piece: Piece) => readonly string[] {
  const page = withoutFragment(base);
  return ({ block }) =>
    block.marks.flatMap(({ type, href }) => (type === 'link' ? (idOf(href, page) ?? []) : []));
}

/** The links of kept pieces within their page, whose address is `base`, in reading order. */
export function pageLinks(pieces: readonly Piece[], base: string | undefined): PageLink[] {
  const page = withoutFragment(base);
  const links: PageLink[] = [];
  for (const [order, piece] of pieces.entries()) {
    const { text, marks } = piece.block;
    for (const mark of marks) {
      const isInside = mark.type === 'link' && mark.start >= piece.start && mark.end <= piece.end;
      const id = isInside ? idOf(mark.href, page) : undefined;
      if (id === undefined) continue;
      links.push({ piece, order, mark, label: bareLabel(text.slice(mark.start, mark.end)), id });
    }
  }
  return links;
}
