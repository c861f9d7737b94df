import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import type { Category, Verdict } from '../model/verdict.ts';
import { isGrid, isLayout, MOST_CELLS } from '../page/html/layout-tables.ts';

const ID = 'table-data';

/** So much of the words in the cells must the finder take for the article's. */
const KEPT_SHARE = 0.7;
/** What a line with a phrase goes for; in a table the like stands for data. */
const BY_PHRASE: ReadonlySet<Category | undefined> = new Set([
  'login-prompt',
  'foreign-ui-string',
  'related-teaser',
  'newsletter-prompt',
  'share-widget',
  'comment',
  'metadata-line',
]);

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Keeps cells of data that read like chrome: a table of networks, durations, equal values',
  },
  *run(blocks, context) {
    const { page } = context;
    if (page.kind !== 'html') return;
    const { elements } = page;
    for (let row = 0; row < elements.count; row++) {
      if (elements.nodes[row]!.name !== 'table') continue;
      const [first, last] = [elements.first[row]!, elements.last[row]!];
      if (last - first > MOST_CELLS) continue;
      const own = blocks.slice(first, last);
      if (!isGrid(own, elements)) continue;
      const lost = own.filter(({ index }) => isMistakable(index, context));
      if (lost.length === 0 || !isOfArticle(own, context)) continue;
      if (isLayout(row, elements, blocks)) continue;
      for (const { index } of lost) yield keep(index);
    }
  },
};
export default rule;

function keep(block: number): Verdict {
  return { rule: ID, block, action: 'keep', why: 'a cell in a table of data' };
}

/** Whether a block went for its words alone: a phrase, or what was said before. */
function isMistakable(block: number, { standing, phrases }: RuleContext): boolean {
  const category = standing.dropped(block);
  return category === 'duplicate-text' || (BY_PHRASE.has(category) && phrases(block).length > 0);
}

function isOfArticle(own: readonly Block[], context: RuleContext): boolean {
  let words = 0;
  let kept = 0;
  for (const block of own) {
    words += block.words;
    if (context.standing.kept(block.index) || isMistakable(block.index, context)) kept += block.words;
  }
  return kept >= KEPT_SHARE * words;
}
