import { expect, test } from 'vitest';
import { segmentHtml } from '../../src/block/html.ts';
import { parseHtml } from '../../src/page/parse.ts';

const texts = (html: string) => segmentHtml(parseHtml(html)).blocks.map(({ text }) => text);
const ICON = '<svg class="icon"><use href="#out"></use></svg>';

test('a drawing at the end of a link breaks no sentence', () => {
  const page = `<p>Read <a href="/a">the report${ICON}</a> on ferries, <em><a href="/b">in full ${ICON}</a></em>.</p>`;
  expect(texts(page)).toEqual(['Read the report on ferries, in full .']);
  expect(texts(page.replaceAll(ICON, ''))).toEqual(texts(page));
});

test('a drawing in elements of the line at the end of a link breaks no sentence either', () => {
  expect(texts(`<p>At the <a href="/a"><span>“old pier”<i>${ICON}</i></span></a> it rains.</p>`)).toEqual([
    'At the “old pier” it rains.',
  ]);
  expect(texts(`<p><a href="/a"><span>Home${ICON}</span> News</a></p>`)).toEqual(['Home', 'News']);
});

test('a drawing at the beginning of a link amid a sentence breaks it no more', () => {
  expect(texts(`<p>He leads the <a href="/l">${ICON} second league</a> now.</p>`)).toEqual([
    'He leads the second league now.',
  ]);
  expect(texts(`<p><a href="/a">${ICON}Share</a> <a href="/b">${ICON}Print</a></p>`)).toEqual([
    'Share',
    'Print',
  ]);
});

test('other drawings part the labels that they stand between, and their own text', () => {
  expect(texts(`<p>By A. Reed ${ICON} 3 May ${ICON} 4 minutes</p>`)).toEqual([
    'By A. Reed',
    '3 May',
    '4 minutes',
  ]);
  expect(texts(`<div><a href="/a">Home${ICON}</a><a href="/b">News${ICON}</a></div>`)).toEqual([
    'Home',
    'News',
  ]);
  expect(texts('<p>See <a href="/a">the map<svg><title>new window</title></svg></a> of lines.</p>')).toEqual([
    'See the map',
    'new window',
    'of lines.',
  ]);
});

test('a heading in the caption of a picture is its caption', () => {
  const page =
    '<figure><img src="a.jpg"><figcaption><h2>Boats behind the breakwater</h2></figcaption></figure>';
  expect(segmentHtml(parseHtml(page)).blocks.map(({ kind }) => kind)).toEqual(['caption']);
});

test('a paragraph that is all of a heading is the heading', () => {
  const kinds = (html: string) => segmentHtml(parseHtml(html)).blocks.map(({ kind, level }) => [kind, level]);
  expect(kinds('<h3> <p>Boats <b>behind</b> the breakwater</p>\n</h3>')).toEqual([['heading', 3]]);
  expect(kinds('<h6><p>Sound Press</p></h6>')).toEqual([['paragraph', 0]]);
  expect(kinds('<h3><p>Boats</p><p>They came at night.</p></h3>')).toEqual([
    ['paragraph', 0],
    ['paragraph', 0],
  ]);
  expect(kinds('<h3>Boats<p>They came at night.</p></h3>')).toEqual([
    ['heading', 3],
    ['paragraph', 0],
  ]);
});

test('code that Windows saved has the ends of lines that it has elsewhere', () => {
  expect(texts('<pre>a = 1\r\nb = 2\r\n\r\nc = 3\rd = 4</pre>')).toEqual(['a = 1\nb = 2\n\nc = 3\nd = 4']);
});

test('a joiner joins across the mark-up within a line', () => {
  expect(
    texts('<p><b>می</b>\u200cخواهم</p><p>\u200d</p><p>The ferry.\u200d</p><p><b>Ferry</b>\u200d line</p>'),
  ).toEqual(['می\u200cخواهم', 'The ferry.', 'Ferry line']);
});

test('goes on through a button without text amid the words of a paragraph', () => {
  const button = '<span><button><span></span></button></span>';
  expect(texts(`<p>The boat <a href="/a">Nora</a>${button}, built last year, sails.</p>`)).toEqual([
    'The boat Nora, built last year, sails.',
  ]);
  expect(texts(`<p>The boat<button>Follow</button>sails.</p>`)).toEqual(['The boat', 'Follow', 'sails.']);
  expect(texts(`<div>The boat${button}sails.</div>`)).toEqual(['The boat', 'sails.']);
});

test('hidden words amid a line do not break it; at its end, with lines of their own or many, they stand alone', () => {
  expect(texts('<p>Nine <b hidden>wet</b> metres.</p>')).toEqual(['Nine wet metres.']);
  expect(texts('<p>Nine <i style="display:none">wet</i></p><p>Ten.</p>')).toEqual(['Nine', 'wet', 'Ten.']);
  expect(texts('<p>Nine <i hidden>wet</i><br></p>')).toEqual(['Nine', 'wet']);
  expect(texts('<p>Nine <i hidden>wet<br>cold</i> metres.</p>')).toEqual(['Nine', 'wet\ncold', 'metres.']);
  const long = 'wet and cold '.repeat(9).trim();
  expect(texts(`<p>Nine <i hidden>${long}</i> metres.</p>`)).toEqual(['Nine', long, 'metres.']);
});

test('a formula is part of its sentence, without the white space between its signs', () => {
  const math = '<math>\n <mi>a</mi>\n <mo>=</mo>\n <mtext> </mtext><mn>2</mn>\n</math>';
  for (const shown of [math, `<span style="display: none">${math}</span>`])
    expect(texts(`<p>So ${shown} holds.</p>`)).toEqual(['So a= 2 holds.']);
});

test('a second part of a heading in an element of its own is a word apart from the first', () => {
  expect(texts('<h1>The best lamps<span>From pier to gate</span></h1>')).toEqual([
    'The best lamps From pier to gate',
  ]);
  expect(texts('<h2><a href="/a">Ida Holm</a><em>Over There</em><b>In 1912</b></h2>')).toEqual([
    'Ida Holm Over There In 1912',
  ]);
  for (const whole of [
    '<h1>An i<b>Phone Lamp</b></h1>',
    '<h1>The lamps<sup>See below</sup></h1>',
    '<h1>The lamp<i>Post</i></h1>',
    '<p>The best lamps<span>From pier to gate</span></p>',
  ])
    expect(texts(whole)[0]).toBe(whole.replaceAll(/<[^>]+>/g, ''));
});

test('a line in large type is a heading, as pages before style sheets set them', () => {
  const kinds = (html: string) => segmentHtml(parseHtml(html)).blocks.map(({ kind, text }) => [kind, text]);
  const line = '<b><font size=5>Ferry stays</font></b>';
  expect(
    kinds(`<td><font size=1>By A. Reed</font><br>${line}<br><font size=2>It rained.</font></td>`),
  ).toEqual([
    ['table-cell', 'By A. Reed'],
    ['heading', 'Ferry stays'],
    ['table-cell', 'It rained.'],
  ]);
  expect(kinds(`<p>${line}</p><p>${line.replace('5', '"+2"')}</p>`).map(([kind]) => kind)).toEqual([
    'heading',
    'heading',
  ]);
  expect(kinds(`<p>${line.replace('5', '3')}<br>It rained.</p>`)).toHaveLength(1);
  expect(kinds(`<p>The ${line}<br>It rained.</p>`)).toHaveLength(1);
  const [heading] = segmentHtml(parseHtml(`<h3>${line}</h3>`)).blocks;
  expect(heading).toMatchObject({ kind: 'heading', level: 3 });
});
