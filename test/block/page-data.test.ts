import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dataIn } from '../../src/block/page-data.ts';
import { segmentText } from '../../src/block/text.ts';

const PROSE = 'The ferries stayed in the harbour on Thursday after ice had closed the sound overnight. ';
const DATA = JSON.stringify({
  props: { pageProps: { title: 'Ice "stops" {the} ferries', body: PROSE.repeat(6) } },
});

const found = (text: string) => dataIn(text).map(([from, to]) => text.slice(from, to));

it('finds JSON wherever it is glued to a text', () => {
  expect(found(`To the top${DATA}`)).toEqual([DATA]);
  expect(found(`window.state = ${DATA};To the top${DATA}All rights reserved`)).toEqual([DATA, DATA]);
});

it('finds what Next.js hands a page', () => {
  const pushed = `self.__next_f.push([1,"${PROSE} \\"quoted\\" )]}"])`;
  expect(found(`To the top(self.__next_f=self.__next_f||[]).push([0])${pushed}`)).toEqual([
    '(self.__next_f=self.__next_f||[]).push([0])',
    pushed,
  ]);
});

it.each([
  ['short', 'The answer was {"error":"late"}, as ever.'],
  ['no JSON', `The file says {"name": ferry, ${'"pier": 7, '.repeat(60)}}.`],
  ['never closed', `The file says {"name": "${PROSE.repeat(9)}`],
])('leaves what is %s', (_, text) => {
  expect(found(text)).toEqual([]);
});

it('does not look for ends for ever', () => {
  const deep = '{"a":'.repeat(20_000);
  expect(found(`${deep}x${'}'.repeat(20_000)}`)).toEqual([]);
});

it('finds whatever is written as JSON, whole', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.json(), { minKeys: 1 }), fc.string(), (value, before) => {
      const data = JSON.stringify({ value, text: PROSE.repeat(4) });
      fc.pre(!/["{[(]/.test(before));
      expect(found(before + data)).toEqual([data]);
    }),
  );
});

it('parts data from the prose of a line, as a script of the page', () => {
  const { blocks } = segmentText(
    `${PROSE.repeat(4)}To the top${DATA.replace('ferries', 'ferries '.repeat(700))}`,
  );
  expect(blocks.map(({ hidden }) => hidden)).toEqual([undefined, 'script']);
});
