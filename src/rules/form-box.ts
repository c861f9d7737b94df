import type { HtmlPage } from '../model/page.ts';
import type { BlockRule } from '../model/rule.ts';
import type { Category } from '../model/verdict.ts';
import { markedUpArticle } from './lib/article-page.ts';
import { boxAround } from './lib/box.ts';
import { MIN_ARTICLE_WORDS } from './lib/comments.ts';
import { type Field, fieldsOf, hasButton } from './lib/fields.ts';

const ID = 'form-box';

const SAYS: Readonly<Record<Field['asks'], [category: Category, what: string]>> = {
  address: ['newsletter-prompt', 'an address'],
  password: ['login-prompt', 'a password'],
  choice: ['comment', 'a choice'],
};

/** On pages of other kinds forms are what the page is for, and choices are filters of its list. */
const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Small boxes with a field for an address or a password, or with the choices of a poll',
  },
  *run(blocks, context) {
    const { standing } = context;
    const page = markedUpArticle(context);
    if (!page) return;
    const boxes = boxesOf(page, block => standing.role(block) === 'headline');
    if (boxes.size === 0) return;
    let inside = 0;
    let outside = 0;
    for (const { index, words } of blocks) {
      if (boxes.has(index)) inside += words;
      else if (standing.kept(index)) outside += words;
    }
    if (outside < Math.min(MIN_ARTICLE_WORDS, 2 * inside)) return;
    for (const [block, asks] of boxes) {
      if (!standing.kept(block)) continue;
      const [category, what] = SAYS[asks];
      yield { rule: ID, block, action: 'drop', category, why: `in a small box with a field for ${what}` };
    }
  },
};
export default rule;

/** The blocks in boxes around a field, each with what the field is for. */
function boxesOf(page: HtmlPage, isOwn: (block: number) => boolean): ReadonlyMap<number, Field['asks']> {
  const found = new Map<number, Field['asks']>();
  for (const { row, asks } of fieldsOf(page)) {
    const box = boxAround(row, page, isOwn);
    if (asks === 'choice' && !hasButton(box, page)) continue;
    for (const { index } of box) found.set(index, asks);
  }
  return found;
}
