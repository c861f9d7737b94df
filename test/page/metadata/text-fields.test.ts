import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../record-of.ts';
import { readFlat } from './read.ts';

const PROSE = [
  'The small ferry that links the two banks will run at night from June on, the harbour office said, because workers of the early shift had asked for it for years.',
  'A trial last autumn had shown that about forty people a night would use it. The boats are paid for by the county, and the fare stays as it is for now.',
];

const MAIL = [
  'Path: news.river.example!not-for-mail',
  'From: Nora Vilk <nora@river.example>',
  'Newsgroups: river.talk',
  'Subject: Re: [boats] Ferry to run all night',
  'Date: Sun, 22 Nov 1998 21:07:44 +0100',
  'Message-ID: <12@river.example>',
  '',
  ...PROSE,
];

describe('the header above a flat text', () => {
  it('of a mail tells subject, sender and date', () => {
    const found = readFlat(MAIL.join('\n'));
    expect(found.headline).toBe('Ferry to run all night');
    expect(found.author).toEqual([{ name: 'Nora Vilk' }]);
    expect(found.datePublished).toMatch(/^1998-11-22/);
    expect(found.provenance).toMatchObject({ headline: 'header', author: 'header' });
  });

  it('of an export tells them in other languages, with other lines among them', () => {
    const lines = [
      'Flusspost, Archiv',
      'Titel: Fähre fährt die ganze Nacht;',
      '',
      'Autorin: Ida Morel',
      'Länge dieses Textes',
      'Datum: 12. Mai 2023',
      'Quelle: Flusspost',
      ...PROSE,
    ];
    const found = readFlat(lines.join('\n'));
    expect(found.headline).toBe('Fähre fährt die ganze Nacht');
    expect(found.author).toEqual([{ name: 'Ida Morel' }]);
    expect(found.datePublished).toBe('2023-05-12');
  });

  it.each([
    ['one label alone', ['Ferry to run all night', 'Subject: boats', ...PROSE]],
    [
      'labels without a headline',
      ['Ferry to run all night', 'To: all', 'Length: 5 km', 'From: pier', ...PROSE],
    ],
    ['labels below prose', ['Ferry to run all night', ...PROSE, 'Title: a', 'Author: b', 'Date: c']],
  ])('is not %s', (_, lines) => {
    expect(readFlat(lines.join('\n')).headline).toBe('Ferry to run all night');
  });

  it('is no part of the record but for what it says', () => {
    const outcome = outcomeOf(MAIL.join('\n'), { mediaType: 'text/plain' });
    expect(outcome.record.articleBody).toBe(PROSE.join('\n\n'));
    expect(outcome.record.blocks.map(({ role, text }) => [role, text]).slice(0, 3)).toEqual([
      ['byline', MAIL[1]],
      ['headline', 'Ferry to run all night'],
      ['published', MAIL[4]],
    ]);
    expect(outcome.removed.map(({ text }) => text)).toEqual([
      MAIL[0],
      MAIL[2],
      'Subject: Re: [boats]',
      MAIL[5],
    ]);
  });
});
