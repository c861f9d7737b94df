import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { isArticle } from './lib/article-page.ts';
import { MIN_ARTICLE_WORDS } from './lib/comments.ts';
import { speaks } from './lib/phrase-rule.ts';

const ID = 'author-bio';

/** What is told of an author: no more blocks and words than these, and nothing of the article behind it. */
const MOST_BLOCKS = 4;
const MOST_WORDS = 150;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'What is told of the author behind the article, under a heading that says so',
  },
  *run(blocks, context) {
    if (!isArticle(context)) return;
    const heading = context.phrased(ID).findLast(index => announces(index, context));
    if (heading === undefined || !standsBelowArticle(heading, blocks, context)) return;
    const told = blocks.slice(heading + 1).filter(({ index }) => context.standing.kept(index));
    const words = told.reduce((sum, block) => sum + block.words, 0);
    if (told.length > MOST_BLOCKS || words > MOST_WORDS || told.some(({ kind }) => kind === 'heading'))
      return;
    const why = `at the end, under "${blocks[heading]!.text}"`;
    for (const { index } of [blocks[heading]!, ...told])
      if (context.standing.kept(index)) yield { rule: ID, block: index, action: 'drop', category: ID, why };
  },
};
export default rule;

function announces(index: number, context: RuleContext): boolean {
  return context.phrases(index).some(hit => hit.class === ID && hit.whole && speaks(hit, context.language));
}

function standsBelowArticle(index: number, blocks: readonly Block[], { standing }: RuleContext): boolean {
  let words = 0;
  for (const block of blocks.slice(0, index)) if (standing.kept(block.index)) words += block.words;
  return words >= MIN_ARTICLE_WORDS;
}
