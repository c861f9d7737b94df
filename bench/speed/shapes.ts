/** A generated page of about `bytes` bytes; one that is asked for twice the bytes is the same page doubled. */
export interface Shape {
  name: string;
  mediaType: 'text/html' | 'text/plain';
  make(bytes: number): string;
}

const SENTENCE =
  'The harbour master said on Monday that the ferry would sail again after two weeks of repairs.';
const CJK = '港の責任者は月曜日に二週間の修理の後で船が再び出ると述べた。';

/** `unit` as often as it fits into `bytes`. */
function repeat(unit: string | ((i: number) => string), bytes: number): string {
  const make = typeof unit === 'string' ? () => unit : unit;
  const out: string[] = [];
  for (let i = 0, length = 0; length < bytes; i++) {
    const piece = make(i);
    out.push(piece);
    length += piece.length;
  }
  return out.join('');
}

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Harbour opens again</title>${head}</head><body>${body}</body></html>`;

const html = (name: string, make: (bytes: number) => string): Shape => ({
  name,
  mediaType: 'text/html',
  make: bytes => page(make(bytes)),
});

const repeated = (name: string, unit: string | ((i: number) => string)): Shape =>
  html(name, bytes => repeat(unit, bytes));

/** Opening tags to half of the bytes, a sentence, closing tags. */
const nested = (name: string, open: string, close: string): Shape =>
  html(name, bytes => {
    const depth = Math.floor(bytes / (open.length + close.length));
    return open.repeat(depth) + SENTENCE + close.repeat(depth);
  });

const head = (name: string, make: (bytes: number) => string): Shape => ({
  name,
  mediaType: 'text/html',
  make: bytes => page(`<p>${SENTENCE}</p>`.repeat(20), make(bytes)),
});

const text = (name: string, unit: string | ((i: number) => string)): Shape => ({
  name,
  mediaType: 'text/plain',
  make: bytes => repeat(unit, bytes),
});

const figure = (i: number) =>
  `<figure><img src="/${i}.jpg" alt="Ferry ${i} in the harbour"><figcaption>Ferry ${i} in the harbour. Photo: Ann Lee</figcaption></figure>`;

const card = (i: number) =>
  `<div class="card"><a href="/${i}"><img src="${i}.png" alt=""><h3>Story number ${i}</h3></a><p>${SENTENCE}</p><a href="/${i}">Read more</a></div>`;

const jsonLd = (i: number) =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Story ${i}","author":{"name":"Ann Lee"}}</script>`;

