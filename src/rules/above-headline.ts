import { endsSentence } from '../block/sentence-end.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule } from '../model/rule.ts';
import { UNSURE_HEADLINE } from '../page/metadata/headline/unsure-headline.ts';
import { headlineBlock } from './lib/headline-block.ts';
import { menuEntries } from './lib/menu.ts';

const ID = 'above-headline';

/** Who says so much there may have begun the article; a sentence is told by less. */
const PROSE_WORDS = 20;
const SENTENCE_WORDS = 10;

/** Where so many lines above the headline went, the short ones beside them belong to the same menu. */
const MENU_LINES = 2;
const ITEM_WORDS = 4;
/** Above a headline that is merely the likeliest line more words than these may be the text. */
const FEW_WORDS = 12;
const WHOLLY_LINK = 0.8;
/** In so many entries a line is a menu, whatever they say. */
const ROW_ENTRIES = 6;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary:
      'Items of lists, lines of links, and in flat text short lines and rows of menus, that are left above the headline: ends of trails and menus',
  },
  *run(blocks, { page, standing, cleaned, declared }) {
    const headline = headlineBlock(blocks, standing);
    if (!headline) return;
    const above = blocks.slice(0, headline.index).filter(({ index }) => standing.kept(index));
    if (above.some(isProse)) return;
    const said = above.reduce((sum, { words }) => sum + words, 0);
    const isUnsure = declared.flags?.includes(UNSURE_HEADLINE) === true;
    if (isUnsure && said > FEW_WORDS) return;
    // Who left a line there when cleaning had a reason, unless it is a label or what was left of a menu.
    const gone = headline.index - above.length;
    const isLabel = ({ words, text }: Block) => words <= ITEM_WORDS || isRow(text);
    if (cleaned && ((isUnsure && gone < MENU_LINES) || !above.every(isLabel))) return;
    for (const { kind, index, linkDensity = 0 } of above) {
      if (kind === 'caption' || standing.role(index) !== undefined) continue;
      if (page.kind === 'html' && kind !== 'list-item' && linkDensity < WHOLLY_LINK) continue;
      yield {
        rule: ID,
        block: index,
        action: 'drop',
        category: 'navigation',
        why: 'above the headline, with no prose beside it',
      };
    }
  },
};
export default rule;

function isProse({ words, text }: Block): boolean {
  if (isRow(text)) return false;
  return words >= PROSE_WORDS || (words >= SENTENCE_WORDS && endsSentence(text));
}

function isRow(text: string): boolean {
  return menuEntries(text).length >= ROW_ENTRIES;
}
