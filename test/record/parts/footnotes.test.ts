import { expect, test } from 'vitest';
import { readParts } from '../../../src/record/parts/read.ts';
import { open, readHtml } from '../../page/metadata/read.ts';
import { prose, read, told } from './read.ts';

/** The references of a text: what is shown, and the label of the note it leads to. */
function references(html: string) {
  return read(html).blocks.flatMap(({ text, inline = [] }) =>
    inline
      .filter(mark => mark.type === 'noteref')
      .map(({ start, end, footnote }) => [text.slice(start, end), footnote]),
  );
}

const NOTES = {
  'as Markdown tools write them': `<p>${prose('the mole was white')}<sup id="fnref1"><a href="#fn1">1</a></sup></p>
    <p>${prose('the lamp was lit')}<sup id="fnref2"><a href="#fn2">[2]</a></sup></p>
    <section class="footnotes"><ol>
      <li id="fn1"><p>${prose('it was seen from the tower')} <a href="#fnref1">↩</a></p></li>
      <li id="fn2"><p>${prose('it was heard at the quay')} <a href="#fnref2">↩</a></p></li>
    </ol></section>`,
  'as word processors write them': `<p>${prose('the mole was white')}<a href="#_ftn1" name="_ftnref1">[1]</a></p>
    <p>${prose('the lamp was lit')}<a href="#_ftn2" name="_ftnref2">[2]</a></p>
    <p><a href="#_ftnref1" name="_ftn1">[1]</a> ${prose('it was seen from the tower')}</p>
    <p><a href="#_ftnref2" name="_ftn2">[2]</a> ${prose('it was heard at the quay')}</p>`,
  'with their number beside them': `<p>${prose('the mole was white')}<a id="back-1" href="#note-1">1</a></p>
    <p>${prose('the lamp was lit')}<a id="back-2" href="#note-2">2</a></p>
    <div class="footnote"><a id="note-1" href="#back-1">1</a><div><p>It was seen.</p></div></div>
    <div class="footnote"><a id="note-2" href="#back-2">2</a><div><p>It was heard.</p></div></div>`,
  'as encyclopedias write them': `<p>${prose('the mole was white')}<sup id="ref-1"><a href="#cite-1">[1]</a></sup></p>
    <p>${prose('the lamp was lit')}<sup id="ref-2"><a href="#cite-2">[2]</a></sup></p>
    <ol class="references"><li id="cite-1"><a href="#ref-1">^</a> <span>The mole as seen</span></li>
      <li id="cite-2"><a href="#ref-2">^</a> <span>The lamp as heard</span></li></ol>`,
  'by role, without a way back': `<p>${prose('the mole was white')}<a role="doc-noteref" href="https://sound.example/ferry#a">1</a></p>
    <p>${prose('the lamp was lit')}<a role="doc-noteref" href="#b">2</a></p>
    <aside id="a" role="doc-footnote"><p>${prose('it was seen from the tower')}</p></aside>
    <aside id="b" role="doc-footnote"><p>${prose('it was heard at the quay')}</p></aside>`,
};

test.each(Object.entries(NOTES))('notes are told %s', (_, html) => {
  const record = read(html);
  expect(told(record, 'footnote').map(([label, text]) => [label, /seen|heard/.exec(text)?.[0]])).toEqual([
    ['1', 'seen'],
    ['2', 'heard'],
  ]);
  expect(references(html).map(([, label]) => label)).toEqual(['1', '2']);
  expect(record.articleBody).toMatch(/over the sound\.(?:1|\[1\])\n/);
});

test('the sign of a reference stays in the text, and all that refer to a note share its label', () => {
  const html = `<p id="p">${prose('the mole was white')}<a href="#n">*</a> Much later<a href="#n">*</a>.</p>
    <p class="footnote" id="n">${prose('it was seen from the tower')}</p>`;
  expect(references(html)).toEqual([
    ['*', '*'],
    ['*', '*'],
  ]);
});

test.each([
  ['the note is not there', `<p>${prose('the mole was white')}<a href="#fn1">1</a></p>`],
  [
    'it leads to a section',
    `<p>${prose('the mole was white')}<a href="#s">1</a></p><section id="s"><h2>The mole</h2><p>${prose('it was built of granite')}</p></section>`,
  ],
  [
    'it leads up',
    `<p class="footnote" id="n">${prose('it was seen')}</p><p>${prose('the mole was white')}<a href="#n">1</a></p>`,
  ],
  [
    'nothing leads back and nothing calls it a note',
    `<p>${prose('the mole was white')}<a href="#n">1</a></p><p id="n">${prose('it was seen from the tower')}</p>`,
  ],
  [
    'it shows words',
    `<p>${prose('the mole was white')}<a href="#n">see the text below</a></p><p class="footnote" id="n">${prose('it was seen')}</p>`,
  ],
])('a link is no reference where %s', (_, html) => {
  const record = read(html);
  expect(told(record, 'footnote')).toEqual([]);
  expect(record.blocks.flatMap(({ inline = [] }) => inline.map(mark => mark.type))).toContain('link');
  expect(references(html)).toEqual([]);
});

test('of two notes with one label the first has it', () => {
  const html = ['a', 'b']
    .map(
      id =>
        `<p>${prose(`text ${id} was read`)}<a href="#${id}">1</a></p><p class="footnote" id="${id}">${prose(`note ${id} was read`)}</p>`,
    )
    .join('');
  expect(told(read(html), 'footnote')).toEqual([['1', 'note a was read']]);
  expect(references(html)).toEqual([['1', '1']]);
});

test('pages made of nothing but references stay linear', () => {
  const numbers = Array.from({ length: 9999 }, (_, i) => i);
  const { page } = open(
    `<div>${numbers.map(i => `<a href="#n${i}">${i}</a> `).join('')}</div>${numbers.map(i => `<p id="n${i}"><a href="#t">x</a>`).join('')}`,
  );
  const pieces = page.blocks.map(block => ({
    block,
    start: 0,
    end: block.text.length,
    text: block.text,
    role: undefined,
  }));
  const metadata = readHtml('');
  expect(readParts({ page, pieces, metadata, isArticle: true, base: undefined }).notes.size).toBe(0);
});
