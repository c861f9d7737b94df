import { describe, expect, it } from 'vitest';
import { sample } from '../../bench/speed/sample.ts';
import { SHAPES } from '../../bench/speed/shapes.ts';

describe('sample', () => {
  const items = Array.from({ length: 100 }, (_, i) => i);

  it('is the same at every call, without repetition', () => {
    const once = sample(items, 30);
    expect(sample(items, 30)).toEqual(once);
    expect(new Set(once).size).toBe(30);
    expect(once).not.toEqual(items.slice(0, 30));
  });
  it('gives all there is where that is less', () => {
    expect(sample([1, 2, 3], 10).sort()).toEqual([1, 2, 3]);
  });
});

describe('shapes', () => {
  it('are 40 or more, with names of their own', () => {
    expect(new Set(SHAPES.map(shape => shape.name)).size).toBe(SHAPES.length);
    expect(SHAPES.length).toBeGreaterThanOrEqual(40);
  });
  it.each(SHAPES.map(shape => [shape.name, shape] as const))('%s doubles with its size', (_, shape) => {
    const ratio = shape.make(200_000).length / shape.make(100_000).length;
    expect(ratio).toBeGreaterThan(1.9);
    expect(ratio).toBeLessThan(2.1);
  });
});
