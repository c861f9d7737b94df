import type { ElementTable, HtmlPage } from '../model/page.ts';
import type { BlockRule } from '../model/rule.ts';
import { quoteOfFigure } from './lib/quote-figure.ts';

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
    for (const { index, element, words, hidden } of blocks) {
      if (hidden || words > MAX_WORDS || standing.kept(index)) continue;
      if (!isUnderQuote(page, element, index) || !standing.kept(index - 1)) continue;
      yield { rule: ID, block: index, action: 'keep', why: 'says who is quoted above' };
    }
  },
};
export default rule;

function isUnderQuote(page: HtmlPage, element: number, index: number): boolean {
  const quote = quoteNamed(page.elements, element);
  if (quote !== undefined) return page.elements.first[quote]! < index;
  return quoteOfFigure(page, element) !== undefined;
}

/** Row of the `blockquote` around the `cite` or `footer` that holds an element; undefined where there is none. */
function quoteNamed({ nodes, parent }: ElementTable, element: number): number | undefined {
  let isMarked = false;
  for (let row = element, step = 0; row > 0 && step <= STEPS_UP; row = parent[row]!, step++) {
    const { name } = nodes[row]!;
    if (name === 'blockquote') return isMarked ? row : undefined;
    isMarked ||= MARKS.has(name);
  }
  return undefined;
}
