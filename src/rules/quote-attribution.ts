import type { Block } from '../model/block.ts';
import type { ElementTable } from '../model/page.ts';
import type { BlockRule } from '../model/rule.ts';
import { tellsWhoIsQuoted } from './lib/quote-figure.ts';

const ID = 'quote-attribution';

const MARKS = new Set(['cite', 'footer']);
/** Longer texts are no name. */
const MAX_WORDS = 20;
const STEPS_UP = 4;

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Keeps the name under a quotation that is kept',
  },
  *run(blocks, context) {
    const { page, standing } = context;
    if (page.kind !== 'html') return;
    for (const block of blocks) {
      const { index, words, hidden } = block;
      if (hidden || words > MAX_WORDS || standing.kept(index) || !standing.kept(index - 1)) continue;
      if (!isUnderQuote(page.elements, block) && !tellsWhoIsQuoted(page, block)) continue;
      yield { rule: ID, block: index, action: 'keep', why: 'says who is quoted above' };
    }
  },
};
export default rule;

/** Whether a block stands in a `cite` or `footer` below other text of the `blockquote` around it. */
function isUnderQuote({ nodes, parent, first }: ElementTable, { index, element }: Block): boolean {
  let isMarked = false;
  for (let row = element, step = 0; row > 0 && step <= STEPS_UP; row = parent[row]!, step++) {
    const { name } = nodes[row]!;
    if (name === 'blockquote') return isMarked && first[row]! < index;
    isMarked ||= MARKS.has(name);
  }
  return false;
}
