import { endsSentence } from '../block/sentence-end.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { BEYOND_ASCII, SEPARATOR } from '../model/signs.ts';
import { isOfMenu, menuEntries } from './lib/menu.ts';
import { speaks } from './lib/phrase-rule.ts';

const ID = 'menu-line';

const MAY_PART = SEPARATOR | BEYOND_ASCII;
/** Fewer entries may be a breadcrumb, a byline with its date, or a title. */
const LEAST_ENTRIES = 4;
/** So many of them are what interfaces say. */
const LEAST_PHRASES = 2;
/** `Home » Islands » Ferries stay`: other signs are in headings that tell what to press, too. */
const STEP = /\s?[»›]\s?/u;
const LEAST_STEPS = 3;
const TRAIL_WORDS = 25;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Flat text: menus and trails in one line, with a sign between their entries',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'text') return;
    for (const block of blocks) {
      const why = (context.signs(block.index) & MAY_PART) === 0 ? undefined : sayingOf(block, context);
      if (why !== undefined)
        yield { rule: ID, block: block.index, action: 'drop', category: 'navigation', why };
    }
  },
};
export default rule;

function sayingOf(block: Block, context: RuleContext): string | undefined {
  if (isMenu(menuEntries(block.text), context)) return 'a menu in one line';
  return isTrail(block, context) ? 'the way to the page in one line' : undefined;
}

function isMenu(entries: readonly string[], { find, language }: RuleContext): boolean {
  if (entries.length < LEAST_ENTRIES) return false;
  return entries.filter(entry => isOfMenu(find(entry), language)).length >= LEAST_PHRASES;
}

function isTrail({ text, words, kind }: Block, { find, language }: RuleContext): boolean {
  if (words > TRAIL_WORDS || kind === 'code' || kind === 'list-item' || endsSentence(text)) return false;
  const [home, ...steps] = text.split(STEP);
  if (steps.length + 1 < LEAST_STEPS) return false;
  return find(home!).some(hit => hit.class === 'navigation' && hit.whole && speaks(hit, language));
}
