import type { Block } from '../../model/block.ts';

/**
 * Remembers what was read from a block: metadata and the labels of lines ask the same of the same blocks. Answers
 * must not lead to elements: V8 keeps them, and with them the whole page, until it collects its old objects.
 */
export class PerBlock<T> {
  private readonly known = new WeakMap<Block, Map<string, T>>();

  /** `question`: all that the answer depends on besides the block and its page. Nobody may change an answer. */
  ask(block: Block, question: string, read: () => T): T {
    let answers = this.known.get(block);
    if (!answers) this.known.set(block, (answers = new Map()));
    if (answers.has(question)) return answers.get(question) as T;
    const answer = read();
    answers.set(question, answer);
    return answer;
  }
}
