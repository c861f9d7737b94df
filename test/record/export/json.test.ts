import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toJsonLd } from '../../../src/record/export/json-ld.ts';
import { toNinjs } from '../../../src/record/export/ninjs.ts';
import { toTei } from '../../../src/record/export/tei.ts';
import { fullRecord, liveBlog, record } from './record.ts';

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
addFormats.default(ajv);
const isNewsArticle = ajv.compile(schema('news-article'));
const isNinjs = ajv.compile(schema('ninjs'));

function schema(name: string): object {
  return JSON.parse(readFileSync(new URL(`./${name}.schema.json`, import.meta.url), 'utf8'));
}

test('JSON-LD is a NewsArticle', () => {
  for (const article of [fullRecord(), record([{ text: 'Body' }])].map(toJsonLd)) {
    expect(isNewsArticle(article), JSON.stringify(isNewsArticle.errors)).toBe(true);
  }
  expect(toJsonLd(fullRecord())).toMatchObject({
    author: [
      { '@type': 'Person', name: 'Ida Morel', url: 'https://sound.example/ida' },
      { '@type': 'Person', name: 'Jon Å. Berg' },
    ],
    associatedMedia: [{ '@type': 'VideoObject' }, { '@type': 'MediaObject' }],
    image: [{ width: 1200 }, { creditText: 'Ida Morel', copyrightNotice: '© Sound Press' }],
  });
});

test('an agency is no person', () => {
  const author = [{ name: 'Ida Morel' }, { name: 'Sound Agency', organization: true as const }];
  const article = record([{ text: 'Body' }], { author });
  expect(isNewsArticle(toJsonLd(article)), JSON.stringify(isNewsArticle.errors)).toBe(true);
  expect(toJsonLd(article).author).toEqual([
    { '@type': 'Person', name: 'Ida Morel' },
    { '@type': 'Organization', name: 'Sound Agency' },
  ]);
  expect(isNinjs(toNinjs(article)), JSON.stringify(isNinjs.errors)).toBe(true);
  expect(toNinjs(article)).toMatchObject({
    by: 'Ida Morel, Sound Agency',
    people: [{ name: 'Ida Morel' }],
    infoSources: [{ name: 'Sound Agency', role: 'author' }],
  });
  expect(toTei(article)).toContain('<persName>Ida Morel</persName>');
  expect(toTei(article)).toContain('<orgName>Sound Agency</orgName>');
});

test('JSON-LD leaves out what is not known', () => {
  expect(Object.keys(toJsonLd(record([{ text: 'Body' }])))).toEqual([
    '@context',
    '@type',
    'wordCount',
    'articleBody',
  ]);
});

test('JSON-LD of a live blog is a LiveBlogPosting with its updates', () => {
  const posting = toJsonLd(liveBlog());
  expect(isNewsArticle(posting), JSON.stringify(isNewsArticle.errors)).toBe(true);
  expect(posting).toMatchObject({
    '@type': 'LiveBlogPosting',
    articleBody: liveBlog().articleBody,
    liveBlogUpdate: [
      {
        '@type': 'BlogPosting',
        datePublished: '2025-01-13T10:42:00+01:00',
        articleBody: '10:42\n\nThe ice breaker is here.',
      },
      {
        '@type': 'BlogPosting',
        headline: 'No boat today',
        articleBody: 'No boat today\n\nThe captain shrugs.',
      },
    ],
  });
});

test('JSON-LD has questions with their answer', () => {
  const article = toJsonLd(
    record([
      { text: 'When?', role: 'question' },
      { text: 'In May.', role: 'answer' },
      { text: 'Or in June.', role: 'answer' },
      { text: 'Why?', role: 'question' },
      { text: 'Nobody asks.' },
      { text: 'An answer to nothing.', role: 'answer' },
    ]),
  );
  expect(isNewsArticle(article), JSON.stringify(isNewsArticle.errors)).toBe(true);
  expect(article.hasPart).toEqual([
    {
      '@type': 'Question',
      name: 'When?',
      acceptedAnswer: { '@type': 'Answer', text: 'In May.\n\nOr in June.' },
    },
  ]);
});

test('ninjs is an item of version 3.2', () => {
  for (const item of [fullRecord(), record([{ text: 'Body' }])].map(toNinjs)) {
    expect(isNinjs(item), JSON.stringify(isNinjs.errors)).toBe(true);
  }
  expect(toNinjs(fullRecord())).toMatchObject({
    uri: 'https://sound.example/2025/ferry',
    firstCreated: '2025-01-13T08:30:00+01:00',
    // A day alone is no date-time.
    versionCreated: '2025-01-13T08:30:00+01:00',
    by: 'Ida Morel, Jon Å. Berg',
    associations: [
      { name: 'image-1', type: 'picture' },
      { name: 'image-2', by: 'Ida Morel' },
      { name: 'media-1', type: 'video' },
      { name: 'media-2', type: 'component' },
    ],
  });
});

test('a ninjs item without an address is named by its capture', () => {
  const capture = { ...fullRecord().capture, id: '00ff'.repeat(16) };
  expect(toNinjs(record([{ text: 'Body' }], { capture })).uri).toMatch(/^ni:\/\/\/sha-256;[\w-]{43}$/);
});

test('times without seconds get them, times without an offset are left out', () => {
  const created = (datePublished: string) =>
    toNinjs(record([{ text: 'Body' }], { datePublished })).firstCreated;
  expect(created('2025-01-13T08:30Z')).toBe('2025-01-13T08:30:00Z');
  expect(created('2025-01-13T08:30:00')).toBeUndefined();
  expect(created('2025-01-13')).toBeUndefined();
});

test('ninjs holds for any address a page may carry', () => {
  const nasty = fc.array(
    fc.constantFrom(...'ab/?&=#%()<>[]*_`|\\ é"~;:@^{}', '%zz', '😀', '\ud800', ':8080'),
    { maxLength: 8 },
  );
  const address = fc.oneof(
    nasty.map(parts => `https://sound.example/${parts.join('')}`),
    nasty.map(parts => parts.join('')),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.constantFrom(
      'data:image/png;base64,AAAA',
      'mailto:a@b.example',
      'http://u:p@h.example/',
      'https://[::1]/a[b]',
    ),
  );
  fc.assert(
    fc.property(address, url => {
      const item = toNinjs(record([], { url, image: [{ contentUrl: url }], author: [{ name: 'A', url }] }));
      expect(isNinjs(item), JSON.stringify(isNinjs.errors)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
