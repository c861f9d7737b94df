import type { Block } from '../model/block.ts';
import type { BlockRule } from '../model/rule.ts';
import { saysOnly } from './lib/phrase-rule.ts';

const ID = 'page-tool';

/** Lists of steps and tables of keys name what to press. */
const NAMES_TOOLS: ReadonlySet<Block['kind']> = new Set(['list-item', 'table-cell', 'code']);

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Lines that are what tools of a page say, and nothing else: "Back to top", "Click to enlarge"',
  },
  *run(blocks, context) {
    for (const index of context.phrased(ID)) {
      if (NAMES_TOOLS.has(blocks[index]!.kind) || !saysOnly(index, ID, context)) continue;
      yield {
        rule: ID,
        block: index,
        action: 'drop',
        category: 'navigation',
        why: 'is what a tool of the page says',
      };
    }
  },
};
export default rule;
