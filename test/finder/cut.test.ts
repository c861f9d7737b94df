import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPage } from '../../src/finder/cut.ts';

const cut = (probability: number[], words: number[], c = 0.85) => [
  ...cutPage(Float32Array.from(probability), block => words[block]!, c),
];

describe('the cut of a page', () => {
  it('keeps what is surely article and drops what is surely not', () => {
    expect(cut([0.01, 0.95, 0.9, 0.02], [5, 40, 60, 30])).toEqual([0, 1, 1, 0]);
  });

  it('keeps a doubtful block where there is nothing better', () => {
    expect(cut([0.2, 0.05], [30, 30])).toEqual([1, 0]);
  });

  it('keeps less the smaller c is', () => {
    const probability = [0.95, 0.6, 0.45, 0.4];
    const words = [60, 50, 50, 50];
    const kept = [0.2, 0.6, 1.2].map(c => cut(probability, words, c).reduce((a, b) => a + b));
    expect(kept).toEqual([...kept].sort((a, b) => a - b));
    expect(kept[0]).toBeLessThan(kept[2]!);
  });

  it('keeps at least one block, and never a block that is less likely than one it drops', () => {
    const block = fc.record({ p: fc.double({ min: 0, max: 1, noNaN: true }), words: fc.nat(200) });
    fc.assert(
      fc.property(fc.array(block, { minLength: 1 }), blocks => {
        const probability = blocks.map(({ p }) => Math.fround(p));
        const kept = cut(
          probability,
          blocks.map(({ words }) => words),
        );
        const inside = probability.filter((_, i) => kept[i]);
        const outside = probability.filter((_, i) => !kept[i]);
        expect(inside.length).toBeGreaterThan(0);
        expect(Math.min(...inside)).toBeGreaterThanOrEqual(Math.max(0, ...outside));
      }),
    );
  });
});
