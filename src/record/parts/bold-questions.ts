import { containerOfBlock } from '../../finder/container.ts';
import { addTo } from '../../model/multimap.ts';
import type { ElementTable } from '../../model/page.ts';
import { isInCell } from '../../page/html/closest.ts';
import { isBold } from '../element-headings.ts';
import type { Piece } from '../pieces.ts';
import { asks } from '../question-lines.ts';
import type { Kept } from './around.ts';

/** One alone may be a heading, or asked for effect. */
const LEAST = 2;
/** More in bold type are a text of their own. */
const MOST_WORDS = 60;

/**
 * Questions in bold type, each a paragraph with others below it that answer, where most bold paragraphs of a page are
 * such: else they are headings. Elements have several, or none.
 */
export function boldQuestions({ page: { elements }, pieces }: Kept): Map<Piece, 'question' | 'answer'> {
  const roles = new Map<Piece, 'question' | 'answer'>();
  const bold = new Set<Piece>();
  for (const piece of pieces) if (isBoldParagraph(piece, elements)) bold.add(piece);
  if (bold.size < LEAST) return roles;
  const boxes = new Map<number, number[]>();
  let count = 0;
  for (const [at, piece] of pieces.entries()) {
    if (!bold.has(piece) || !asks(piece.text) || !isAnswer(pieces[at + 1], bold)) continue;
    addTo(boxes, containerOfBlock(elements, piece.block), at);
    count++;
  }
  if (2 * count <= bold.size) return roles;
  for (const asked of boxes.values()) {
    if (asked.length < LEAST) continue;
    for (const [i, at] of asked.entries()) {
      roles.set(pieces[at]!, 'question');
      for (const piece of answerTo(pieces, at, asked[i + 1], bold)) roles.set(piece, 'answer');
    }
  }
  return roles;
}

function isBoldParagraph({ block, text, role }: Piece, elements: ElementTable): boolean {
  const { kind, words, marks } = block;
  if (role !== undefined || (kind !== 'paragraph' && kind !== 'unknown') || marks.length === 0) return false;
  if (words > MOST_WORDS || text.length !== block.text.length) return false;
  return isBold(block) && !isInCell(elements, block.element);
}

function isAnswer(piece: Piece | undefined, bold: ReadonlySet<Piece>): boolean {
  if (piece === undefined || piece.role !== undefined || bold.has(piece)) return false;
  const { kind } = piece.block;
  return kind === 'paragraph' || kind === 'unknown' || kind === 'list-item';
}

/** What stands below a question up to the next bold line or heading; below the last one the next paragraph alone. */
function answerTo(
  pieces: readonly Piece[],
  at: number,
  next: number | undefined,
  bold: ReadonlySet<Piece>,
): readonly Piece[] {
  let end = at + 2;
  while (end < (next ?? 0) && !bold.has(pieces[end]!) && pieces[end]!.block.kind !== 'heading') end++;
  return pieces.slice(at + 1, end).filter(({ block }) => block.kind !== 'caption');
}
