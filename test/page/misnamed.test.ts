import { describe, expect, it } from 'vitest';
import { makeCapture } from '../../src/capture/capture.ts';
import { openPage } from '../../src/page/open.ts';

function open(mediaType: string, text: string, charset?: string) {
  const bytes = Buffer.from(text, charset === 'latin1' ? 'latin1' : 'utf8');
  const { capture, blocks } = openPage(makeCapture({ bytes, key: 'a', mediaType, origin: { file: 'a' } }));
  return { flags: capture.flags ?? [], texts: blocks.map(({ text }) => text) };
}

const FERRIES = 'The ferries stayed in the harbour after ice had closed the sound.';
const COUNCIL = 'The council meets on Friday, as it said, to speak of ice & coal.';
const ESCAPED = COUNCIL.replace('&', '&amp;');
const LINES = [FERRIES, COUNCIL, 'Nobody knows when.'];

describe('mark-up that is declared to be text', () => {
  const page = `<!-- saved --><!DOCTYPE html><title>Ice</title><p>${FERRIES}<p>${ESCAPED}<p>Nobody knows when.`;
  const paragraphs = `<p>${FERRIES}</p>\n<p>${ESCAPED}</p>\n<p>Nobody knows when.</p>`;
  it.each([
    ['a page', page],
    ['paragraphs', paragraphs],
    ['blocks of an editor', `<!-- wp:paragraph -->\n${paragraphs}\n<!-- /wp:paragraph -->`],
    ['escaped paragraphs', paragraphs.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')],
    [
      'lines that end in tags',
      `${FERRIES}<br>\n<br>\n${ESCAPED}<br /><br />\nNobody <b>knows</b> when.<br />\n`,
    ],
    [
      'paragraphs parted by blank lines',
      `The <a href="/f">ferries</a> stayed in the harbour after <a href="/i">ice</a> had closed the sound.\n\n` +
        `${ESCAPED.replace('council', '<a href="https://sound.example/">council</a>')}\n\nNobody knows when.`,
    ],
  ])('is read as the page that it is: %s', (_, text) => {
    expect(open('text/plain', text)).toEqual({ flags: ['read-as-html'], texts: LINES });
  });

  it('is read as the page that it is, behind the head of its response', () => {
    const response = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`;
    expect(open('text/plain', response)).toMatchObject({ flags: ['read-as-html'] });
    expect(open('text/plain', response).texts.slice(1)).toEqual(LINES);
  });

  it('is no page where no more than its first line is left', () => {
    expect(open('text/plain', '<!DOCTYPE html>\n\n# Ice\n\nNobody knows when.').flags).toEqual([]);
  });

  it('has its charset as pages tell it', () => {
    const text = '<!doctype html><meta charset="iso-8859-7"><p>\xe1\xe2\xe3';
    expect(open('text/plain', text, 'latin1').texts).toEqual(['αβγ']);
  });

  it.each([
    ['speaks of tags', `Use <p> and </p>, or <br> and <br>.\nA <br><br> is two of them, <br><br> is, too.`],
    ['shows a page', `Write this:\n<html>\n<body>\n<p>One</p>\n<p>Two</p>\n<p>Three</p>\n</body>\n</html>`],
    ['shows what is escaped', `&lt;p&gt; begins a paragraph.\nIt ends with &lt;/p&gt; or not at all.`],
    ['compares', `When a < b and b < c, then a < c.\n1 <2 and 3> 2.`],
  ])('is none where a text %s', (_, text) => {
    const { flags, texts } = open('text/plain', text);
    expect(flags).toEqual([]);
    expect(texts.join('\n')).toBe(text);
  });
});

describe('text that is declared to be HTML', () => {
  it.each([
    ['without a tag', LINES.join('\n').replace('&', '&amp;')],
    [
      'as a browser shows it',
      '<html><head><meta name="color-scheme" content="light dark"></head><body><pre style="word-wrap: break-word; ' +
        `white-space: pre-wrap;">${LINES.join('\n').replace('&', '&amp;')}</pre></body></html>`,
    ],
  ])('is read by its lines: %s', (_, text) => {
    expect(open('text/html', text)).toEqual({ flags: ['read-as-text'], texts: LINES });
  });

  it('is none where a page has more than one element', () => {
    const pre = `<html><head></head><body><pre>${FERRIES}</pre><p>More.</p></body></html>`;
    expect(open('text/html', pre)).toEqual({ flags: [], texts: [FERRIES, 'More.'] });
  });
});
