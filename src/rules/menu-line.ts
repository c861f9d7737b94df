import type { BlockRule, RuleContext } from '../model/rule.ts';
import { BEYOND_ASCII, SEPARATOR } from '../model/signs.ts';
import { isOfMenu, menuEntries } from './lib/menu.ts';

const ID = 'menu-line';

const MAY_PART = SEPARATOR | BEYOND_ASCII;
/** Fewer entries may be a breadcrumb, a byline with its date, or a title. */
const LEAST_ENTRIES = 4;
/** So many of them are what interfaces say. */
const LEAST_PHRASES = 2;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Flat text: menus in one line, with a sign between their entries',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'text') return;
    for (const { index: block, text } of blocks) {
      if ((context.signs(block) & MAY_PART) === 0 || !isMenu(menuEntries(text), context)) continue;
      yield { rule: ID, block, action: 'drop', category: 'navigation', why: 'a menu in one line' };
    }
  },
};
export default rule;

function isMenu(entries: readonly string[], { find, language }: RuleContext): boolean {
  if (entries.length < LEAST_ENTRIES) return false;
  return entries.filter(entry => isOfMenu(find(entry), language)).length >= LEAST_PHRASES;
}
