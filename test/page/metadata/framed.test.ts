import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../record-of.ts';
import { readFlat } from './read.ts';

const PROSE = [
  'The small ferry that links the two banks will run at night from June on, the harbour office said, because workers of the early shift had asked for it for years.',
  'A trial last autumn had shown that about forty people a night would use it. The boats are paid for by the county, and the fare stays as it is for now.',
  'Nobody knows yet who will steer the boat in the small hours, but two pilots from the other bank have asked about it, and one of them has already brought her lamp.',
];

const CASES = new URL('../../rules/cases/export-field/', import.meta.url);
const inCase = (name: string) => readFileSync(new URL(name, CASES), 'utf8').split('\n@@@\n')[0]!;

describe('what an export puts around a text', () => {
  it.each([
    [
      'press-database.txt',
      {
        headline: 'Ferry to run all night',
        author: [{ name: 'Ida Morel' }, { name: 'Tom Vilk' }],
        datePublished: '2021-05-12',
        articleSection: 'LOCAL',
      },
    ],
    [
      'codes.txt',
      {
        headline: 'El transbordador navegará toda la noche',
        author: [{ name: 'Ida Morel' }],
        datePublished: '2021-05-12',
        publisher: { name: 'El Faro del Norte' },
      },
    ],
    [
      'wide-colons.txt',
      { headline: '小渡轮将彻夜航行', author: [{ name: '林海燕' }], datePublished: '2021-05-12' },
    ],
    ['few-fields.txt', { headline: 'Barca vai navegar toda a noite', author: [] }],
    [
      'label-before-text.txt',
      {
        headline: 'Ferry to run all night',
        author: [{ name: 'Ida Morel' }],
        datePublished: '2021-05-12',
        publisher: { name: 'The Harbour Courier' },
        description:
          'The small ferry that links the two banks will run at night from June on, the harbour office said. [...]the fare stays.',
      },
    ],
    [
      'values-below.txt',
      {
        headline: 'Le bac naviguera toute la nuit',
        author: [{ name: 'Ida Morel' }],
        datePublished: '2021-05-12',
        publisher: { name: 'Le Courrier du Quai' },
      },
    ],
    [
      'feed.txt',
      { headline: 'Ferry to run all night', author: [{ name: 'Ida Morel' }], datePublished: '2021-05-12' },
    ],
    ['chat.txt', { headline: 'Ferry to run all night' }],
  ])('tells the metadata: %s', (name, told) => {
    expect(readFlat(inCase(name))).toMatchObject(told);
  });

  it('tells it in other languages, family names first', () => {
    const lines = [
      'Titel: Die Nachtfähre',
      'Autor: Morel, Ida; Vilk, Tom',
      'Quelle: Hafenkurier; Nordhafen',
      'Datum: 12.05.2021',
      'Volltext:',
      ...PROSE,
    ];
    expect(readFlat(lines.join('\n'))).toMatchObject({
      headline: 'Die Nachtfähre',
      author: [{ name: 'Ida Morel' }, { name: 'Tom Vilk' }],
      publisher: { name: 'Hafenkurier' },
      datePublished: '2021-05-12',
    });
  });

  it('of Markdown tells it as well, and none of it is text', () => {
    const [first, ...rest] = PROSE;
    const markdown = [
      '# Ferry to run all night',
      '## Metadata',
      '- Author: [[Ida Morel]]\n- Full Title: Ferry to run all night\n- Document Tags: #lamps\n- Published: 2021-05-12',
      '## Full Document',
      first,
      '## Lamps',
      ...rest,
      '## Highlights',
      '- The fare stays as it is for now.',
    ];
    const { record } = outcomeOf(markdown.join('\n\n'), { mediaType: 'text/markdown' });
    expect(record.headline).toBe('Ferry to run all night');
    expect(record.author).toEqual([{ name: 'Ida Morel' }]);
    expect(record.datePublished).toBe('2021-05-12');
    expect(record.articleBody).toBe([first, 'Lamps', ...rest].join('\n\n'));
  });

  it('leaves all that its label begins the text with', () => {
    const { record } = outcomeOf(inCase('label-before-text.txt'), { mediaType: 'text/plain' });
    expect(record.articleBody).toBe(PROSE.slice(0, 2).join('\n\n'));
  });

  it('leaves an abstract that no text repeats where no label begins one', () => {
    const lines = [
      'dc:title: Ferry to run all night',
      'dc:creator: Ida Morel',
      'guid: 12',
      'link: https://a.example/',
    ];
    const { record } = outcomeOf([...lines, `description: ${PROSE[0]}`, ...PROSE.slice(1)].join('\n'), {
      mediaType: 'text/plain',
    });
    expect(record.articleBody).toBe(PROSE.join('\n\n'));
  });
});

const HIDDEN = new URL('../../rules/cases/metadata-dump/', import.meta.url);
const inHidden = (name: string) => readFileSync(new URL(name, HIDDEN), 'utf8').split('\n@@@\n')[0]!;

describe('metadata that a page hides, written out', () => {
  it.each([
    [
      'in-front.txt',
      {
        headline: 'Tide Mill of Sarnbeck Grinds Again After Forty Years',
        author: [{ name: 'Ida Morel' }],
        publisher: { name: 'Harbour Post' },
        datePublished: '2024-05-11T08:05:00+00:00',
        dateModified: '2024-05-11T10:30:00+00:00',
        description:
          'Volunteers have rebuilt the wheel of the mill at Sarnbeck, and its stones turn with the ebb.',
        keywords: ['society', 'mills', 'tides'],
        image: [{ contentUrl: 'https://img.harbour.example/07e8/05/0b/4470_0:160:3071:1887_1920x0_80.jpg' }],
      },
    ],
    [
      'in-one-line.txt',
      {
        headline: 'Zegar na wieży w Brzozówce znów się spóźnia, i nikomu to nie przeszkadza',
        datePublished: '2023-09-05T07:10:00+02:00',
        dateModified: '2023-09-05T07:55:00+02:00',
      },
    ],
  ])('tells what they say: %s', (name, told) => {
    expect(readFlat(inHidden(name))).toMatchObject(told);
  });

  it('leaves the text once, where it has lines of its own', () => {
    const { record } = outcomeOf(inHidden('in-front.txt'), { mediaType: 'text/plain' });
    expect(record.articleBody.split('A Gate of Larch')).toHaveLength(2);
    expect(record.articleBody).toContain('\n\nA Gate of Larch\n\n');
  });

  it('leaves the text that stands amid them and nowhere else', () => {
    const lines = inHidden('in-front.txt').split('\n');
    const text = lines.find(line => line.startsWith('The old tide mill'))!;
    const end = lines.indexOf('Society, Mills, Tides');
    const { record } = outcomeOf(lines.slice(0, end + 1).join('\n'), { mediaType: 'text/plain' });
    expect(record.articleBody).toBe(text);
    expect(record.headline).toBe('Tide Mill of Sarnbeck Grinds Again After Forty Years');
  });

  it('is no headline that a copy of the text begins with', () => {
    const text = readFileSync(
      new URL('../../rules/cases/duplicate-text/glued-in-one-line.txt', import.meta.url),
      'utf8',
    ).split('\n@@@\n')[0]!;
    const { record } = outcomeOf(text, { mediaType: 'text/plain' });
    expect(record.headline).toBe('Tide Mill of Sarnbeck Grinds Again');
  });
});
