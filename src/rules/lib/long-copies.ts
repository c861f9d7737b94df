import type { Block } from '../../model/block.ts';
import type { RuleContext, Standing } from '../../model/rule.ts';
import type { Copy } from './copy.ts';
import { LoneCopies } from './lone-copies.ts';

/** Shorter texts are repeated on purpose: refrains, labels of tables, headings of lists. */
const MIN_WORDS = 12;
/** In flat text, where nothing tells phone from desktop. */
const MIN_PLAIN_WORDS = 20;
/** A page has copies for phones, tablets and desktops; what it says more often, it says on purpose. */
const MAX_TIMES = 3;

/** Blocks that are long enough and said before, with those around them that repeat what stands around the original. */
export function* longCopies(blocks: readonly Block[], { page, standing }: RuleContext): Iterable<Copy> {
  const lone = new LoneCopies(page, standing);
  let last = -1;
  for (const [original, copy] of copiesIn(blocks, standing)) {
    if (copy <= last || lone.has([original, copy])) continue;
    for (const at of sameRun(blocks, original, copy, standing)) {
      yield [original, at];
      last = Math.max(last, at);
    }
  }
}

/** Each such block, behind the first that says it, in page order. */
function copiesIn(blocks: readonly Block[], { kept }: Standing): readonly Copy[] {
  const firsts = new Firsts(blocks);
  const found: Copy[] = [];
  const times = new Map<number, number>();
  for (const block of blocks) {
    if (block.words < (block.linkDensity === undefined ? MIN_PLAIN_WORDS : MIN_WORDS)) continue;
    if (!kept(block.index)) continue;
    const original = firsts.of(block);
    if (original === block.index) continue;
    found.push([original, block.index]);
    times.set(original, (times.get(original) ?? 1) + 1);
  }
  return found.filter(([original]) => times.get(original)! <= MAX_TIMES);
}

/** The first block of each text. Texts are looked up only where others are as long: to hash them is slow. */
class Firsts {
  private readonly blocks: readonly Block[];
  private readonly byLength = new Map<number, Block>();
  private readonly byText = new Map<string, number>();

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks;
  }

  of(block: Block): number {
    const { text, index } = block;
    const asLong = this.byLength.get(text.length);
    if (!asLong) {
      this.byLength.set(text.length, block);
      return index;
    }
    this.byText.set(asLong.text, asLong.index);
    const first = this.byText.get(text);
    if (first !== undefined && !isHeadingOf(block, this.blocks[first]!)) return first;
    this.byText.set(text, index);
    return index;
  }
}

/** What a list of contents or a teaser says is said again by the heading itself. */
function isHeadingOf(block: Block, first: Block): boolean {
  return block.kind === 'heading' && first.kind !== 'heading';
}

/** The blocks around the copy that repeat, one by one, those around the original. */
function* sameRun(
  blocks: readonly Block[],
  original: number,
  copy: number,
  { kept }: Standing,
): Iterable<number> {
  const offset = copy - original;
  const same = (at: number) =>
    blocks[at]?.text === blocks[at - offset]?.text && kept(at) && kept(at - offset);
  for (let at = copy - 1; at - offset >= 0 && at >= original + 1 && same(at); at--) yield at;
  for (let at = copy; at < blocks.length && at - offset < copy && same(at); at++) yield at;
}
