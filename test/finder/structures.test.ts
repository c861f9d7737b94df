import { describe, expect, it } from 'vitest';
import { settleStructures } from '../../src/finder/structures.ts';
import { PROSE, stays } from './stays.ts';

const TABLE = '<table><tr><th>Year<th>Fares<tr><td>2019<td>88<tr><td>2023<td>51</table>';
const LIST = '<ul><li>Boats<ul><li>Isobel<li>Lass</ul><li>Piers</ul>';
const LINKS = '<ul><li><a href="/1">Minutes of May</a><li><a href="/2">Minutes of June</a></ul>';

const settled = (body: string, probabilities: readonly number[]) =>
  stays(body, probabilities, settleStructures);

describe('tables and lists', () => {
  it('keep all cells of a table of which some stay', () => {
    expect(settled(TABLE, [0.3, 0.6, 0.6, 0.3, 0.6, 0.4])).toEqual([
      'Year',
      'Fares',
      '2019',
      '88',
      '2023',
      '51',
    ]);
  });

  it('keep a table between paragraphs that stay', () => {
    const page = `<p>${PROSE}</p>${TABLE}<p>${PROSE}</p>`;
    expect(settled(page, [0.9, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.9])).toHaveLength(8);
    expect(settled(page, [0.9, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.9])).toEqual(['PROSE', 'PROSE']);
    expect(settled(`<p>${PROSE}</p>${TABLE}`, [0.9, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3])).toEqual(['PROSE']);
  });

  it('keep a table of which one cell is unlikely, or drop what is left of it', () => {
    expect(settled(TABLE, [0.03, 0.6, 0.6, 0.6, 0.6, 0.6])).toHaveLength(6);
    expect(settled(TABLE, [0.03, 0.6, 0.3, 0.3, 0.6, 0.3])).toEqual([]);
  });

  it('keep a long table, and one of links, that is likely', () => {
    const rows = Array.from({ length: 100 }, (_, i) => `<tr><td>${i}<td>boats`);
    const likely = rows.flatMap(() => [0.4, 0.6]);
    expect(settled(`<table>${rows.join('')}</table>`, likely)).toHaveLength(200);
    const linked = '<tr><td><a href="/1">May</a><td><a href="/2">June</a>'.repeat(2);
    expect(settled(`<table>${linked}</table>`, [0.4, 0.6, 0.4, 0.6])).toHaveLength(4);
    expect(settled(`<table>${linked}</table>`, [0.1, 0.6, 0.1, 0.6])).toEqual(['June', 'June']);
  });

  it('keep a table right between lines that stay, though one cell is unlikely', () => {
    const page = `<p>Fares</p>${TABLE}<p>Source</p>`;
    expect(settled(page, [0.9, 0.03, 0.4, 0.4, 0.4, 0.4, 0.4, 0.9])).toHaveLength(8);
    expect(settled(page, [0.9, 0.03, 0.4, 0.4, 0.4, 0.4, 0.4, 0.1])).toEqual(['Fares']);
    expect(settled(page, [0.9, 0.03, 0.1, 0.1, 0.4, 0.1, 0.1, 0.9])).toEqual(['Fares', 'Source']);
  });

  it('keep a table amid prose, though a cell is unlikely and the heading above it goes', () => {
    const page = `<p>${PROSE}</p><h3>Fares</h3>${TABLE}<p>${PROSE}</p>`;
    expect(settled(page, [0.9, 0.1, 0.05, 0.3, 0.4, 0.3, 0.3, 0.3, 0.9])).toHaveLength(8);
    expect(settled(page, [0.9, 0.1, 0.05, 0.1, 0.2, 0.2, 0.2, 0.2, 0.9])).toEqual(['PROSE', 'PROSE']);
  });

  it('keep a table with rows and columns in one that lays out the page', () => {
    const long = Array.from({ length: 26 }, () => 'word').join(' ');
    const layout = (inner: string) => `<table><tr><td>${long}<br><br>${long}${inner}</table>`;
    expect(settled(layout(TABLE), [0.9, 0.9, 0.3, 0.6, 0.6, 0.3, 0.6, 0.4])).toHaveLength(8);
    const row = '<table><tr><td>Home<td>Local</table>';
    expect(settled(layout(row), [0.9, 0.9, 0.3, 0.6])).toEqual([long, long, 'Local']);
  });

  it('keep a list between paragraphs of the same element, and one that a colon announces', () => {
    const list = '<ul><li>flour<li>yeast</ul>';
    const listed = ['flour', 'yeast'];
    expect(settled(`<p>${PROSE}</p>${list}<p>${PROSE}</p>`, [0.9, 0.2, 0.1, 0.9])).toEqual([
      'PROSE',
      ...listed,
      'PROSE',
    ]);
    expect(settled(`<p>She brings:</p>${list}`, [0.9, 0.2, 0.1])).toEqual(['She brings:', ...listed]);
    expect(settled(`She brings<br><br>bread${list}and goes`, [0.9, 0.9, 0.2, 0.1, 0.9])).toHaveLength(5);
    expect(settled(`<p>${PROSE}</p>${list}`, [0.9, 0.2, 0.1])).toEqual(['PROSE']);
    expect(settled(`<div><p>${PROSE}</p></div>${list}<p>${PROSE}</p>`, [0.9, 0.2, 0.1, 0.9])).toHaveLength(2);
    expect(settled(`<p>${PROSE}</p>${list}<p>${PROSE}</p>`, [0.9, 0.05, 0.05, 0.9])).toHaveLength(2);
    expect(settled(`<p>${PROSE}</p>${LINKS}<p>${PROSE}</p>`, [0.9, 0.2, 0.2, 0.9])).toHaveLength(2);
  });

  it('leave the cells of a table that lays out the page as they were judged', () => {
    const long = Array.from({ length: 26 }, () => 'word').join(' ');
    const page = `<table><tr><td>Home<br>Local<td>${long}<br><br>${long}</table>`;
    expect(settled(page, [0.3, 0.9, 0.9])).toEqual([long, long]);
  });

  it('keep a list with what is nested in it, or drop all of it', () => {
    expect(settled(LIST, [0.6, 0.4, 0.3, 0.6])).toEqual(['Boats', 'Isobel', 'Lass', 'Piers']);
    expect(settled(LIST, [0.6, 0.2, 0.1, 0.2])).toEqual([]);
  });

  it('leave lists of links as they were judged, and those with paragraphs in them', () => {
    expect(settled(LINKS, [0.6, 0.4])).toEqual(['Minutes of May']);
    const long = Array.from({ length: 70 }, () => 'word').join(' ');
    expect(settled(`<ul><li>${long}<li>Share</ul>`, [0.9, 0.1])).toEqual([long]);
  });
});

