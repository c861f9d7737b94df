import type { Block } from '../model/block.ts';
import type { BlockRule } from '../model/rule.ts';

const ID = 'ruled-line';

/** As programs draw what parts sections: "* * *", "-----". */
const RULED = /^([-_=~*#+•·─━═–—])(?:\s?\1){2,}$/u;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Flat text: lines that are drawn from signs',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'text') return;
    for (const { index: block, words, text } of blocks) {
      if (words > 0 || !RULED.test(text) || !parts(block, blocks)) continue;
      yield { rule: ID, block, action: 'drop', category: 'navigation', why: 'a line drawn from signs' };
    }
  },
};
export default rule;

/** Among lines of code, of tables and of what a terminal shows such a line is one of them. */
function parts(at: number, blocks: readonly Block[]): boolean {
  return [blocks[at - 1], blocks[at + 1]].some(
    next => next?.kind === 'paragraph' || next?.kind === 'heading',
  );
}
