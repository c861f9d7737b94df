import { expect, it } from 'vitest';
import { outcomeOf } from '../record-of.ts';
import { readFixtures } from '../rules/fixture.ts';

const texts = readFixtures().filter(({ mediaType }) => mediaType === 'text/plain');

/** What a reader of the record would see. */
function seen(text: string) {
  const { record, removed } = outcomeOf(text, { mediaType: 'text/plain' }, { allTypes: true });
  const { articleBody, headline, author, datePublished } = record;
  return {
    articleBody,
    headline,
    author,
    datePublished,
    removed: removed.map(({ rule, text: said }) => [rule, said]),
  };
}

it.each(texts)('lines may end and begin in any way: $rule/$name', ({ input }) => {
  const as = seen(input);
  expect(seen(`${input}\n`)).toEqual(as);
  expect(seen(`${input}\n\n\n`)).toEqual(as);
  expect(seen(`\n\n${input}`)).toEqual(as);
  expect(seen(input.replaceAll('\n', '\r\n'))).toEqual(as);
  expect(seen(input.replaceAll('\n', ' \n'))).toEqual(as);
  expect(seen(`\uFEFF${input}`)).toEqual(as);
  expect(seen(input.normalize('NFD'))).toEqual(as);
});
