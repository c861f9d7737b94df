import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BATCH, Comparisons } from '../../src/finder/comparisons.ts';
import { Trees } from '../../src/finder/trees.ts';

const FEATURES = 3;
const number = fc.float({ noNaN: true });
const tests = fc.array(fc.tuple(fc.nat(FEATURES - 1), number), { minLength: 1, maxLength: 40 });
const rows = fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: BATCH });

describe('comparisons', () => {
  it('answer as comparing every row with every threshold does', () => {
    fc.assert(
      fc.property(tests, rows, (given, values) => {
        const comparisons = new Comparisons(
          given.map(([feature]) => feature),
          given.map(([, threshold]) => threshold),
        );
        const offsets = Int32Array.from(values, (_, i) => i * FEATURES);
        comparisons.compare(Float32Array.from(values.flat()), offsets, 0, offsets.length);
        for (const [feature, threshold] of given) {
          const answers = comparisons.less[comparisons.numberOf(feature, threshold)]!;
          for (const [i, row] of values.entries())
            expect((answers >>> i) & 1).toBe(row[feature]! < threshold ? 1 : 0);
        }
      }),
    );
  });

  it('send many rows down trees as each alone', () => {
    const data = {
      base: 0.25,
      roots: [0, 5],
      feature: [0, 1, -1, -1, -1, 2, -1, -1],
      threshold: [10, 3, 1, 2, 4, 7, 8, 16],
      left: [1, 2, 0, 0, 0, 6, 0, 0],
      right: [4, 3, 0, 0, 0, 7, 0, 0],
    };
    const trees = new Trees(data);
    const matrix = Float32Array.from({ length: 50 * FEATURES }, (_, i) => (i * 7) % 19);
    const offsets = Int32Array.from({ length: 50 }, (_, i) => i * FEATURES);
    const alone = [...offsets].map(offset => trees.score(matrix, offset));
    expect([...trees.scores(matrix, offsets)]).toEqual(alone);
    expect(new Set(alone).size).toBeGreaterThan(3);
  });
});
