import type { BlockRule } from '../model/rule.ts';
import { isArticle } from './lib/article-page.ts';
import { MIN_ARTICLE_WORDS } from './lib/comments.ts';
import { keptWords } from './lib/kept-words.ts';
import { saysOnly } from './lib/phrase-rule.ts';

const ID = 'author-bio';

/** What is told of an author: no more blocks and words than these, and nothing of the article behind it. */
const MOST_BLOCKS = 4;
const MOST_WORDS = 150;
/** Of the article's own words: a box about the author may stand in the middle of it. */
const MOST_SHARE = 0.4;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'What is told of the author behind the article, under a heading that says so',
  },
  *run(blocks, context) {
    if (!isArticle(context)) return;
    const heading = context.phrased(ID).findLast(index => saysOnly(index, ID, context));
    if (heading === undefined) return;
    const above = keptWords(blocks.slice(0, heading), context.standing);
    if (above < MIN_ARTICLE_WORDS) return;
    const told = blocks.slice(heading + 1).filter(({ index }) => context.standing.kept(index));
    const words = told.reduce((sum, block) => sum + block.words, 0);
    const most = Math.min(MOST_WORDS, MOST_SHARE * above);
    if (told.length > MOST_BLOCKS || words > most || told.some(({ kind }) => kind === 'heading')) return;
    const why = `at the end, under "${blocks[heading]!.text}"`;
    for (const { index } of [blocks[heading]!, ...told])
      if (context.standing.kept(index)) yield { rule: ID, block: index, action: 'drop', category: ID, why };
  },
};
export default rule;
