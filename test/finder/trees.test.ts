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
});
