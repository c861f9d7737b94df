import { expect, it } from 'vitest';
import { matchesOf } from '../../src/model/matches.ts';

it('are all matches of a pattern, whatever was looked for with it before', () => {
  const pattern = /(\d)\p{L}/gu;
  const found = () => matchesOf('1a 2b 3', pattern).map(({ index, 1: digit }) => [index, digit]);
  expect(pattern.test('1a 2b')).toBe(true);
  expect(found()).toEqual([
    [0, '1'],
    [3, '2'],
  ]);
  expect(found()).toHaveLength(2);
  expect(matchesOf('none', pattern)).toEqual([]);
});