describe('code', () => {
  const CODE = '<pre>let boats = 88;</pre>';
  const page = `<p>${PROSE}</p>${CODE}${CODE}<p>${PROSE}</p>${CODE}`;

  it('keep lists of which few items are long', () => {
    const long = Array.from({ length: 70 }, () => 'word').join(' ');
    const items = [...Array.from({ length: 19 }, (_, i) => `Source ${i}`), long];
    const page = `<ul><li>${items.join('<li>')}</ul>`;
    expect(settled(page, [0.4, ...Array.from(items.slice(1), () => 0.6)])).toHaveLength(20);
  });

  it('stays between paragraphs that stay', () => {
    expect(settled(page, [0.9, 0.3, 0.2, 0.9, 0.3])).toEqual([
      'PROSE',
      'let boats = 88;',
      'let boats = 88;',
      'PROSE',
    ]);
  });

  it('goes where the finder is sure, and where a paragraph around it goes', () => {
    expect(settled(page, [0.9, 0.05, 0.05, 0.9, 0.3])).toEqual(['PROSE', 'PROSE']);
    expect(settled(page, [0.9, 0.3, 0.2, 0.1, 0.3])).toEqual(['PROSE']);
  });

  it('stays right between lines that stay, past more code and its buttons', () => {
    const short = `<p>Then count:</p><button>Copy</button>${CODE}${CODE}<p>It prints:</p>`;
    const code = 'let boats = 88;';
    const lines = ['Then count:', code, code, 'It prints:'];
    expect(settled(short, [0.9, 0.1, 0.3, 0.2, 0.9])).toEqual(lines);
    expect(settled(short, [0.9, 0.1, 0.3, 0.2, 0.3])).toEqual(['Then count:']);
    expect(settled(short.replace('Copy', 'Copy all of this'), [0.9, 0.1, 0.3, 0.2, 0.9])).toEqual([
      'Then count:',
      'It prints:',
    ]);
  });

  it('that is all links is a menu', () => {
    const menu = '<pre><a href="/1">Minutes of May</a></pre>';
    expect(settled(`<p>${PROSE}</p>${menu}<p>${PROSE}</p>`, [0.9, 0.3, 0.9])).toEqual(['PROSE', 'PROSE']);
  });
});
