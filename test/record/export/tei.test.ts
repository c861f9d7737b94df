import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toTei } from '../../../src/record/export/tei.ts';
import { fullRecord, liveBlog, noted, record } from './record.ts';
import { notInTei } from './tei-model.ts';
import { at, readXml, texts } from './xml-reader.ts';

const HEADER = 'TEI/teiHeader';
const ARTICLE = 'TEI/text/body/div';

test('the header tells title, authors, publication, source, software, language and subjects', () => {
  const tei = readXml(toTei(fullRecord()));
  expect(at(tei, 'TEI')[0]!.attribs.xmlns).toBe('http://www.tei-c.org/ns/1.0');
  expect(at(tei, `${HEADER}/*`).map(part => part.name)).toEqual(['fileDesc', 'encodingDesc', 'profileDesc']);
  expect(at(tei, `${HEADER}/fileDesc/*`).map(part => part.name)).toEqual([
    'titleStmt',
    'publicationStmt',
    'sourceDesc',
  ]);
  expect(texts(tei, `${HEADER}/fileDesc/titleStmt/title`)).toEqual([
    'Ferry & mail boat stay in port',
    'Winter',
  ]);
  expect(texts(tei, `${HEADER}/fileDesc/titleStmt/author/persName`)).toEqual(['Ida Morel', 'Jon Å. Berg']);
  const publication = `${HEADER}/fileDesc/publicationStmt`;
  expect(at(tei, `${publication}/*`).map(part => part.name)).toEqual([
    'publisher',
    'date',
    'idno',
    'availability',
  ]);
  expect(at(tei, `${publication}/date`)[0]!.attribs.when).toBe('2025-01-13T08:30:00+01:00');
  expect(texts(tei, `${HEADER}/fileDesc/sourceDesc/bibl/idno`)).toEqual([
    'https://sound.example/2025/ferry',
    'ab12',
  ]);
  expect(at(tei, `${HEADER}/encodingDesc/appInfo/application`)[0]!.attribs).toEqual({
    ident: 'dechrome',
    version: '0.0.0',
  });
  expect(at(tei, `${HEADER}/profileDesc/langUsage/language`)[0]!.attribs.ident).toBe('en-GB');
  expect(texts(tei, `${HEADER}/profileDesc/textClass/keywords/list/item`)).toEqual([
    'Coast',
    'ice',
    'ferry: mail',
  ]);
});

test('what TEI requires is there even when nothing is known', () => {
  for (const blocks of [[{ text: 'Body' }], []]) {
    const tei = readXml(toTei(record(blocks)));
    expect(at(tei, `${HEADER}/fileDesc/titleStmt/title`)).toHaveLength(1);
    expect(at(tei, `${HEADER}/fileDesc/publicationStmt/p`)).toHaveLength(1);
    expect(at(tei, `${ARTICLE}/p`)).toHaveLength(1);
  }
});

test.each([
  ['a record with every field', fullRecord()],
  ['a live blog', liveBlog()],
  ['notes', noted()],
  ['nothing', record([])],
])('every element and attribute stands where the Guidelines allow it: %s', (_, written) => {
  expect(notInTei(at(readXml(toTei(written)), 'TEI')[0]!)).toEqual([]);
});

test('elements and attributes out of place are told', () => {
  const root = at(readXml('<TEI><text><p when="1"><div/><card/></p></text></TEI>'), 'TEI')[0]!;
  expect(notInTei(root).sort()).toEqual(['card', 'p/@when', 'p/card', 'p/div', 'text/p']);
});

test('dates that are not ISO are told, not declared', () => {
  const tei = readXml(toTei(record([{ text: 'Body' }], { datePublished: '13 January' })));
  const [when] = at(tei, `${HEADER}/fileDesc/publicationStmt/date`);
  expect(when!.attribs.when).toBeUndefined();
});

test('headings open divisions inside those of a higher level', () => {
  const tei = readXml(toTei(fullRecord()));
  expect(texts(tei, `${ARTICLE}/div/head`)).toEqual(['Ice < 10 cm']);
  expect(texts(tei, `${ARTICLE}/div/div/head`)).toEqual(['Deep ice']);
  expect(at(tei, `${ARTICLE}/div/div/p/lb`)).toHaveLength(1);
});

test('inline marks, lists, quotes, code, tables and pictures have their elements', () => {
  const tei = readXml(toTei(fullRecord()));
  const section = `${ARTICLE}/div`;
  expect(at(tei, `${section}/p/ref`)[0]!.attribs.target).toBe('https://sound.example/crew?a=1&b=2');
  expect(texts(tei, `${section}/p/hi`)).toEqual(['calm']);
  expect(at(tei, `${section}/list`)[0]!.attribs.rend).toBe('numbered');
  expect(texts(tei, `${section}/list/item/list/item`)).toEqual(['letters']);
  expect(texts(tei, `${section}/quote/p`)).toEqual(['We wait.']);
  expect(at(tei, `${section}/ab/code`)[0]!.attribs).toEqual({ lang: 'js', 'xml:space': 'preserve' });
  expect(at(tei, `${section}/table/row`).map(row => row.attribs.role)).toEqual(['label', undefined]);
  expect(at(tei, `${section}/table/row/cell`)[1]!.attribs).toEqual({ role: 'label', cols: '2' });
  expect(at(tei, `${section}/figure/*`).map(part => part.name)).toEqual(['graphic', 'head', 'p', 'p']);
});

