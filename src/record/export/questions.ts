import type { RecordBlock } from '../../model/record.ts';
import { bodyText, isProse } from '../body.ts';

export interface QuestionAndAnswer {
  question: string;
  answer: string;
}

/** The questions of a record that are followed by their answer, each as plain text. */
export function questionsIn(blocks: readonly RecordBlock[]): QuestionAndAnswer[] {
  const found: { question: RecordBlock[]; answer: RecordBlock[] }[] = [];
  let before: RecordBlock['role'];
  for (const block of blocks) {
    if (!isProse(block)) continue;
    const { role } = block;
    if (role === 'question') {
      if (before !== 'question') found.push({ question: [], answer: [] });
      found.at(-1)!.question.push(block);
    } else if (role === 'answer' && (before === 'question' || before === 'answer')) {
      found.at(-1)?.answer.push(block);
    }
    before = role;
  }
  return found
    .filter(({ answer }) => answer.length > 0)
    .map(({ question, answer }) => ({ question: bodyText(question), answer: bodyText(answer) }));
}
