import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentText } from '../../../src/block/text.ts';
import { runningSums, runsOf } from '../../../src/finder/text/neighbours.ts';
import { scanLines } from '../../../src/finder/text/scan.ts';
import { meanWeight, sum } from '../../../src/finder/weight-sums.ts';
import { BUCKETS, WordWeights } from '../../../src/finder/word-weights.ts';

const weights = new WordWeights({ base: 2, unit: 1, weights: Buffer.alloc(BUCKETS).toString('base64') });

function sumsOf(text: string) {
  const segmented = segmentText(text);
  return runningSums(segmented.blocks, scanLines(segmented, weights, new Set(), undefined));
}

describe('running sums', () => {
  it('sum any stretch of lines, cut to the text', () => {
    const line = fc.array(fc.constantFrom('sea', 'boat', 'ice'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 20 }),
        fc.integer(),
        fc.integer(),
        (lines, a, b) => {
          const from = a % 25;
          const to = b % 25;
          const { words } = sumsOf(lines.map(of => of.join(' ')).join('\n'));
          const wanted = lines.slice(Math.max(0, from), Math.max(0, to)).reduce((n, of) => n + of.length, 0);
          expect(sum(words, from, to)).toBe(wanted);
        },
      ),
    );
  });

  it('give a mean weight between -1 and 1, and 0 for no lines', () => {
    const sums = sumsOf('one\ntwo words');
    expect(meanWeight(sums, 0, 2)).toBeCloseTo(Math.tanh(1));
    expect(meanWeight(sums, 2, 5)).toBe(0);
  });
});

describe('runsOf', () => {
  it('tells how long a run is, how many words are in it, and the place there', () => {
    const text = 'Home\nSport news\nThe boat left the harbour at noon on Monday.\nMore';
    const runs = runsOf(sumsOf(text), line => line !== 2);
    expect([...runs.length]).toEqual([2, 2, 0, 1]);
    expect([...runs.words]).toEqual([3, 3, 0, 1]);
    expect([...runs.place]).toEqual([1, 2, 0, 1]);
  });
});
