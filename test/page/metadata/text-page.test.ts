import { describe, expect, it } from 'vitest';
import { readFlat } from './read.ts';

const PROSE = [
  'The small ferry that links the two banks will run at night from June on, the harbour office said, because workers of the early shift had asked for it for years.',
  'A trial last autumn had shown that about forty people a night would use it. The boats are paid for by the county, and the fare stays as it is for now.',
];
const text = (...head: string[]) => [...head, '', ...PROSE].join('\n');

describe('a flat text', () => {
  it('has its headline above the prose, and byline and date beside it', () => {
    const found = readFlat(
      text('Home', 'News', 'Weather', 'Ferry to run all night from June', 'By Nora Vilk', '12 May 2023'),
    );
    expect(found.headline).toBe('Ferry to run all night from June');
    expect(found.author).toEqual([{ name: 'Nora Vilk' }]);
    expect(found.datePublished).toBe('2023-05-12');
    expect(found.provenance).toMatchObject({
      headline: 'line',
      author: 'byline',
      datePublished: 'date-line',
    });
  });

  it('has its date below lines that are long and no sentences', () => {
    const line = 'Night ferries and where they go Reading Ferry to run all night from June ';
    const head = [
      'Ferry to run all night from June',
      PROSE.join(' '),
      line.repeat(4).trim(),
      '12 May 2023',
      '13 May 2023',
    ];
    expect(readFlat(text(...head)).datePublished).toBe('2023-05-12');
  });

  it('has no authors who are the site by its copyright notice, nor handles', () => {
    const head = ['Ferry to run all night from June', 'By Nora Vilk / Daily Example', '12 May 2023'];
    const said = (...foot: string[]) => readFlat([...head, '', ...PROSE, ...foot].join('\n')).author;
    expect(said('© 2023 Daily Example Ltd')).toEqual([{ name: 'Nora Vilk' }]);
    expect(said()).toEqual([{ name: 'Nora Vilk' }, { name: 'Daily Example' }]);
    expect(
      readFlat(text('Ferry to run all night', 'By Nora Vilk @nora_vilk Senior Reporter')).author,
    ).toEqual([{ name: 'Nora Vilk' }]);
  });

  it('has the byline below the standfirst where the headline is missing', () => {
    expect(readFlat([PROSE[0], 'By Nora Vilk', PROSE[1], PROSE[0]].join('\n')).author).toEqual([
      { name: 'Nora Vilk' },
    ]);
  });

  it('has the headline that its title repeats where it is all one line', () => {
    const line = (title: string) =>
      readFlat(
        `${title} Home News Ferry to run all night from June By Nora Vilk ${PROSE.join(' ').repeat(2)}`,
      );
    const { headline, provenance } = line('Ferry to run all night from June - Daily Example');
    expect(headline).toBe('Ferry to run all night from June');
    expect(provenance.headline).toBe('title');
    expect(line('Ferry to run all night from May - Daily Example').headline).toBeUndefined();
    expect(line('Ferry to run all night from June Home').headline).toBeUndefined();
  });

  it('has the headline that it says twice at once where it is all one line', () => {
    const line = (again: string) =>
      readFlat(`Ferry to run all night from June ${again} ${PROSE.join(' ').repeat(2)}`).headline;
    expect(line('Ferry to run all night from June')).toBe('Ferry to run all night from June');
    expect(line('Ferry to run all night from May')).toBeUndefined();
  });

  it('has the byline below it when the lines at the head name nobody, and none of a menu above', () => {
    const below = [...PROSE, 'Share', 'Written by Nora Vilk'].join('\n');
    expect(readFlat(`Ferry to run all night\n${below}`).author).toEqual([{ name: 'Nora Vilk' }]);
    expect(readFlat(`${below}\nWritten by Ida Morel`).author).toEqual([]);
    const menu = [
      'By Event Type',
      'Home',
      'News',
      'Towns',
      'Rivers',
      'Boats',
      'Piers',
      'Tides',
      'Ice',
      'Fog',
      'Mills',
      'Locks',
    ];
    expect(readFlat(text(...menu, 'Ferry to run all night', '12 May 2023')).author).toEqual([]);
  });

  it.each([
    ['ByNora Vilk', '2023-05-12', 'Published: May 12, 2023'],
    ['By Nora VilkPublished: May 12, 2023', '2023-05-12'],
    ['by Nora VilkMay 12, 20235 min read', '2023-05-12'],
    [
      'By Nora Vilk | May 12, 2023 | Boats, Rivers, Towns, Piers, Tides, Ice, Fog, Mills, Locks | 0 comments',
      '2023-05-12',
    ],
    ['by Nora Vilk May 12, 2023May 20, 2023', '2023-05-12'],
  ])('parts what a program glued together: %s', (line, date, ...more) => {
    expect(readFlat(text('Ferry to run all night', line, ...more))).toMatchObject({
      author: [{ name: 'Nora Vilk' }],
      datePublished: date,
    });
  });

  it('takes a date for that of a change where the label is glued to the name before it', () => {
    const found = readFlat(text('Ferry to run all night', 'ByNora Vilk UpdatedMay 12, 2023'));
    expect(found.dateModified).toBe('2023-05-12');
    expect(found).not.toHaveProperty('datePublished');
  });

  it.each([
    ['the time that reading takes', 'Nora Vilk', '9 min read'],
    ['what the person is', 'Nora Vilk', 'Editor in chief'],
    ['a date beyond a sign', 'Nora Vilk', '•', '12 May 2023'],
  ])('knows a name alone in a line by %s beside it', (_, ...lines) => {
    expect(readFlat(text('Ferry to run all night', ...lines)).author).toEqual([{ name: 'Nora Vilk' }]);
    expect(readFlat(text('Ferry to run all night', 'Nora Vilk', 'Share')).author).toEqual([]);
  });

  it('has the one date that is shown below the text', () => {
    const far = [PROSE.join(' '), PROSE.toReversed().join(' '), 'Share', 'Published 12 May 2023'];
    expect(readFlat(['Ferry to run all night', ...far].join('\n')).datePublished).toBe('2023-05-12');
    expect(
      readFlat(['Ferry to run all night', ...far, 'More', 'Published 14 May 2023'].join('\n')),
    ).not.toHaveProperty('datePublished');
  });

  it('takes no caption that is said again with the name of the site', () => {
    const caption = 'The ferry at the landing of the old town';
    const found = readFlat(
      text('Ferry to run all night', 'Photo: Nora Vilk', caption, `${caption} - River Post`),
    );
    expect(found.headline).toBe('Ferry to run all night');
  });

  it('takes no alternative text with the name of the site above its caption', () => {
    const caption = 'The ferry at the landing of the old town by night';
    const lines = [`${caption} - River Post`, `${caption}. Photo: Nora Vilk / River Post`];
    expect(readFlat(text('Ferry to run all night', 'By Nora Vilk', ...lines)).headline).toBe(
      'Ferry to run all night',
    );
  });

  it('takes no line of numbers as printed pages begin with', () => {
    expect(readFlat(text('Vol. 47, No. 3 (2018) 11', 'Ferry to run all night')).headline).toBe(
      'Ferry to run all night',
    );
  });

  it('may name a day', () => {
    const title = 'Harbour news 12/19/2025';
    expect(readFlat(text(title, 'By Nora Vilk')).headline).toBe(title);
  });

  it('has a quotation whole at the end of its title', () => {
    const title = 'Nora Vilk: «The ferry runs all night»';
    expect(readFlat([`${title} - River Post`, ...PROSE, '© River Post'].join('\n')).headline).toBe(title);
  });

  it('has its headline above a single paragraph, too', () => {
    expect(readFlat(`Ferry to run all night\n\n${PROSE[0]}\nNobody asked why.`).headline).toBe(
      'Ferry to run all night',
    );
  });

  it('takes the line that the address repeats', () => {
    const url = 'https://news.example/2023/05/12/ferry-to-run-all-night?utm_source=x';
    const found = readFlat(text('Ferry to run all night', 'Everything about boats and people'), { url });
    expect(found.headline).toBe('Ferry to run all night');
    expect(found.url).toBe('https://news.example/2023/05/12/ferry-to-run-all-night');
    expect(found.datePublished).toBe('2023-05-12');
  });

  it('takes a Markdown heading without its signs', () => {
    expect(
      readFlat(text('# Ferry to run all night', 'Everything about boats'), { mediaType: 'text/markdown' })
        .headline,
    ).toBe('Ferry to run all night');
  });

  it('says where its headline is no more than the likeliest line', () => {
    const last =
      'The night boat needs a crew of two and a lamp that can be seen from both landings, which the ferry company has to buy before the county pays.';
    expect(readFlat(['Two landings', ...PROSE, last].join('\n'))).toMatchObject({
      headline: 'Two landings',
      flags: ['headline-unsure'],
    });
    expect(readFlat(text('Ferry to run all night')).flags).toEqual([]);
  });

  it('has no headline when it is prose alone', () => {
    expect(readFlat(text())).not.toHaveProperty('headline');
  });

  it('leaves out a date that could be read two ways, and says so', () => {
    const found = readFlat(text('Ferry to run all night', 'Published 03/04/2023'));
    expect(found).not.toHaveProperty('datePublished');
    expect(found.flags).toContain('date-ambiguous');
  });

  it('takes the date nearest to the headline, before those of the lines above it', () => {
    const above = ['Ten bridges to see', 'Published 3 May 2023', 'Home', 'Ferry to run all night'];
    expect(readFlat(text(...above, 'Published 12 May 2023')).datePublished).toBe('2023-05-12');
    expect(readFlat(text('Published 12 May 2023', 'Ferry to run all night', 'Share')).datePublished).toBe(
      '2023-05-12',
    );
  });

  it.each([
    ['two glued together', '21. Januar 202222. Januar 2022', '2022-01-21'],
    [
      'two in a long line',
      'On January 21, 2022January 22, 2022 By Nora Vilk In River Travel, Ferry Guides, Night Boats, Marlow and Towns',
      '2022-01-21',
    ],
    [
      'one behind several names',
      'By Nora Vilk, Ida Morel Brandt, Tom Vilk, Jan Morel, Eva Brandt and Max Brandt 21.01.2022, 14:55',
      '2022-01-21',
    ],
    ['a stop for a comma', 'January 21. 2022', '2022-01-21'],
    [
      'that of publication among several of a journal',
      'Manuscript received: 4 May 2021 / Returned: 2 July 2021 / Accepted: 3 November 2021 / Published: 21 January 2022',
      '2022-01-21',
    ],
    ['one with counts glued to it', 'Nora VilkJan 21, 202231874Share', '2022-01-21'],
  ])('reads %s', (_, line, date) => {
    expect(readFlat(text('Ferry to run all night', line)).datePublished).toBe(date);
  });

  it('takes the date of a sentence that says who wrote the text', () => {
    const line = 'Reviewed by Nora Vilk, head of the harbour office, on 12 May 2019.';
    expect(readFlat(text('Ferry to run all night', line)).datePublished).toBe('2019-05-12');
  });

  it.each([
    [
      'of a chronicle',
      'May 12, 2019 - The county pays for a lamp at both landings.',
      'June 4, 2020 - The first boat sails at night.',
      'March 1, 2021 - The fare goes up for the first time.',
    ],
    ['of a sentence', 'This notice was put up on 12 May 2019.'],
    [
      'of another story',
      'yesterday 14:12',
      PROSE[0]!,
      'Read also',
      'Two landings and one boat',
      '12 May 2019',
    ],
  ])('takes no date %s', (_, ...lines) => {
    expect(readFlat(text('Ferry to run all night', ...lines))).not.toHaveProperty('datePublished');
  });

  it('takes no date from after the capture', () => {
    const found = readFlat(text('Ferry to run all night', '12 May 2033'), {
      capturedAt: '2023-06-01T00:00:00Z',
    });
    expect(found).not.toHaveProperty('datePublished');
  });
});
