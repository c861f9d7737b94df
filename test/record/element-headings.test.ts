import { describe, expect, it } from 'vitest';
import { prose, read } from './parts/read.ts';

const text = (about: string) => `<p>${prose(about)}</p>`;
const bold = (line: string) => `<p><strong>${line}</strong></p>`;

/** The headings of a page below its headline, with their levels. */
function headings(body: string): string[] {
  return read(body)
    .blocks.filter(({ type, role }) => type === 'heading' && role === undefined)
    .map(({ level, text: said, inline = [] }) => [level, said, ...inline.map(({ type }) => type)].join(' '));
}

describe('headings without a tag', () => {
  it('are bold paragraphs between others', () => {
    const body = `${bold('The mail')}${text('it lay there')}<p><b>The </b><b>lamps</b></p>${text('they were lit')}`;
    expect(headings(body)).toEqual(['2 The mail', '2 The lamps']);
  });

  it('stand below the real ones, of which there may be few', () => {
    const two = `<h3>Ice</h3>${text('it was thick')}${bold('The mail')}${text('it lay there')}${bold('The lamps')}${text('they were lit')}`;
    expect(headings(two)).toEqual(['3 Ice']);
    expect(headings(`${two}${bold('The wind')}<ul><li>${prose('it was warm')}</ul>`)).toEqual([
      '3 Ice',
      '4 The mail',
      '4 The lamps',
      '4 The wind',
    ]);
  });

  it('are counted apart from real ones in boxes beside the text', () => {
    const box = `<section><h3>Ice</h3>${text('it was thick')}</section>`;
    const two = `${bold('The mail')}${text('it lay there')}${bold('The lamps')}${text('they were lit')}`;
    expect(headings(`${box}<div>${two}</div>`)).toEqual(['3 Ice', '4 The mail', '4 The lamps']);
  });

  it.each([
    ['one alone', bold('The mail') + text('it lay there')],
    ['sentences', bold('He waited.') + text('it lay there') + bold('They waited:') + text('they were lit')],
    ['questions', bold('What now?') + text('it lay there') + bold('Who waits?') + text('they were lit')],
    [
      'what is said between more questions',
      ['What now?', 'Who waits?', 'Tell me', 'Until when?', 'And then'].map(bold).join(text('it lay there')) +
        text('they were lit'),
    ],
    ['above each other', bold('The mail') + bold('The lamps') + bold('The wind') + text('they were lit')],
    [
      'in part bold',
      `<p><b>The mail</b> and</p>${text('it lay')}<p><b>The wind</b> and</p>${text('it was')}`,
    ],
  ])('are none: %s', (_, body) => {
    expect(headings(body)).toEqual([]);
  });

  it('are those with the text of others, too, and of their level', () => {
    const parts = `<h2>Boats</h2>${bold('For')}${text('it lay there')}${bold('Against')}${text('they were lit')}`;
    const again = `<h3>Lamps</h3>${bold('For')}${text('it was warm')}${bold('Against')}<h3>Ice</h3>${text('it was thick')}`;
    expect(headings(parts + again + bold('Other'))).toEqual([
      '2 Boats',
      '3 For',
      '3 Against',
      '3 Lamps',
      '3 For',
      '3 Against',
      '3 Ice',
    ]);
  });

  it('have the role of one', () => {
    const body = `<div role="heading" aria-level="3">The mail</div>${text('it lay there')}`;
    expect(headings(body)).toEqual(['3 The mail']);
  });
});