test('a quotation holds headings, lists and code as well', () => {
  const quoted = record([
    { text: 'The captain wrote:' },
    { text: 'Ice', type: 'heading', level: 2, quoted: true },
    { text: 'We wait.', type: 'quote' },
    { text: 'for mail', type: 'list-item', level: 1, quoted: true },
    { text: 'for milk', type: 'list-item', level: 1, quoted: true },
    { text: 'wait();', type: 'code', quoted: true },
    { text: 'That was all.' },
  ]);
  const [quote, ...others] = at(readXml(toTei(quoted)), `${ARTICLE}/quote`);
  expect(others).toEqual([]);
  expect(quote!.children.filter(isTag).map(child => child.name)).toEqual(['p', 'p', 'list', 'ab']);
  expect(notInTei(at(readXml(toTei(quoted)), 'TEI')[0]!)).toEqual([]);
});

test('after a division come only divisions, whatever the order of headings', () => {
  const blocks = fc.array(
    fc.record({
      type: fc.constantFrom('heading' as const, 'paragraph' as const),
      level: fc.integer({ min: 1, max: 6 }),
      text: fc.constant('x'),
      entry: fc.constantFrom(undefined, undefined, 0, 1),
    }),
  );
  fc.assert(
    fc.property(blocks, numbered => {
      const drawn = numbered.map(({ entry, ...rest }) => ({
        ...rest,
        ...(entry !== undefined && { entry }),
      }));
      for (const division of divisions(at(readXml(toTei(record(drawn))), ARTICLE)[0]!)) {
        const names = division.children.filter(isTag).map(child => child.name);
        expect(
          names.slice(Math.max(0, names.indexOf('div'))).every(name => name === 'div') ||
            !names.includes('div'),
        ).toBe(true);
        expect(names.lastIndexOf('head')).toBeLessThanOrEqual(0);
      }
    }),
  );
});

function divisions(root: Element): Element[] {
  return [
    root,
    ...root.children
      .filter(isTag)
      .filter(child => child.name === 'div')
      .flatMap(divisions),
  ];
}

test('entries of a live blog are divisions with their date', () => {
  const tei = readXml(toTei(liveBlog()));
  expect(at(tei, `${ARTICLE}/*`).map(part => [part.name, part.attribs.type])).toEqual([
    ['p', undefined],
    ['div', 'entry'],
    ['div', 'entry'],
    ['div', undefined],
  ]);
  expect(at(tei, `${ARTICLE}/div/opener/date`).map(date => date.attribs)).toEqual([
    { when: '2025-01-13T10:42:00+01:00' },
  ]);
  expect(texts(tei, `${ARTICLE}/div/p`)).toEqual(['10:42', 'The ice breaker is here.', 'That was all.']);
  expect(texts(tei, `${ARTICLE}/div/div/head`)).toEqual(['No boat today']);
  expect(at(tei, `${ARTICLE}/div/div/figure`)).toHaveLength(1);
});

test('references lead to notes', () => {
  const tei = readXml(toTei(noted()));
  const notes = at(tei, `${ARTICLE}/note`);
  expect(notes.map(note => note.attribs)).toEqual([
    { 'xml:id': 'fn-1', n: '1', place: 'foot' },
    { 'xml:id': 'fn-note-2a', n: '*', place: 'foot' },
  ]);
  expect(at(tei, `${ARTICLE}/p/ref`).map(ref => ref.attribs.target)).toEqual(['#fn-1', '#fn-note-2a']);
  expect(texts(tei, `${ARTICLE}/p`)[0]).toBe('The mole1 is white*: so they say.');
  expect(texts(tei, `${ARTICLE}/note/p`)).toEqual(['Since 1902.', 'Or grey,in winter.', 'Nobody knows.']);
});

test('any text and any field reads back, but for characters that XML cannot hold', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc
      .array(
        fc.constantFrom(
          '&amp;',
          '<p>',
          ']]>',
          '<!--',
          '"',
          "'",
          '\ud800',
          '\0',
          '\ufffe',
          '\u0085',
          '😀',
          ' ',
          'a',
        ),
        { minLength: 1 },
      )
      .map(parts => parts.join('')),
  );
  fc.assert(
    fc.property(nasty, text => {
      const image = [{ contentUrl: text, caption: text, alternateName: text }];
      const fields = {
        headline: text,
        description: text,
        author: [{ name: text, url: text }],
        keywords: [text],
        image,
        inLanguage: text,
        url: text,
      };
      const inline = [{ start: 0, end: text.length, type: 'link' as const, href: text }];
      const tei = readXml(
        toTei(
          record(
            [
              { text, inline },
              { type: 'code', text },
              { type: 'heading', text },
            ],
            fields,
          ),
        ),
      );
      const held = text
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        .replace(/[\0-\u0008\u000b-\u001f\ufffe\uffff]/g, '\ufffd');
      expect(texts(tei, `${HEADER}/fileDesc/titleStmt/title`)).toEqual([held]);
      if (text.trim() !== '') expect(texts(tei, `${ARTICLE}/ab/code`)).toEqual([held]);
    }),
    { numRuns: 500 },
  );
});
