import { describe, expect, it } from 'vitest';
import { wordHashes } from '../../src/finder/text/scan.ts';
import { BUCKETS, bucketsOf, MAX_BUCKETS, WordWeights } from '../../src/finder/word-weights.ts';

function bucketsIn(text: string): number[] {
  const out = new Uint16Array(MAX_BUCKETS);
  const hashes = wordHashes(text);
  return [...out.subarray(0, bucketsOf(hashes, hashes.length, out))];
}

describe('bucketsOf', () => {
  it('gives words, pairs, words of labels, the first and the last', () => {
    expect(bucketsIn('read more')).toHaveLength(2 + 1 + 2 + 2);
  });

  it('gives no pairs for sentences, and has room for the longest line', () => {
    const line = (words: number) =>
      Array.from({ length: words }, (_, i) => `w${'x'.repeat(i % 5)}`).join(' ');
    expect(bucketsIn(line(26))).toHaveLength(26 + 2);
    expect(bucketsIn(line(25))).toHaveLength(25 + 24 + 2);
    expect(bucketsIn(line(500)).length).toBeLessThanOrEqual(MAX_BUCKETS);
  });

  it('gives nothing for a line without words', () => {
    expect(bucketsIn('—')).toEqual([]);
  });
});

describe('WordWeights', () => {
  const weights = new Int8Array(BUCKETS);
  for (const bucket of bucketsIn('subscribe')) weights[bucket] = -100;
  const data = { base: 1, unit: 0.02, weights: Buffer.from(weights).toString('base64') };

  it('sums what the words weigh, by the square root of their number', () => {
    const score = (text: string) => {
      const hashes = wordHashes(text);
      return new WordWeights(data).score(hashes, hashes.length);
    };
    expect(score('boat')).toBe(1);
    expect(score('Subscribe')).toBeCloseTo(1 - (4 * 100 * 0.02) / Math.sqrt(4));
    expect(score('')).toBe(1);
  });

  it('refuses weights of another size', () => {
    expect(() => new WordWeights({ ...data, weights: 'AAAA' })).toThrow('expected 65536');
  });
});
