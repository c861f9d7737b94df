import type { Block } from '../model/block.ts';
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
    summary: 'Text that stands on the page twice, as for phones and for desktops',
  },
  *run(blocks, context) {
    const firsts = new Firsts();
    let dropped = -1;
    for (const block of blocks) {
      if (block.words < (block.linkDensity === undefined ? MIN_PLAIN_WORDS : MIN_WORDS)) continue;
      if (block.index <= dropped || !context.standing.kept(block.index)) continue;
      const original = firsts.of(block);
      if (original !== block.index) {
        for (const at of sameRun(blocks, original, block.index, context)) {
          yield drop(at, original);
          dropped = Math.max(dropped, at);
        }
      }
    }
  },
};
export default rule;

/** The first block of each text. Texts are looked up only where others are as long: to hash them is slow. */
class Firsts {
  private readonly byLength = new Map<number, Block>();
  private readonly byText = new Map<string, number>();

  of(block: Block): number {
    const { text, index } = block;
    const asLong = this.byLength.get(text.length);
    if (!asLong) {
      this.byLength.set(text.length, block);
      return index;
    }
    this.byText.set(asLong.text, asLong.index);
    const first = this.byText.get(text);
    if (first === undefined) this.byText.set(text, index);
    return first ?? index;
  }
}

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
