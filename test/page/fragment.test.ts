import { expect, test } from 'vitest';
import { fragmentOf } from '../../src/page/fragment.ts';

test.each([
  ['#ice', 'ice'],
  ['https://news.example/a/ferries?page=2#ice', 'ice'],
  ['/a/ferries?page=2#ice', 'ice'],
  ['/a/ferries#ice', undefined],
  ['/ferries?page=2#ice', undefined],
  ['//news.example/a/ferries?page=2#ice', undefined],
  ['?page=2#ice', undefined],
  ['/a/ferries?page=2#', undefined],
])('a link within the page may be written from the root of the site: %s', (href, fragment) => {
  expect(fragmentOf(href, 'https://news.example/a/ferries?page=2')).toBe(fragment);
});

test('a link to the front page is none within another page', () => {
  expect(fragmentOf('/#ice', 'https://news.example/a/')).toBeUndefined();
  expect(fragmentOf('/#ice', 'https://news.example/')).toBe('ice');
});
