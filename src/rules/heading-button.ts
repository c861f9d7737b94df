import type { Block } from '../model/block.ts';
import type { ElementTable } from '../model/page.ts';
import type { BlockRule } from '../model/rule.ts';
import { closest } from '../page/html/closest.ts';

const ID = 'heading-button';

const MAX_WORDS = 4;
/** From the text of a button to it, and from there to the heading. */
const STEPS = 4;
const HEADING = /^h[1-6]$/;
/** A heading may hold a menu; what holds more is none, whatever its tag. */
const MOST_BLOCKS = 50;

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Buttons beside the words of a heading, as those that copy its address',
  },
  *run(blocks, { page, standing }) {
    if (page.kind !== 'html') return;
    for (const block of blocks) {
      if (block.kind !== 'heading' || block.words > MAX_WORDS || !standing.kept(block.index)) continue;
      if (!isBesideTitle(block, blocks, page.elements)) continue;
      yield {
        rule: ID,
        block: block.index,
        action: 'drop',
        category: 'navigation',
        why: 'a button beside a heading',
      };
    }
  },
};
export default rule;

/** Parts that unfold have their whole title in a button. */
function isBesideTitle(block: Block, blocks: readonly Block[], elements: ElementTable): boolean {
  const button = buttonAround(elements, block.element);
  if (button === undefined) return false;
  const heading = closest(elements, button, ({ name }) => HEADING.test(name), STEPS);
  if (heading === undefined) return false;
  const own = blocks.slice(elements.first[heading], elements.last[heading]);
  if (own.length > MOST_BLOCKS) return false;
  let words = 0;
  for (const other of own) if (buttonAround(elements, other.element) === undefined) words += other.words;
  return words > 0 && words >= block.words;
}

function buttonAround(elements: ElementTable, row: number): number | undefined {
  return closest(elements, row, ({ name }) => name === 'button', STEPS);
}
