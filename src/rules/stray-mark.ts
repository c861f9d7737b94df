import { endsSentence } from '../block/sentence-end.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import type { Verdict } from '../model/verdict.ts';

const ID = 'stray-mark';

/** `83 0`, `1.2K`: how many read, liked or said something, where a program left the signs out that tell what. */
const COUNT = /^\d[\d.,]{0,9}[KkMm]?(?: \d[\d.,]{0,9}[KkMm]?){0,2}$/;
/** Headings of a chronicle. */
const YEAR = /^(?:1\d|20)\d\d$/;
/** More of them count something of the text: chapters, goals, prices. */
const MOST_COUNTS = 2;
const PROSE_WORDS = 10;
/** `A`, which makes the text larger or smaller. */
const LETTER = /^[AАaа][+-]?$/;
const BARS = /^[|/\\]+$/;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Flat text: counts without words, letters that change the size of the text, bars',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'text') return;
    yield* countsAlone(blocks, context);
    for (const block of blocks) {
      const why = sayingOf(block, blocks);
      if (why !== undefined && context.standing.kept(block.index)) yield drop(block, why);
    }
  },
};
export default rule;

function* countsAlone(blocks: readonly Block[], { standing }: RuleContext): Iterable<Verdict> {
  const counts = blocks.filter(({ text, kind }) => kind !== 'code' && COUNT.test(text) && !YEAR.test(text));
  if (counts.length > MOST_COUNTS) return;
  const stays = ({ index, text }: Block) => standing.kept(index) && !BARS.test(text) && !LETTER.test(text);
  const isText = (block: Block | undefined) =>
    block === undefined ||
    standing.role(block.index) !== undefined ||
    (block.words >= PROSE_WORDS && endsSentence(block.text));
  for (const block of counts.filter(stays)) {
    const above = blocks.slice(0, block.index).findLast(stays);
    const below = blocks.slice(block.index + 1).find(stays);
    if (isText(above) && isText(below)) yield drop(block, 'a number alone, of nothing that stands beside it');
  }
}

function sayingOf({ index, text }: Block, blocks: readonly Block[]): string | undefined {
  if (BARS.test(text)) return 'bars between labels';
  const isLetter = (block: Block | undefined) => block !== undefined && LETTER.test(block.text);
  return isLetter(blocks[index]) && (isLetter(blocks[index - 1]) || isLetter(blocks[index + 1]))
    ? 'letters that change the size of the text'
    : undefined;
}

function drop({ index }: Block, why: string): Verdict {
  return { rule: ID, block: index, action: 'drop', category: 'metadata-line', why };
}
