import type { Block } from '../model/block.ts';
import type { Page } from '../model/page.ts';
import type { BlockRule } from '../model/rule.ts';

const ID = 'ruled-line';

/** As programs draw what parts sections: "* * *", "-----". */
const RULED = /^([-_=~*#+•·─━═–—])(?:\s?\1){2,}$/u;
/** In HTML, as editors draw it in a paragraph of its own; other signs may be an answer. */
const DRAWN = /^[\s\p{Pd}_*•·.,;|]+$/u;
const MAX_STEPS = 16;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Lines that are drawn from signs',
  },
  *run(blocks, context) {
    const isText = context.page.kind === 'text';
    for (const { index: block, words, text, kind } of blocks) {
      // A low line is counted as a word.
      if (words > (isText ? 0 : 1)) continue;
      const isRuled = isText ? RULED.test(text) : kind === 'paragraph' && DRAWN.test(text);
      if (!isRuled || !(isText ? parts(block, blocks) : !isInCell(blocks[block]!, context.page))) continue;
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

/** In a cell of a table a dash says that there is nothing. */
function isInCell({ element }: Block, page: Page): boolean {
  if (page.kind === 'text') return false;
  const { nodes, parent } = page.elements;
  for (let row = element, steps = 0; row > 0 && steps < MAX_STEPS; row = parent[row]!, steps++)
    if (nodes[row]!.name === 'td' || nodes[row]!.name === 'th') return true;
  return false;
}
