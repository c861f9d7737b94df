import type { Block } from '../model/block.ts';
import type { BlockRule } from '../model/rule.ts';
import type { Verdict } from '../model/verdict.ts';
import { listedNumbers } from './lib/listed-links.ts';

const ID = 'link-number';

const NUMBER = /\[(\d{1,4})\]/g;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'The list of addresses below a text, and the numbers in it that point there',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'text') return;
    const listed = listedNumbers(blocks);
    if (listed === undefined) return;
    const numbers = new Set(listed.values());
    for (const block of blocks) {
      if (listed.has(block.index))
        yield drop(block, `number ${listed.get(block.index)} in a list of addresses`);
      else yield* pointersIn(block, numbers);
    }
  },
};
export default rule;

function* pointersIn(block: Block, numbers: ReadonlySet<string>): Iterable<Verdict> {
  if (!block.text.includes('[')) return;
  for (const { index, 0: sign, 1: number } of block.text.matchAll(NUMBER)) {
    if (!numbers.has(number!)) continue;
    yield {
      ...drop(block, `points to address ${number} of the list below`),
      span: [index, index + sign.length],
    };
  }
}

function drop({ index }: Block, why: string): Verdict {
  return { rule: ID, block: index, action: 'drop', category: 'navigation', why };
}
