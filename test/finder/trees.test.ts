import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Trees } from '../../src/finder/trees.ts';

/** One tree that asks whether feature 1 is below 3, and one that is a mere leaf. */
const trees = new Trees({
  base: 0.5,
  roots: [0, 3],
  feature: [1, -1, -1, -1],
  threshold: [3, -2, 4, 0.25],
  left: [1, 0, 0, 0],
  right: [2, 0, 0, 0],
});

describe('trees', () => {
  it('sum their leaves over the base', () => {
    expect(trees.score(Float32Array.from([9, 2]), 0)).toBeCloseTo(0.5 - 2 + 0.25);
    expect(trees.score(Float32Array.from([9, 3]), 0)).toBeCloseTo(0.5 + 4 + 0.25);
  });

  it('read the row that begins at the offset', () => {
    expect(trees.score(Float32Array.from([9, 2, 9, 5]), 2)).toBeCloseTo(4.75);
  });

  it('give a probability', () => {
    expect(trees.probability(Float32Array.from([0, 5]), 0)).toBeCloseTo(1 / (1 + Math.exp(-4.75)));
  });

  it('score any number of rows as each alone, down to leaves of any depth', () => {
    const data = {
      base: 0,
      roots: [0, 7],
      feature: [0, -1, 1, 0, -1, -1, -1, 1, -1, -1],
      threshold: [1, -0.5, 2, 4, 8, 16, 32, 3, 64, 128],
      left: [1, 0, 3, 4, 0, 0, 0, 8, 0, 0],
      right: [2, 0, 6, 5, 0, 0, 0, 9, 0, 0],
    };
    const descend = (row: number[], root: number) => {
      let node = root;
      while (data.feature[node]! >= 0)
        node = row[data.feature[node]!]! < data.threshold[node]! ? data.left[node]! : data.right[node]!;
      return data.threshold[node]!;
    };
    const value = fc.constantFrom(-1, 0, 1, 2, 3, 4, 5, Number.NaN, -Infinity);
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { maxLength: 11 }), rows => {
        const offsets = Int32Array.from(rows, (_, i) => 2 * i);
        const scores = new Trees(data).scores(Float32Array.from(rows.flat()), offsets);
        expect([...scores]).toEqual(rows.map(row => descend(row, 0) + descend(row, 7)));
      }),
    );
  });
});
