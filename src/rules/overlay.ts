import { attributeOf } from '../page/html/element.ts';
import { isArticle } from './lib/article-page.ts';
import { boxRule } from './lib/box-rule.ts';

const ROLES: ReadonlySet<string | undefined> = new Set(['dialog', 'alertdialog', 'tooltip']);

/** In articles these are footnotes and pictures, too. */
export default boxRule({
  id: 'overlay',
  summary: 'Dialogs and tips above a page that is no article, which show when asked for',
  category: 'hidden',
  why: 'in a dialog or tip',
  isOn: context => !isArticle(context),
  isBox: (row, { nodes }) => nodes[row]!.name === 'dialog' || ROLES.has(attributeOf(nodes[row]!, 'role')),
});
