import { describe, expect, it } from 'vitest';
import { QualityModel } from '../../src/finder/quality-model.ts';

/** One tree of one leaf, whose probability is `said`. */
function scoreOf(said: number, curve: [number, number][]): number {
  const leaf = Math.log(said / (1 - said));
  const tree = { base: 0, roots: [0], feature: [-1], threshold: [leaf], left: [0], right: [0] };
  return new QualityModel({ ...tree, curve }).score(new Float32Array(0));
}

const CURVE: [number, number][] = [
  [0, 0],
  [0.2, 0.5],
  [0.4, 0.9],
  [1, 1],
];

describe('the quality of a result', () => {
  it.each([
    [0.1, 0.25],
    [0.2, 0.5],
    [0.3, 0.7],
    [0.7, 0.95],
  ])('is, for %f of the trees, %f on the curve', (said, f1) => {
    expect(scoreOf(said, CURVE)).toBeCloseTo(f1, 5);
  });

  it.each([
    [-1e9, 0],
    [1e9, 1],
  ])('reaches both ends: %f gives %f', (leaf, score) => {
    const tree = { base: 0, roots: [0], feature: [-1], threshold: [leaf], left: [0], right: [0] };
    expect(new QualityModel({ ...tree, curve: CURVE }).score(new Float32Array(0))).toBe(score);
  });
});
