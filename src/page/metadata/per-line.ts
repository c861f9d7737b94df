import type { Block } from '../../model/block.ts';

/** Remembers what was read from the lines of a text, each by itself: the headline is looked for before and after the finder. */
export class PerLine<T extends NonNullable<unknown>> {
  private readonly known = new WeakMap<readonly Block[], (T | undefined)[]>();

  /** `read` must give the same whenever it is asked of a line. */
  ask(blocks: readonly Block[], line: Block, read: (line: Block) => T): T {
    let answers = this.known.get(blocks);
    if (!answers) this.known.set(blocks, (answers = new Array<T | undefined>(blocks.length)));
    return (answers[line.index] ??= read(line));
  }
}
