import type { BlockRule } from '../model/rule.ts';
import { isInWallBox, wallBoxes } from '../page/wall-boxes.ts';

const ID = 'wall-box';

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'What consent managers and age gates lay over the page, by the names of their boxes',
  },
  *run(blocks, { page, standing }) {
    if (page.kind !== 'html') return;
    const { first, last, classes, ids } = page.elements;
    // A page that is nothing else is a wall; who asks for a record of it gets one.
    if (blocks.every(({ index }) => !standing.kept(index) || isInWallBox(page, index))) return;
    for (const row of wallBoxes(page)) {
      const why = `in the box \`${ids[row] ?? classes[row]}\``;
      for (const { index } of blocks.slice(first[row]!, last[row]!))
        yield { rule: ID, block: index, action: 'drop', category: 'consent-banner', why };
    }
  },
};
export default rule;
