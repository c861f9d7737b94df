import { expect, it } from 'vitest';
import { prose, read } from './parts/read.ts';

const ITEMS = `<ul><li>${prose('it was warm')}</li><li>${prose('it was cold')}</li></ul>`;
const MORE = `<p>${prose('they were lit')}</p>`;

/** The headings of a page below its headline, with their levels. */
const headings = (body: string) =>
  read(`${MORE}${body}${MORE}`)
    .blocks.filter(({ type, role }) => type === 'heading' && role === undefined)
    .map(({ level, text }) => `${level} ${text}`);

it('labels that open a box which holds but a list below are headings', () => {
  expect(headings(`<div><div class="Points-header">The main thing</div><div>${ITEMS}</div></div>`)).toEqual([
    '2 The main thing',
  ]);
  expect(headings(`<h3>Ice</h3>${MORE}<div><strong>The main thing:</strong> ${ITEMS}</div>`)).toEqual([
    '3 Ice',
    '4 The main thing:',
  ]);
});

it('other labels are none', () => {
  expect(headings(`<div>The main thing ${ITEMS}</div>`)).toEqual([]);
  expect(
    headings(`<section><div class="title">The main thing</div>${ITEMS}<p>${prose('it rang')}</p></section>`),
  ).toEqual([]);
  expect(
    headings(`<div><p>${prose('it rang')}</p><div class="title">The main thing</div>${ITEMS}</div>`),
  ).toEqual([]);
});
