import type { Block } from '../model/block.ts';
import { addTo } from '../model/multimap.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import type { Verdict } from '../model/verdict.ts';

const ID = 'duplicate-text';

/** Shorter texts are repeated on purpose: refrains, labels of tables, headings of lists. */
const MIN_WORDS = 12;
/** In flat text, where nothing tells phone from desktop. */
const MIN_PLAIN_WORDS = 20;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    scope: 'generic',
    summary: 'Text that stands on the page twice, as for phones and for desktops',
  },
  *run(blocks, context) {
    const firsts = new Map<number, Block[]>();
    let dropped = -1;
    for (const block of blocks) {
      if (block.words < (block.linkDensity === undefined ? MIN_PLAIN_WORDS : MIN_WORDS)) continue;
      if (block.index <= dropped || !context.standing.kept(block.index)) continue;
      const original = firsts.get(block.text.length)?.find(({ text }) => text === block.text);
      if (!original) addTo(firsts, block.text.length, block);
      else {
        for (const at of sameRun(blocks, original.index, block.index, context)) {
          yield drop(at, original.index);
          dropped = Math.max(dropped, at);
        }
      }
    }
  },
};
export default rule;

/** The blocks around the copy that repeat, one by one, those around the original. */
function* sameRun(
  blocks: readonly Block[],
  original: number,
  copy: number,
  context: RuleContext,
): Iterable<number> {
  const offset = copy - original;
  const { standing } = context;
  const same = (at: number) =>
    blocks[at]?.text === blocks[at - offset]?.text && standing.kept(at) && standing.kept(at - offset);
  for (let at = copy - 1; at - offset >= 0 && at >= original + 1 && same(at); at--) yield at;
  for (let at = copy; at < blocks.length && at - offset < copy && same(at); at++) yield at;
}

function drop(block: number, original: number): Verdict {
  return {
    rule: ID,
    block,
    action: 'drop',
    category: ID,
    why: `is said before, in block ${original} or beside it`,
  };
}