export const SHAPES: readonly Shape[] = [
  repeated('paragraphs', i => `<p>${SENTENCE} It was number ${i}.</p>\n`),
  repeated('equal paragraphs', `<p>${SENTENCE}</p>`),
  html('one long paragraph', bytes => `<p>${repeat(`${SENTENCE} `, bytes)}</p>`),
  html('text without tags', bytes => repeat(`${SENTENCE}\n`, bytes)),
  html('one long word', bytes => `<p>${'x'.repeat(bytes)}</p>`),
  html('text without spaces', bytes => `<p>${repeat(CJK, bytes)}</p>`),
  repeated('paragraphs without spaces', i => `<p>${CJK}${i}</p>`),
  nested('nested div', '<div>', '</div>'),
  nested('nested span', '<span>', '</span>'),
  nested('nested b and i', '<b><i>', '</i></b>'),
  nested('nested lists', '<ul><li>a', '</li></ul>'),
  nested('nested quotes', '<blockquote>', '</blockquote>'),
  nested('nested tables', '<table><tr><td>', '</td></tr></table>'),
  nested('nested sections with text', `<section><p>${SENTENCE}</p>`, '</section>'),
  nested('nested links', '<a href="/x">', '</a>'),
  nested('nested hidden', '<div hidden>x', '</div>'),
  html('wide list', bytes => `<ul>${repeat(i => `<li>Point ${i} of the list</li>`, bytes)}</ul>`),
  html(
    'wide list of links',
    bytes => `<ul>${repeat(i => `<li><a href="/${i}">Story ${i}</a></li>`, bytes)}</ul>`,
  ),
  html('many rows', bytes => `<table>${repeat(i => `<tr><td>${i}</td><td>Ferry</td></tr>`, bytes)}</table>`),
  html('many columns', bytes => `<table><tr>${repeat(i => `<td>${i}</td>`, bytes)}</tr></table>`),
  html('many attributes', bytes => `<p ${repeat(i => `data-a${i}="v" `, bytes)}>${SENTENCE}</p>`),
  html('one long attribute', bytes => `<p title="${'a '.repeat(bytes / 2)}">${SENTENCE}</p>`),
  html('many classes', bytes => `<div class="${repeat(i => `c${i} `, bytes)}"><p>${SENTENCE}</p></div>`),
  repeated(
    'paragraphs with classes',
    i => `<p class="a b${i} c" id="p${i}" style="color:red">${SENTENCE}</p>`,
  ),
  repeated('unclosed paragraphs', `<p>${SENTENCE}`),
  repeated('unclosed div', '<div>word '),
  repeated('unclosed b', '<b>word '),
  repeated('unclosed list items', '<li>word '),
  repeated('unclosed cells', '<td>word '),
  repeated('unclosed links', '<a href="/x">word '),
  repeated('stray end tags', '</div></p>word '),
  html('inline tags in one paragraph', bytes => `<p>${repeat('<b>harbour</b> <i>opens</i> ', bytes)}</p>`),
  html('links in one paragraph', bytes => `<p>${repeat(i => `<a href="/${i}">story ${i}</a>, `, bytes)}</p>`),
  html('line breaks', bytes => `<p>${repeat(`${SENTENCE}<br>`, bytes)}</p>`),
  html('entities', bytes => `<p>${repeat('&amp;&eacute;&#x2014; word ', bytes)}</p>`),
  html('bare angle brackets', bytes => `<p>${repeat('a < b > c ', bytes)}</p>`),
  repeated('comments', i => `<!-- ${i} --><p>${SENTENCE}</p>`),
  repeated('headings', i => `<h2>Part ${i}</h2><p>${SENTENCE}</p>`),
  repeated('figures', figure),
  repeated('equal figures', figure(1)),
  repeated('cards', card),
  repeated('noscript', i => `<noscript><img src="${i}.png"></noscript><p>${SENTENCE}</p>`),
  repeated('hidden paragraphs', `<p style="display:none">${SENTENCE}</p>`),
  html('options', bytes => `<select>${repeat(i => `<option>Country ${i}</option>`, bytes)}</select>`),
  html('code', bytes => `<pre>${repeat('if (a) { return b; }\n', bytes)}</pre>`),
  repeated('empty end tags', `<p>${SENTENCE}</>`),
  repeated('cdata', `<p><![CDATA[${SENTENCE}]]></p>`),
  repeated('bylines and dates', i => `<p>By Ann Lee, 12 May 20${10 + (i % 15)}</p>`),
  repeated('white space', `<p> \n\t ${' '.repeat(200)}</p>`),
  head('many metas', bytes => repeat(i => `<meta name="keywords" content="k${i}">`, bytes)),
  head('many JSON-LD scripts', bytes => repeat(jsonLd, bytes)),
  head(
    'one long JSON-LD',
    bytes => `<script type="application/ld+json">[${repeat('{"a":[1,2]},', bytes)}1]</script>`,
  ),
  head('one long script', bytes => `<script>${repeat('var a = "<p>"; ', bytes)}</script>`),
  text('lines of text', i => `${SENTENCE} It was number ${i}.\n`),
  text('equal lines of text', `${SENTENCE}\n`),
  text('one line of text', `${SENTENCE} `),
  text('short lines of text', i => `Menu ${i}\n`),
  text('blank lines of text', 'Menu\n\n\n\n'),
  text('hard-wrapped text', `${SENTENCE.slice(0, 45)}\n${SENTENCE.slice(46)}\n`),
];
