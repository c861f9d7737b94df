import { expect, test } from 'vitest';
import { makeCapture } from '../../src/capture/capture.ts';
import type { HtmlPage } from '../../src/model/page.ts';
import { openPage } from '../../src/page/open.ts';
import { StructureReader } from '../../src/record/structure.ts';

/** What the mark-up says about each block of a page, by the block's text. */
function structure(html: string) {
  const bytes = Buffer.from(html);
  const page = openPage(
    makeCapture({ bytes, key: 'page', mediaType: 'text/html', origin: { file: 'page' } }),
  ) as HtmlPage;
  const reader = new StructureReader(page.elements, page.blocks);
  return Object.fromEntries(page.blocks.map(block => [block.text, reader.read(block)]));
}

function places(html: string) {
  const entries = Object.entries(structure(html)).map(([text, { table }]) => [
    text,
    table && [table.row, table.column],
  ]);
  return Object.fromEntries(entries);
}

test('items carry the number a reader sees, and lists are told apart', () => {
  const read = structure('<ol start=3><li>a<ul><li>x</ul><li><p>b1<p>b2</ol><ul><li>c</ul>');
  expect(read.a).toEqual({ ordered: true, list: { list: 0, item: 3 } });
  expect(read.x).toEqual({ ordered: false, list: { list: 1, item: 1 } });
  expect(read.b1).toEqual({ ordered: true, list: { list: 0, item: 4 } });
  expect(read.b2).toEqual(read.b1);
  expect(read.c).toEqual({ ordered: false, list: { list: 2, item: 1 } });
});

test('a reversed list counts down', () => {
  const read = structure('<ol reversed><li>a<li>b<li>c</ol>');
  expect([read.a, read.b, read.c].map(block => block?.list?.item)).toEqual([3, 2, 1]);
});

test('a term and its descriptions are one item', () => {
  const read = structure('<dl><dt>t1<dt>t2<dd>d1<dd>d2<dt>t3<dd>d3</dl>');
  const numbers = Object.values(read).map(block => block.list?.item);
  expect(numbers).toEqual([1, 1, 1, 1, 2, 2]);
});

test.each([
  ['in bold above rows that are not', '<tr><td><b>Day</b><td><p><strong>Boats</strong></p>', true],
  ['with an empty corner', '<tr><td><td><b>Day</b><td><b>Boats</b>', true],
  ['only in part bold', '<tr><td><b>Day</b> and hour<td><b>Boats</b>', false],
  ['above one as bold', '<tr><td><b>Day</b><td><b>Boats</b><tr><td><b>Sun</b><td><b>9</b>', false],
])('the first row heads the table, or not: %s', (_, rows, heads) => {
  const read = structure(`<table>${rows}<tr><td>Monday<td>7</table>`);
  const cells = Object.values(read).filter(({ table }) => table?.row === 0);
  expect(cells.map(({ table }) => table?.header)).toEqual(cells.map(() => heads));
});

test('cells make room for those that reach down from rows above', () => {
  expect(
    places(
      `<table><tr><td rowspan=3>a<td>b<td rowspan=2 colspan=2>c<td>d
       <tr><td>e<td>f
       <tr><td>g<td>h<td>i
       <tr><td>j</table>`,
    ),
  ).toEqual({
    a: [0, 0],
    b: [0, 1],
    c: [0, 2],
    d: [0, 4],
    e: [1, 1],
    f: [1, 4],
    g: [2, 1],
    h: [2, 2],
    i: [2, 3],
    j: [3, 0],
  });
});

test('cells of a table head are headings, whatever their element', () => {
  const read = structure('<table><thead><tr><td>a</td></tr></thead><tbody><tr><th>b<td>c</table>');
  expect([read.a, read.b, read.c].map(block => block?.table?.header)).toEqual([true, true, false]);
});

test('a table in a cell has a number of its own', () => {
  const read = structure('<table><tr><td>a<table><tr><td>x</table><td>b</table>');
  expect(read.a?.table).toMatchObject({ table: 0, column: 0 });
  expect(read.x?.table).toMatchObject({ table: 1, column: 0 });
  expect(read.b?.table).toMatchObject({ table: 0, column: 1 });
});

