import { expect, test } from 'vitest';
import { countWords } from '../../src/block/words.ts';

test.each([
  ['The ferry stays in port.', 5],
  ["The captain's calm – again", 4],
  ['Паром стоит в порту', 4],
  ['渡輪停在港口', 3],
  ['フェリーは港にいる', 5],
  ['เรือจอดอยู่ที่ท่า', 4],
  ['배가 항구에 있다', 3],
  ['の漢bกกกกก0', 4],
  ['กกกกก กกกกก กกกกก', 3],
  ['… – !', 0],
])('"%s" has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});
