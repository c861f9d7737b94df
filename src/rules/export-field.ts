import type { Block } from '../model/block.ts';
import type { Frame } from '../model/frame.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import type { Verdict } from '../model/verdict.ts';
import { isSentence } from '../page/metadata/headline/headline-places.ts';
import { startsWithCredit } from './lib/credit-lines.ts';

const ID = 'export-field';

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Fields that a database, a feed or a reader put above and below the text that it exported',
  },
  *run(blocks, context) {
    const { page } = context;
    const { frame } = page;
    if (frame?.kind !== 'export') return;
    for (const block of frame.blocks) yield drop(block, 'of what an export has around the text');
    for (const [block, span] of frame.labels)
      yield { ...drop(block, 'a label that an export has before the text'), span };
    yield* captions(blocks, frame, context);
    yield* signatures(blocks, frame, context);
    if (frame.body) yield* ofBody(blocks, frame, frame.body, context);
  },
};
export default rule;

function drop(block: number, why: string): Verdict {
  return { rule: ID, block, action: 'drop', category: 'metadata-line', why };
}

/** What a label announces is text, whatever the finder says; what stands above it is none. */
function* ofBody(
  blocks: readonly Block[],
  frame: Frame,
  [first, last]: readonly [number, number],
  { standing }: RuleContext,
): Iterable<Verdict> {
  for (const block of blocks.slice(0, first)) {
    const { index } = block;
    if (frame.blocks.has(index) || !standing.kept(index) || standing.role(index) !== undefined) continue;
    yield drop(index, 'stands above the label that the text begins with');
  }
  for (const block of blocks.slice(first, last)) {
    if (frame.blocks.has(block.index) || !isSentence(block)) continue;
    const why = 'stands where an export says that the text is';
    yield { rule: ID, block: block.index, action: 'keep', rescue: true, why };
  }
}

/** Exports have the author's name alone above the text, and some below it once more. */
function* signatures(blocks: readonly Block[], frame: Frame, { declared }: RuleContext): Iterable<Verdict> {
  const names = new Set(declared.author?.map(({ name }) => name));
  for (const { index, text } of blocks)
    if (names.has(text) && !frame.blocks.has(index)) yield drop(index, 'names the author alone');
}

function* captions(
  blocks: readonly Block[],
  { captions, labels }: Frame,
  context: RuleContext,
): Iterable<Verdict> {
  for (const index of captions) {
    const block = blocks[index]!;
    const said = { rule: ID, block: index, why: 'an export calls it a caption' };
    const span = [labels.get(index)?.[1] ?? 0, block.text.length] as const;
    yield { ...said, action: 'keep', rescue: true };
    yield { ...said, span, action: 'label', role: startsWithCredit(block, context) ? 'credit' : 'caption' };
  }
}
