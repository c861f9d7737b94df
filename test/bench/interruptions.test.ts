import { describe, expect, it } from 'vitest';
import { interrupted, type Written } from '../../bench/finder/interruptions.ts';

const TITLES = ['A title of another page', 'And one more of them'];
const ARTICLE = Array.from(
  { length: 12 },
  (_, i) => `Ferry number ${i} left the upper quay with ${i + 4} carts and ${i * 3} barrels on board.`,
);
const LINES = ['Home', 'News', ...ARTICLE, 'Imprint'];

const put = (seed: string, written: Written) =>
  interrupted(LINES, ARTICLE.join('\n'), seed, TITLES, written).filter(line => !LINES.includes(line));

describe('a text with interruptions', () => {
  it('has all of its lines in order, and others between those of the article alone', () => {
    const found = interrupted(LINES, ARTICLE.join('\n'), 'a', TITLES, 'english');
    expect(found.filter(line => LINES.includes(line))).toEqual(LINES);
    expect(found.length).toBeGreaterThan(LINES.length);
    expect(found.slice(0, 3)).toEqual(LINES.slice(0, 3));
    expect(found.slice(-2)).toEqual(LINES.slice(-2));
  });

  it('is the same for the same seed, and another for others', () => {
    expect(put('a', 'english')).toEqual(put('a', 'english'));
    expect(put('a', 'english')).not.toEqual(put('b', 'english'));
  });

  it.each<[Written, RegExp]>([
    ['unheard', /\p{sc=Latin}|\p{sc=Cyrillic}|\p{sc=Greek}/u],
    ['unread', /\p{sc=Arabic}|\p{sc=Hebrew}|\p{sc=Hangul}|\p{sc=Devanagari}|\p{Lo}/u],
    ['unspaced', /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Thai}|\p{sc=Khmer}|\p{sc=Myanmar}/u],
  ])('in a language of the kind %s has lines of languages written so', (written, script) => {
    const lines = ['a', 'b', 'c', 'd'].flatMap(seed => put(seed, written));
    const own = lines.filter(line => !TITLES.includes(line));
    expect(own.some(line => script.test(line))).toBe(true);
    expect(own.filter(line => script.test(line)).length).toBeGreaterThan(own.length / 2);
  });
});