test.each([
  ['<pre><code class="hljs language-c++">x</code></pre>', 'c++'],
  ['<pre class="lang-js">x</pre>', 'js'],
  ['<pre data-lang="rust">x</pre>', 'rust'],
  ['<pre class="brush: php; gutter: false">x</pre>', 'php'],
  ['<div class="highlight highlight-source-shell"><pre>x</pre></div>', 'shell'],
  ['<pre class="wide">x</pre>', undefined],
])('%s is code in %s', (html, language) => {
  expect(structure(html).x?.language).toBe(language);
});

test('wide and long tables stay linear', () => {
  const row = `<tr>${'<td rowspan=65534 colspan=1000>a'.repeat(200)}`;
  const read = structure(`<table>${row}${'<tr><td>b'.repeat(5000)}</table>`);
  expect(read.b?.table?.column).toBe(200_000);
});

test('cells of layout are paragraphs', () => {
  const words = (name: string) => Array.from({ length: 30 }, (_, i) => `${name}${i}`).join(' ');
  const read = structure(
    `<table><tr><td>menu<td><table><tr><td>headline<br><br>${words('a')}<br><br>${words('b')}</table></table>`,
  );
  expect(Object.values(read)).toEqual(Array(4).fill({ type: 'paragraph' }));
  const data = structure(`<table><tr><td>x<td>${words('a')}<tr><td>y<td>${words('b')}</table>`);
  expect(Object.values(data).every(({ table }) => table !== undefined)).toBe(true);
});

test('paragraphs in cells of data are these cells, and several share a place', () => {
  const read = structure(
    `<p>o</p><table><tr><td><p>a<td><div>b1</div><p>b2<tr><td><p>c<td>d</table>
     <table><tr><td><p>x</table>`,
  );
  const place = (row: number, column: number) => ({ table: 0, row, column, header: false });
  expect(read).toMatchObject({
    o: {},
    a: { type: 'table-cell', table: place(0, 0) },
    b2: { type: 'table-cell', table: place(0, 1) },
    c: { type: 'table-cell', table: place(1, 0) },
    d: { table: place(1, 1) },
    x: {},
  });
  expect(read.b1?.table).toEqual(read.b2?.table);
  expect([read.o?.table, read.x?.table]).toEqual([undefined, undefined]);
});

test('long paragraphs in cells stay paragraphs', () => {
  const long = Array.from({ length: 70 }, (_, i) => `w${i}`).join(' ');
  const read = structure(`<table><tr><td><p>a<td><p>b<tr><td><p>c<td><p>${long}</table>`);
  expect([read.a, read.c, read[long]]).toEqual([{}, {}, {}]);
});

test('text below the heading of an item is no item, and a list in it begins anew', () => {
  const read = structure(
    `<ol><li><div><span>One</span><h3>How to moor</h3></div><p>a<div>b</div><ul><li>x<ul><li>y</ul></ul>
     <li><h3>How to sail</h3><li>c<ul><li><h4>How to row</h4></ul></ol>`,
  );
  expect([read.a, read.b, read.One]).toEqual(Array(3).fill({ type: 'paragraph' }));
  expect([read.x?.level, read.y?.level]).toEqual([1, 2]);
  expect(read.c).toEqual({ ordered: true, list: { list: 2, item: 3 } });
});

test('text above a heading of its own stays an item', () => {
  const step = 'Moor the boat with two ropes before the tide turns';
  const read = structure(`<ol><li><p>${step}<h3>Aside</h3><p>a<p>b</ol>`);
  expect([read[step]?.list?.item, read.a?.list?.item]).toEqual([1, 1]);
});

test('the language of code is that of the code, whatever stands before it', () => {
  const read = structure('<pre><a href="/run">Run</a><code class="language-rust">fn main() {}</code></pre>');
  expect(Object.values(read)).toEqual([{ language: 'rust' }]);
});
