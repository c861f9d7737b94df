import type { Block } from '../model/block.ts';
import type { BlockRule } from '../model/rule.ts';
import type { Verdict } from '../model/verdict.ts';
import { headlineLine } from '../page/metadata/headline/text-title.ts';
import { hasLetterKey, letterKey } from './lib/repeat.ts';

const ID = 'title-line';
const COPY = 'the title of the page, which says the headline and more, above the headline itself';
const NAME = 'stands with the headline in the title of the page';

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary:
      "Takes the site's name off the title of a page in flat text, and the title where the headline follows",
  },
  *run(blocks, context) {
    const { page, titles } = context;
    const [headline] = titles;
    if (page.kind !== 'text' || headline === undefined) return;
    const block = titles.length > 1 ? headlineLine(blocks, titles) : blocks[0];
    const at = block?.text.indexOf(headline) ?? -1;
    if (!block || at < 0 || block.text.length === headline.length) return;
    const wanted = letterKey(headline);
    const alone = blocks.some(({ text }) => hasLetterKey(text, wanted));
    if (!alone) yield* parted(block, at, at + headline.length);
    else if (block.index === 0 && at === 0)
      yield { rule: ID, block: 0, action: 'drop', category: 'duplicate-text', why: COPY };
  },
};
export default rule;

function* parted({ index, text }: Block, start: number, end: number): Iterable<Verdict> {
  const verdict = {
    rule: ID,
    block: index,
    span: [start, end] as const,
    why: 'the headline in the title of the page',
  };
  yield { ...verdict, action: 'keep', rescue: true };
  yield { ...verdict, action: 'label', role: 'headline' };
  for (const [from, to] of [
    [0, start],
    [end, text.length],
  ] as const)
    if (from < to)
      yield {
        rule: ID,
        block: index,
        span: [from, to],
        action: 'drop',
        category: 'metadata-line',
        why: NAME,
      };
}
