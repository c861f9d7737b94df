import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import type { Verdict } from '../model/verdict.ts';
import { adjacentCopies } from './lib/adjacent-copies.ts';
import { isArticle } from './lib/article-page.ts';
import { lineCopies } from './lib/line-copies.ts';
import { repeatedCredits } from './lib/repeated-credits.ts';

const ID = 'duplicate-text';

/** Shorter texts are repeated on purpose: refrains, labels of tables, headings of lists. */
const MIN_WORDS = 12;
/** In flat text, where nothing tells phone from desktop. */
const MIN_PLAIN_WORDS = 20;
/** A page has copies for phones, tablets and desktops; what it says more often, it says on purpose. */
const MAX_TIMES = 3;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Text that stands on the page again, as for phones and for desktops',
  },
  *run(blocks, context) {
    // Manuals say of each part what holds for it.
    if (context.pageType === 'documentation') return;
    let dropped = -1;
    for (const [original, copy] of copies(blocks, context)) {
      if (copy <= dropped) continue;
      for (const at of sameRun(blocks, original, copy, context)) {
        yield drop(at, original);
        dropped = Math.max(dropped, at);
      }
    }
    for (const [copy, length] of adjacentCopies(blocks, context.standing))
      for (let at = copy; at < copy + length; at++) yield drop(at, at - length);
    for (const copy of repeatedCredits(blocks, context)) yield drop(copy, copy - 1);
    if (context.page.kind === 'text')
      for (const copy of lineCopies(blocks, context.standing)) yield drop(copy, copy - 1);
    for (const [original, copy] of repeatedHeadings(blocks, context)) yield drop(copy, original);
  },
};
export default rule;

/** Each block that is long enough and said before, behind the first that says it, in page order. */
function copies(blocks: readonly Block[], context: RuleContext): readonly (readonly [number, number])[] {
  const firsts = new Firsts(blocks);
  const found: (readonly [number, number])[] = [];
  const times = new Map<number, number>();
  for (const block of blocks) {
    if (block.words < (block.linkDensity === undefined ? MIN_PLAIN_WORDS : MIN_WORDS)) continue;
    if (!context.standing.kept(block.index)) continue;
    const original = firsts.of(block);
    if (original === block.index) continue;
    found.push([original, block.index]);
    times.set(original, (times.get(original) ?? 1) + 1);
  }
  return found.filter(([original]) => times.get(original)! <= MAX_TIMES);
}

/** Headings of an article that are said again right below, with nothing between that stays; cards are said on both sides. */
function* repeatedHeadings(
  blocks: readonly Block[],
  context: RuleContext,
): Iterable<readonly [number, number]> {
  const { standing, page } = context;
  if (page.kind === 'text' || !isArticle(context)) return;
  let before: Block | undefined;
  for (const block of blocks) {
    if (!standing.kept(block.index)) continue;
    const isSame = block.kind === 'heading' && before?.kind === 'heading' && before.level === block.level;
    if (isSame && before!.text === block.text) yield [before!.index, block.index];
    before = block;
  }
}

/** The first block of each text. Texts are looked up only where others are as long: to hash them is slow. */
class Firsts {
  private readonly byLength = new Map<number, Block>();
  private readonly byText = new Map<string, number>();

  constructor(private readonly blocks: readonly Block[]) {}

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
