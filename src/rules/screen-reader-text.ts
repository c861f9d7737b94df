import { isForScreenReaders } from '../block/html-elements.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import type { Verdict } from '../model/verdict.ts';
import { markedRule } from './lib/marked.ts';

const ID = 'screen-reader-text';
const DROPPED = {
  action: 'drop',
  category: 'hidden',
  why: 'its element, class, role or style says that it is not shown as text',
} as const;

/** A line that is nothing else is left to other rules: pages name their parts so. */
const within = markedRule({
  id: ID,
  summary:
    'Words within a line that are hidden or that only screen readers tell, as "opens in a new tab", tooltips, formulas told once more, and captions of tables for screen readers',
  type: 'unseen',
  category: DROPPED.category,
  why: DROPPED.why,
  keepsWhole: true,
});

const rule: BlockRule = {
  ...within,
  *run(blocks, context) {
    yield* within.run(blocks, context);
    yield* unseenCaptions(blocks, context);
  },
};
export default rule;

function* unseenCaptions(blocks: readonly Block[], { page, standing }: RuleContext): Iterable<Verdict> {
  if (page.kind !== 'html') return;
  for (const { kind, element, index } of blocks) {
    if (kind !== 'caption' || !standing.kept(index)) continue;
    const node = page.elements.nodes[element]!;
    if (node.name === 'caption' && isForScreenReaders(node)) yield { rule: ID, block: index, ...DROPPED };
  }
}
