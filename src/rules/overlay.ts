import type { BlockRule } from '../model/rule.ts';
import { attributeOf } from '../page/html/element.ts';
import { isArticle } from './lib/article-page.ts';
import { lesserPart } from './lib/lesser-part.ts';

const ID = 'overlay';

const ROLES: ReadonlySet<string | undefined> = new Set(['dialog', 'alertdialog', 'tooltip']);

/** In articles these are footnotes and pictures, too. */
const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Dialogs and tips above a page that is no article, which show when asked for',
  },
  *run(_, context) {
    const { page, standing } = context;
    if (page.kind !== 'html' || isArticle(context)) return;
    const { nodes } = page.elements;
    const isBox = (row: number) =>
      nodes[row]!.name === 'dialog' || ROLES.has(attributeOf(nodes[row]!, 'role'));
    for (const { index } of lesserPart(page, standing, isBox))
      yield { rule: ID, block: index, action: 'drop', category: 'hidden', why: 'in a dialog or tip' };
  },
};
export default rule;
