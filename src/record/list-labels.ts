import type { ElementTable } from '../model/page.ts';
import { isBold, levelBelow } from './element-headings.ts';
import type { Piece } from './pieces.ts';

const MAX_WORDS = 6;
const CALLED = /(?:^|[\s_-])(?:head(?:er|ing|line)?|title|label)(?:$|[\s_-])/i;

/** The levels of labels in boxes that hold nothing else but a list below, where class or bold type sets them off. */
export function listLabels(pieces: readonly Piece[], elements: ElementTable): [Piece, number][] {
  const found: [Piece, number][] = [];
  let above = 1;
  for (const [at, piece] of pieces.entries()) {
    const { block } = piece;
    if (block.kind === 'heading') {
      if (piece.role !== 'headline') above = block.level;
      continue;
    }
    const end = pieces[at + 1]?.block.kind === 'list-item' ? endOfBox(piece, elements) : undefined;
    if (end !== undefined && isList(pieces, at + 1, end)) found.push([piece, levelBelow(above)]);
  }
  return found;
}

/** The block behind the box that a label opens; undefined for what is no label. */
function endOfBox({ block, text, role }: Piece, elements: ElementTable): number | undefined {
  const { kind, words, index, element } = block;
  if (kind !== 'unknown' || role !== undefined || words === 0 || words > MAX_WORDS) return undefined;
  if (text.length !== block.text.length || (block.linkDensity ?? 0) > 0) return undefined;
  const { first, last, parent, classes } = elements;
  const isAlone = last[element]! - first[element]! === 1;
  const box = isAlone ? parent[element]! : element;
  if (first[box] !== index) return undefined;
  return isBold(block) || (isAlone && CALLED.test(classes[element] ?? '')) ? last[box] : undefined;
}

function isList(pieces: readonly Piece[], from: number, end: number): boolean {
  for (let at = from; at < pieces.length && pieces[at]!.block.index < end; at++)
    if (pieces[at]!.block.kind !== 'list-item') return false;
  return pieces[from]!.block.index < end;
}
