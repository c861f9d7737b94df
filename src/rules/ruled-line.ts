import type { Block } from '../model/block.ts';
import type { HtmlPage } from '../model/page.ts';
import type { BlockRule } from '../model/rule.ts';
import { isInCell } from '../page/html/closest.ts';

const ID = 'ruled-line';

/** As programs draw what parts sections: "* * *", "-----". */
const RULED = /^([-_=~*#+•·─━═–—])(?:\s?\1){2,}$/u;
/** In HTML, as editors draw it in a paragraph of its own; other signs may be an answer. */
const DRAWN = /^(?:[\s\p{Pd}_*•·.,;|§⁂❦❧☙✦❖◆◇■□~∼]+|(?:\s?#){3,}|={3,})$/u;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Lines that are drawn from signs',
  },
  *run(blocks, { page, declared }) {
    for (const block of blocks) {
      const isRuled = page.kind === 'text' ? isRuledInText(block, blocks) : isDrawn(block, page);
      if (!isRuled || block.text === declared.headline) continue;
      const why = 'a line drawn from signs';
      yield { rule: ID, block: block.index, action: 'drop', category: 'navigation', why };
    }
  },
};
export default rule;

/** Among lines of code, of tables and of what a terminal shows such a line is one of them. */
function isRuledInText({ words, text, index }: Block, blocks: readonly Block[]): boolean {
  if (words > 0 || !RULED.test(text)) return false;
  return [blocks[index - 1], blocks[index + 1]].some(
    next => next?.kind === 'paragraph' || next?.kind === 'heading',
  );
}

/** In a cell of a table a dash says that there is nothing. */
function isDrawn({ words, text, kind, element }: Block, { elements }: HtmlPage): boolean {
  // A low line is counted as a word.
  if (words > 1 || (kind !== 'paragraph' && kind !== 'heading')) return false;
  return DRAWN.test(text) && !isInCell(elements, element);
}
