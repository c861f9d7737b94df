import type { BlockRule, PhraseHit, RuleContext } from '../model/rule.ts';
import { BEYOND_ASCII, SEPARATOR } from '../model/signs.ts';
import { speaks } from './lib/phrase-rule.ts';

const ID = 'menu-line';

const JOINT = /\s[|·•›»]\s/u;
const MAY_PART = SEPARATOR | BEYOND_ASCII;
/** Fewer entries may be a breadcrumb, a byline with its date, or a title. */
const LEAST_ENTRIES = 4;
/** So many of them are what interfaces say. */
const LEAST_PHRASES = 2;
const MAX_ENTRY = 24;
/** Classes of what stands in menus. */
const ENTRIES: ReadonlySet<string> = new Set([
  'navigation',
  'login-prompt',
  'newsletter-prompt',
  'paywall-prompt',
  'share-widget',
]);

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
      if ((context.signs(block) & MAY_PART) === 0 || !isMenu(text.split(JOINT), context)) continue;
      yield { rule: ID, block, action: 'drop', category: 'navigation', why: 'a menu in one line' };
    }
  },
};
export default rule;

function isMenu(entries: readonly string[], { find, language }: RuleContext): boolean {
  if (entries.length < LEAST_ENTRIES || entries.some(entry => entry.length > MAX_ENTRY)) return false;
  const isEntry = (hit: PhraseHit) => hit.whole && ENTRIES.has(hit.class) && speaks(hit, language);
  return entries.filter(entry => find(entry).some(isEntry)).length >= LEAST_PHRASES;
}
