import { expect, test } from 'vitest';
import type { ArticleRecord } from '../../../src/model/record.ts';
import { linked, prose, read, told } from './read.ts';

const BLOG = 'itemscope itemtype="https://schema.org/LiveBlogPosting"';
const UPDATE = 'itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting"';

/** Three entries of a time, a heading and a paragraph, each in an element that `open` begins. */
function entries(
  open: string,
  time = (clock: string) => `<time datetime="2025-01-13T${clock}:00+01:00">${clock}</time>`,
) {
  return ['10:42', '10:15', '09:30']
    .map(
      (clock, i) =>
        `<${open}><div>${time(clock)}</div><h2>Update ${i + 1}</h2><p>${prose(`report ${i + 1} was in`)}</p></${open.split(' ')[0]}>`,
    )
    .join('');
}

const TOLD = [
  [0, '10:42'],
  [0, 'Update 1'],
  [0, 'report 1 was in'],
  [1, '10:15'],
  [1, 'Update 2'],
  [1, 'report 2 was in'],
  [2, '09:30'],
  [2, 'Update 3'],
  [2, 'report 3 was in'],
];
const DATES = ['10:42', '10:15', '09:30'].map(clock => ({ datePublished: `2025-01-13T${clock}:00+01:00` }));

function expectEntries(record: ArticleRecord): void {
  expect(told(record, 'entry')).toEqual(TOLD);
  expect(record.liveBlogUpdate).toEqual(DATES);
  expect(told(record, 'role').filter(([role]) => role === 'timestamp')).toEqual([
    ['timestamp', '10:42'],
    ['timestamp', '10:15'],
    ['timestamp', '09:30'],
  ]);
  expect(record.articleBody).toContain('\n\n10:15\n\nUpdate 2\n\n');
}

/** A time whose date stands beside it: entries that open with it are not told by their form. */
function dated(property: string) {
  return (clock: string) =>
    `<meta ${property}="datePublished" content="2025-01-13T${clock}:00+01:00"><time>${clock}</time>`;
}

test('entries are told by microdata', () => {
  expectEntries(read(entries(`section ${UPDATE}`, dated('itemprop')), { around: BLOG }));
});

test('postings inside a live blog are entries, also in RDFa', () => {
  const typed = 'section typeof="schema:BlogPosting"';
  expectEntries(read(entries(typed, dated('property')), { around: 'typeof="schema:LiveBlogPosting"' }));
});

test('entries are told by alike elements that open with a time of day', () => {
  expectEntries(read(entries('section class="entry"')));
});

test('entries are told by JSON-LD, with what stands in their box', () => {
  const liveBlogUpdate = [1, 2, 3].map(i => ({
    '@type': 'BlogPosting',
    headline: `Update ${i}`,
    datePublished: DATES[i - 1]!.datePublished,
    articleBody: prose(`report ${i} was in`),
  }));
  const head = linked({ '@type': 'LiveBlogPosting', headline: 'Ferry stays in port', liveBlogUpdate });
  expectEntries(
    read(
      entries('section', clock => `<time>${clock}</time>`),
      { head },
    ),
  );
});

test('entries of JSON-LD without boxes reach as far as their text', () => {
  const liveBlogUpdate = ['first', 'second'].map(i => ({
    '@type': 'BlogPosting',
    articleBody: `${prose(`the ${i} report was in`)} ${prose(`the ${i} report was out`)}`,
  }));
  const head = linked({ '@type': 'LiveBlogPosting', headline: 'Ferry stays in port', liveBlogUpdate });
  const paragraphs = ['first', 'second'].map(
    i => `<p>${prose(`the ${i} report was in`)}</p><p>${prose(`the ${i} report was out`)}</p>`,
  );
  const record = read(`${paragraphs.join('')}<p>${prose('this is all')}</p>`, { head });
  expect(told(record, 'entry')).toEqual([
    [0, 'the first report was in'],
    [0, 'the first report was out'],
    [1, 'the second report was in'],
    [1, 'the second report was out'],
  ]);
  expect(record.liveBlogUpdate).toEqual([{}, {}]);
});

test.each([
  ['no offset is given', '2025-01-13T10:42', '2025-01-13'],
  ['only a time of day is given', '10:42', undefined],
  ['it is after the capture', '2025-02-13T10:42:00+01:00', undefined],
])('of a date the part that is sure is told: %s', (_, datetime, datePublished) => {
  const time = `<time datetime="${datetime}">10:42</time>`;
  const record = read(
    entries(`section ${UPDATE}`, () => time),
    { around: BLOG },
  );
  expect(record.liveBlogUpdate?.[0]).toEqual(datePublished === undefined ? {} : { datePublished });
});

test('of two times in an entry none is known to be its own', () => {
  const times =
    '<time datetime="2025-01-13T10:42:00Z">10:42</time> <time datetime="2025-01-13T11:00:00Z">11:00</time>';
  expect(
    read(
      entries(`section ${UPDATE}`, () => times),
      { around: BLOG },
    ).liveBlogUpdate?.[0],
  ).toEqual({});
  const named = times.replace('<time', '<time itemprop="datePublished"');
  expect(
    read(
      entries(`section ${UPDATE}`, () => named),
      { around: BLOG },
    ).liveBlogUpdate?.[0],
  ).toEqual({
    datePublished: '2025-01-13T10:42:00Z',
  });
});

test.each([
  ['a chronology of years', entries('section class="entry"', () => '<time datetime="1914">1914</time>')],
  ['two dated notes', entries('section class="entry"').replace(/^.*?<\/section>/, '')],
  ['elements of different classes', entries('section class="entry"').replace('entry', 'note')],
  [
    'times at the end of paragraphs',
    entries('section class="entry"', () => '').replaceAll(
      '</p>',
      ' <time datetime="2025-01-13T10:42:00Z">10:42</time></p>',
    ),
  ],
])('%s: no live blog', (_, body) => {
  const record = read(body);
  expect(record.liveBlogUpdate).toBeUndefined();
  expect(told(record, 'entry')).toEqual([]);
});
