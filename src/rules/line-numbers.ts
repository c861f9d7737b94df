import type { Block } from '../model/block.ts';
import type { BlockRule } from '../model/rule.ts';

const ID = 'line-numbers';

/** A lone number may be code. */
const MIN_LINES = 2;
const NUMBER = /^\d{1,6}$/;

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'The numbers of lines that highlighters set beside code',
  },
  *run(blocks) {
    for (const [i, block] of blocks.entries()) {
      if (!isCode(block)) continue;
      const next = blocks[i + 1];
      const lines = linesOf(block);
      if (!next || !isCode(next) || lines.length < MIN_LINES || lines.length !== linesOf(next).length)
        continue;
      if (!isCount(lines)) continue;
      yield {
        rule: ID,
        block: block.index,
        action: 'drop',
        category: 'metadata-line',
        why: 'counts the lines of the code beside it',
      };
    }
  },
};
export default rule;

function isCode({ kind }: Block): boolean {
  return kind === 'code';
}

function linesOf({ text }: Block): string[] {
  return text.trimEnd().split(/\r\n?|\n/);
}

function isCount(lines: readonly string[]): boolean {
  const numbers = lines.map(line => line.trim());
  return numbers.every((line, i) => NUMBER.test(line) && Number(line) === Number(numbers[0]) + i);
}
