import type { Block } from '../../model/block.ts';
import type { Page } from '../../model/page.ts';

/**
 * Remembers what was read from a page's blocks: metadata and the labels of lines ask the same of the same blocks.
 * Answers must not lead to elements: V8 keeps them, and with them the whole page, until it collects its old objects.
 */
export class PerBlock<T> {
  private readonly known = new WeakMap<Page, Map<string, Map<number, T>>>();

  /**
   * `question`: all that the answer depends on besides the block, or the end of one, and its page. Nobody may change an
   * answer.
   */
  ask(page: Page, block: Block, question: string, read: () => T): T {
    // A part has the index of the block that it is of.
    const asked = block === page.blocks[block.index] ? question : `${question} ${block.text.length}`;
    const answers = this.answersTo(asked, page);
    const known = answers.get(block.index);
    if (known !== undefined || answers.has(block.index)) return known as T;
    const answer = read();
    answers.set(block.index, answer);
    return answer;
  }

  private answersTo(question: string, page: Page): Map<number, T> {
    let questions = this.known.get(page);
    if (!questions) this.known.set(page, (questions = new Map()));
    let answers = questions.get(question);
    if (!answers) questions.set(question, (answers = new Map()));
    return answers;
  }
}
