import { isTag } from 'domhandler';
import type { ElementTable } from '../../model/page.ts';
import type { Piece } from '../pieces.ts';
import { type Kept, piecesIn } from './around.ts';

/** As editors of pages call the two: `schema-faq-question`. */
const QUESTION = /(?:^|[\s_-])faq[_-]{1,2}question(?=\s|$)/i;
const ANSWER = /(?:^|[\s_-])faq[_-]{1,2}answer(?=\s|$)/i;

/**
 * Questions and answers that classes tell: an answer counts where its question stands right above it, in the same
 * element.
 */
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
    if (!asks(question, elements.parent[answer]!, elements)) continue;
    roles.set(question, 'question');
    for (const part of inAnswer.get(answer)!) roles.set(part, 'answer');
  }
  return roles;
}

/** Whether a piece is a question in the element of an answer: by its own element, or by one amid the text of that. */
function asks(
  { block: { element } }: Piece,
  section: number,
  { classes, parent, nodes }: ElementTable,
): boolean {
  if (element !== section) return parent[element] === section && QUESTION.test(classes[element] ?? '');
  return nodes[section]!.children.some(child => isTag(child) && QUESTION.test(child.attribs.class ?? ''));
}
