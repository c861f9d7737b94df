import { isTag } from 'domhandler';
import type { ElementTable } from '../../model/page.ts';
import type { Piece } from '../pieces.ts';
import { type Kept, piecesIn } from './around.ts';

/** As editors of pages call the two: `schema-faq-question`, `faq-list__question`. */
const QUESTION = /(?:^|[\s_-])faqs?(?:\d|[_-]\w+)?[_-]{1,2}question(?=\s|$)/i;
const ANSWER = /(?:^|[\s_-])faqs?(?:\d|[_-]\w+)?[_-]{1,2}answer(?=\s|$)/i;

/** Questions and answers that classes tell: an answer counts where its question stands right above it. */
export function namedQuestions(kept: Kept): Map<Piece, 'question' | 'answer'> {
  const roles = new Map<Piece, 'question' | 'answer'>();
  const { elements } = kept.page;
  const answers = new Set(kept.rows.filter(row => ANSWER.test(elements.classes[row] ?? '')));
  const inAnswer = piecesIn(kept, answers);
  if (inAnswer.size === 0) return roles;
  const answerOf = new Map([...inAnswer].map(([row, pieces]) => [pieces[0]!, row]));
  for (const [i, piece] of kept.pieces.entries()) {
    const answer = answerOf.get(piece);
    const question = kept.pieces[i - 1];
    if (answer === undefined || !question) continue;
    if (!asks(question, piece.block.index, elements)) continue;
    roles.set(question, 'question');
    for (const part of inAnswer.get(answer)!) roles.set(part, 'answer');
  }
  return roles;
}

/**
 * Whether a piece is a question: by an element around it that ends before the answer, or by one amid the text of that
 * which holds both.
 */
function asks(
  { block: { element } }: Piece,
  answer: number,
  { classes, parent, nodes, last }: ElementTable,
): boolean {
  for (let row = element; row > 0 && last[row]! <= answer; row = parent[row]!)
    if (QUESTION.test(classes[row] ?? '')) return true;
  if (last[element]! <= answer) return false;
  return nodes[element]!.children.some(child => isTag(child) && QUESTION.test(child.attribs.class ?? ''));
}
