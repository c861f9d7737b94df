import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { headlineBlock } from './lib/headline-block.ts';
import { saysOnly } from './lib/phrase-rule.ts';

const ID = 'key-points';

const MOST_ITEMS = 10;
const FEWEST_ITEMS = 2;
/** Items say something; entries of menus name something. */
const MIN_LENGTH = 20;
const MAX_LINKS = 0.3;
/** The box stands by the headline: where it does, it is the article's own. */
const NEAR = 20;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary:
      'Keeps the list at the head of an article that says in short what it tells, and the heading of the list',
  },
  *run(blocks, context) {
    const { page, standing } = context;
    // In flat text nothing shows where a list ends, and the finder knows better.
    if (page.kind !== 'html') return;
    const headline = headlineBlock(blocks, standing);
    for (const index of context.phrased(ID)) {
      const heading = blocks[index]!;
      if (!saysOnly(index, ID, context) || !mayStay(heading, context)) continue;
      const items = itemsBelow(heading, blocks);
      if (items.length < FEWEST_ITEMS) continue;
      const isNear = headline !== undefined && Math.abs(index - headline.index) <= NEAR;
      const stays = (item: Block) => (isNear ? mayStay(item, context) : standing.kept(item.index));
      if (!items.every(stays)) continue;
      const why = `"${heading.text}", a list of what the article tells`;
      // Other rules may doubt what stands near the headline; elsewhere the heading only follows its list.
      for (const { index: block } of isNear ? [heading, ...items] : [heading])
        yield { rule: ID, block, action: 'keep', why };
    }
  },
};
export default rule;

/** What other rules know for chrome stays that. */
function mayStay({ index, hidden, linkDensity }: Block, { standing }: RuleContext): boolean {
  if (hidden || (linkDensity ?? 0) > MAX_LINKS) return false;
  return standing.kept(index) || standing.dropped(index) === 'outside-article';
}

function itemsBelow({ index }: Block, blocks: readonly Block[]): Block[] {
  const items: Block[] = [];
  for (const block of blocks.slice(index + 1, index + 1 + MOST_ITEMS)) {
    if (block.kind !== 'list-item' || (block.linkDensity ?? 0) > MAX_LINKS) break;
    if (block.text.length < MIN_LENGTH && block.words < MIN_LENGTH / 4) break;
    items.push(block);
  }
  return items;
}
