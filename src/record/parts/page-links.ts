import type { InlineMark } from '../../model/block.ts';
import { fragmentOf, withoutFragment } from '../../page/fragment.ts';
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

const BRACKETS = /^[\s[({（［【^]+|[\s\])}）］】]+$/gu;

/** The links of kept pieces within their page, whose address is `base`, in reading order. */
export function pageLinks(pieces: readonly Piece[], base: string | undefined): PageLink[] {
  const page = withoutFragment(base);
  return pieces.flatMap((piece, order) => linksOf(piece, order, page));
}

function linksOf(piece: Piece, order: number, page: string | undefined): PageLink[] {
  return piece.block.marks.flatMap(mark => {
    const id = mark.type === 'link' && mark.start >= piece.start ? idOf(mark.href, page) : undefined;
    if (id === undefined || mark.end > piece.end) return [];
    const label = piece.block.text.slice(mark.start, mark.end).replace(BRACKETS, '');
    return [{ piece, order, mark, label, id }];
  });
}

/** The id that a link within the page leads to. */
function idOf(href: string | undefined, page: string | undefined): string | undefined {
  const fragment = fragmentOf(href, page);
  try {
    return fragment && decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
