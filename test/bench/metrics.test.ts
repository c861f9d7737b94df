import { describe, expect, it } from 'vitest';
import {
  authorScore,
  days,
  lowestDecile,
  median,
  pooled,
  rankCorrelation,
  sameDay,
  sameTitle,
  snippetCounts,
  wordScore,
  words,
} from '../../bench/metrics.ts';

describe('words', () => {
  it('takes runs of letters, marks, digits and underscores, lower-cased', () => {
    expect(words("Don't stop: Größe_2 — naïve")).toEqual(['don', 't', 'stop', 'größe_2', 'naïve']);
  });
  it('splits scripts without spaces into characters, also beside Latin', () => {
    expect(words('AI時代の車 2026年')).toEqual(['ai', '時', '代', 'の', '車', '2026', '年']);
    expect(words('ไทย')).toHaveLength(3);
  });
  it('keeps combining marks in their word', () => {
    expect(words('हिन्दी समाचार')).toEqual(['हिन्दी', 'समाचार']);
  });
  it('reads composed and decomposed letters alike', () => {
    expect(words('cafe\u0301')).toEqual(words('café'));
  });
});

describe('wordScore', () => {
  it('counts each word as often as both sides have it', () => {
    // 3 of 4 given are wanted (one "a" too many); 3 of 5 wanted are given.
    const score = wordScore('a a a b', 'a a b c d');
    expect(score.precision).toBeCloseTo(3 / 4);
    expect(score.recall).toBeCloseTo(3 / 5);
    expect(score.f1).toBeCloseTo(2 / 3);
  });
  it('is 0 without overlap and where one side is empty', () => {
    expect(wordScore('x', 'y').f1).toBe(0);
    expect(wordScore('', 'y').f1).toBe(0);
    expect(wordScore('x', ' ').f1).toBe(0);
  });
  it('is perfect where both sides are empty', () => {
    expect(wordScore(' \n', '').f1).toBe(1);
  });
});

describe('snippets', () => {
  it('folds white space and minds case', () => {
    const text = 'One two\n  three. Menu';
    expect(snippetCounts(text, ['two three', 'one'], ['Menu', 'Log in'])).toEqual({
      tp: 1,
      fn: 1,
      fp: 1,
      tn: 1,
    });
  });
  it('pools counts before taking the ratio', () => {
    const score = pooled([
      { tp: 9, fn: 1, fp: 0, tn: 5 },
      { tp: 0, fn: 0, fp: 3, tn: 0 },
    ]);
    expect(score.precision).toBeCloseTo(9 / 12);
    expect(score.recall).toBeCloseTo(9 / 10);
    expect(score.f1).toBeCloseTo(9 / 11);
  });
});

describe('sameTitle', () => {
  it('folds case, white space, quotes and dashes', () => {
    expect(sameTitle('“Peace”  – At\u00a0Last', '"peace" - at last')).toBe(true);
  });
  it('minds everything else, and absence', () => {
    expect(sameTitle('Peace at last | Daily', 'Peace at last')).toBe(false);
    expect(sameTitle(undefined, 'Peace')).toBe(false);
  });
});

describe('authorScore', () => {
  it('splits lists and drops "By"', () => {
    expect(authorScore(['By Ann Lee, Bo Ray and Cy Poe'], ['Ann Lee', 'Bo Ray', 'Cy Poe'])).toBe(1);
    expect(authorScore(['Von Eva Maier und Jan Roth'], ['Jan Roth', 'Eva Maier'])).toBe(1);
  });
  it('is the F1 of the sets', () => {
    // 1 of 2 given right, 1 of 1 wanted found.
    expect(authorScore(['Ann Lee', 'Staff'], ['ann lee'])).toBeCloseTo(2 / 3);
  });
  it('asks for nothing where there is no author', () => {
    expect(authorScore([], [])).toBe(1);
    expect(authorScore(['Staff'], [])).toBe(0);
  });
  it('leaves names alone that begin like a by-word', () => {
    expect(authorScore(['Byron Katz'], ['Byron Katz'])).toBe(1);
    expect(authorScore(['Byron Katz'], ['ron Katz'])).toBe(0);
  });
});

describe('sameDay', () => {
  it('reads a date as written and in UTC', () => {
    expect(days('2024-05-01T01:30:00+03:00')).toEqual(['2024-05-01', '2024-04-30']);
    expect(days('2024-11-22 06:57:50.233000+00:00')).toEqual(['2024-11-22', '2024-11-22']);
    expect(days('2024-05-01')).toEqual(['2024-05-01']);
    expect(days('yesterday')).toEqual([]);
  });
  it('accepts either day, no other', () => {
    expect(sameDay('2024-05-01T01:30:00+03:00', '2024-04-30')).toBe(true);
    expect(sameDay('2024-05-01T01:30:00+03:00', '2024-05-01')).toBe(true);
    expect(sameDay('2024-05-02', '2024-05-01')).toBe(false);
    expect(sameDay(undefined, '2024-05-01')).toBe(false);
  });
  it('asks for the month alone where the truth has no day', () => {
    expect(sameDay('2015-11-17', '2015-11')).toBe(true);
    expect(sameDay('2015-12-01', '2015-11')).toBe(false);
  });
});

describe('ranks', () => {
  it("is Spearman's coefficient", () => {
    expect(rankCorrelation([1, 2, 3, 4], [10, 20, 30, 40])).toBeCloseTo(1);
    expect(rankCorrelation([1, 2, 3, 4], [9, 7, 5, 3])).toBeCloseTo(-1);
    // Ranks 1 2 3 4 5 against 2 1 4 3 5: 1 - 6·4 / (5·24) = 0.8.
    expect(rankCorrelation([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])).toBeCloseTo(0.8);
  });
  it('gives equal values their mean rank', () => {
    // Ranks 1 2.5 2.5 4 against 1 2 3 4: 4.5 / √(4.5 · 5).
    expect(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5));
  });
  it('gathers bad pages in the tenth with the lowest scores', () => {
    const scores = Array.from({ length: 20 }, (_, i) => i);
    const quality = scores.map(i => (i === 0 || i === 7 ? 0.2 : 0.9));
    // The decile is pages 0 and 1: one of them is bad, one of the two bad ones is there.
    expect(lowestDecile(scores, quality, 0.8)).toEqual({ badShare: 0.5, caught: 0.5 });
  });
  it('takes the middle, or the mean of the two middles', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });
});
