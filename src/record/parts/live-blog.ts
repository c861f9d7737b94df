import type { Metadata } from '../../model/metadata.ts';
import { isFuture } from '../../page/metadata/dates/dates.ts';
import { readText } from '../../page/metadata/dom.ts';
import type { Piece } from '../pieces.ts';
import type { Kept } from './around.ts';
import type { Entry } from './entry.ts';
import { listedEntries } from './listed-entries.ts';
import { markedEntries } from './marked-entries.ts';
import { timedEntries } from './timed-entries.ts';
import { isProperty } from './vocabulary.ts';

/**
 * The entries of a live blog in reading order, by what says it most plainly: the mark-up, JSON-LD, or a series
 * of alike elements that each open with a time. A text with none of them has no entries.
 */
export function readEntries(kept: Kept, metadata: Metadata, isArticle: boolean): Entry[] {
  let entries = markedEntries(kept);
  if (entries.length === 0) entries = listedEntries(kept, metadata.liveBlogUpdate);
  if (entries.length === 0 && isArticle) entries = timedEntries(kept);
  const { capturedAt } = kept.page.capture;
  return entries
    .map(({ pieces, datePublished }) => ({
      pieces,
      ...(datePublished !== undefined && !isFuture(datePublished, capturedAt) && { datePublished }),
    }))
    .sort((a, b) => before(a.pieces[0]!, b.pieces[0]!));
}

function before(a: Piece, b: Piece): number {
  return a.block.index - b.block.index || a.start - b.start;
}

/** The pieces of entries that say nothing but a time. */
export function timestamps({ page }: Kept, entries: readonly Entry[]): Set<Piece> {
  const found = new Set<Piece>();
  if (entries.length === 0) return found;
  const byBlock = new Map(entries.flatMap(({ pieces }) => pieces.map(piece => [piece.block.index, piece])));
  const { byTag } = page.harvest;
  const dated = (byTag.get('@itemprop') ?? []).filter(({ node }) => isProperty(node, 'datePublished'));
  for (const { node, block } of [...(byTag.get('time') ?? []), ...dated]) {
    const piece = byBlock.get(block);
    if (piece && !piece.role && piece.text === readText(node)) found.add(piece);
  }
  return found;
}
