import { describe, expect, it } from 'vitest';
import { segmentText } from '../../../src/block/text.ts';
import type { DescribedText } from '../../../src/finder/text/matrix.ts';
import { CONTEXT_FEATURES, FIRST_FEATURES, ROW_LENGTH } from '../../../src/finder/text/names.ts';
import { scanLines } from '../../../src/finder/text/scan.ts';
import { addTextContext } from '../../../src/finder/text/second-pass.ts';
import { BUCKETS, WordWeights } from '../../../src/finder/word-weights.ts';

const silent = new WordWeights({ base: 0, unit: 1, weights: Buffer.alloc(BUCKETS).toString('base64') });

type Context = Record<(typeof CONTEXT_FEATURES)[number], number>;

/** What the second pass sees of each line, besides what the first one saw. */
function contextOf(lines: readonly string[], first: readonly number[]): Context[] {
  const text = segmentText(lines.join('\n'));
  const matrix = new Float32Array(lines.length * ROW_LENGTH);
  const { vocabulary } = scanLines(text, silent, new Set(), undefined);
  const described: DescribedText = { matrix, page: new Float32Array(), vocabulary };
  addTextContext(
    described,
    Float64Array.from(text.blocks, block => block.words),
    Float32Array.from(first),
  );
  return lines.map((_, line) => {
    const start = line * ROW_LENGTH + FIRST_FEATURES.length;
    return Object.fromEntries(CONTEXT_FEATURES.map((name, i) => [name, matrix[start + i]])) as Context;
  });
}

describe('addTextContext', () => {
  const lines = [
    'Home News Sport',
    'The harbour bridge opens today.',
    'A bridge for the harbour.',
    'Share this',
  ];
  const [menu, head, prose, share] = contextOf(lines, [0, 1, 0.75, 0.25]) as [
    Context,
    Context,
    Context,
    Context,
  ];

  it('tells what was said of the lines beside, -1 where there are none', () => {
    expect([menu.previous, menu.own, menu.next, menu.next2]).toEqual([-1, 0, 1, 0.75]);
    expect([share.previous2, share.previous, share.next]).toEqual([1, 0.75, -1]);
    expect([menu.before4, menu.before, share.after]).toEqual([-1, -1, -1]);
  });

  it('weighs means over lines by their words and one', () => {
    // Lines of 3, 5, 5 and 2 words.
    expect(menu.after).toBeCloseTo((6 * 1 + 6 * 0.75 + 3 * 0.25) / 15);
    expect(share.before4).toBeCloseTo((6 * 1 + 6 * 0.75) / 16);
    expect(head.pageMean).toBeCloseTo((6 * 1 + 6 * 0.75 + 3 * 0.25) / 19);
  });

  it('counts the words that would be kept before and behind', () => {
    expect([menu.keptBefore, menu.keptAfter, menu.keptWords]).toEqual([0, 10, 10]);
    expect([prose.keptBefore, prose.keptAfter, prose.keptShareBefore]).toEqual([5, 0, 0.5]);
  });

  it('tells how far a line speaks the words of the article', () => {
    // Of "bridge" and "harbour" both stand in the line before.
    expect([prose.coverage, prose.kinship]).toEqual([1, 1]);
    expect([menu.coverage, menu.kinship]).toEqual([0, -1]);
  });
});
