import type { ElementTable } from '../../model/page.ts';
import { closest } from '../../page/html/closest.ts';
import type { Piece } from '../pieces.ts';
import { asks } from '../question-lines.ts';
import type { Kept } from './around.ts';

const LEAST = 2;
/** How far above the text the control may be. */
const STEPS_UP = 4;

/** Questions that one clicks to see the answer right below, where a page has several. */
export function unfoldingQuestions({ page: { elements }, pieces }: Kept): Map<Piece, 'question' | 'answer'> {
  const roles = new Map<Piece, 'question' | 'answer'>();
  const asked = pieces.flatMap((piece, at) =>
    asks(piece.text) && isControl(piece, elements) && isAnswer(pieces[at + 1], elements) ? at : [],
  );
  if (asked.length < LEAST) return roles;
  const controls = pieces.filter(piece => isControl(piece, elements));
  let i = 0;
  for (const at of asked) {
    const question = pieces[at]!;
    while (controls[i] !== question) i++;
    const end = panelEnd(pieces[at + 1]!, question, [controls[i - 1], controls[i + 1]], elements);
    roles.set(question, 'question');
    for (let next = at + 1; next < pieces.length && pieces[next]!.block.index < end; next++)
      roles.set(pieces[next]!, 'answer');
  }
  return roles;
}

function isControl({ block: { element }, role }: Piece, elements: ElementTable): boolean {
  if (role !== undefined) return false;
  const isOne = ({ name }: { name: string }) => name === 'summary' || name === 'button';
  return closest(elements, element, isOne, STEPS_UP) !== undefined;
}

function isAnswer(piece: Piece | undefined, elements: ElementTable): boolean {
  return (
    piece !== undefined &&
    piece.role === undefined &&
    piece.block.kind !== 'heading' &&
    !isControl(piece, elements)
  );
}

/**
 * Before which block the answer ends that begins with a piece: with the outermost element that leaves the question out,
 * or with the one around that, where it holds nothing else that unfolds.
 */
function panelEnd(
  { block: { element, index } }: Piece,
  question: Piece,
  others: readonly (Piece | undefined)[],
  { parent, first, last }: ElementTable,
): number {
  let box = element;
  let end = index + 1;
  for (; box > 0 && first[box]! > question.block.index; box = parent[box]!) end = last[box]!;
  const isIn = (piece: Piece | undefined) =>
    piece !== undefined && first[box]! <= piece.block.index && piece.block.index < last[box]!;
  return box === 0 || others.some(isIn) ? end : last[box]!;
}
