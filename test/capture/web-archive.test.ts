import { describe, expect, it } from 'vitest';
import { recordOf } from '../record-of.ts';
import { folderWith, readOne } from './helpers.ts';

const SAVED = 'http://news.example/2010/06/ferry';
const PLAYED_BACK = `https://web.archive.org/web/20100614083122/${SAVED}`;
const PROSE =
  'The ferry crosses the river every ten minutes, and most of those who take it have done so for years. ';
/** As the Wayback Machine plays it back. */
const PAGE = `<html lang="en"><head><title>Ferry runs all night</title>
<script>__wm.init("https://web.archive.org/web"); __wm.wombat("${SAVED}","20100614083122","https://web.archive.org/");</script>
</head><body><h1>Ferry runs all night</h1>
<figure><img src="/web/20100614083122im_/http://img.example/ferry.jpg"></figure>
<p>${PROSE}<a href="https://web.archive.org/web/20100614083122/http://news.example/tide">Tides</a> matter.</p>
<p>${PROSE}A copy is at https://web.archive.org/web/20090101000000/http://old.example/ still.</p>
<p>${PROSE}</p></body></html>
<!--
     FILE ARCHIVED ON 08:31:22 Jun 14, 2010 AND RETRIEVED FROM THE
     INTERNET ARCHIVE ON 10:00:00 Mar 01, 2025.
-->`;

const read = (html: string, url: string) => recordOf(html, { url }, { allTypes: true });

describe('a page that the Wayback Machine plays back', () => {
  it('has the address and the time of what was saved', () => {
    expect(read(PAGE, PLAYED_BACK).capture).toMatchObject({
      url: SAVED,
      capturedAt: '2010-06-14T08:31:22Z',
      flags: ['from-web-archive'],
    });
  });

  it('tells both itself when it was saved as a file', async () => {
    const page = PAGE.replace(`"${SAVED}"`, `"${SAVED.replace('.example/', '.example:80/')}"`);
    expect(await readOne(folderWith({ 'page.html': page }))).toMatchObject({
      url: SAVED,
      capturedAt: '2010-06-14T08:31:22Z',
      flags: ['from-web-archive'],
    });
  });

  it('has the addresses that it had, and its text as it stands', () => {
    const { blocks, image, articleBody } = read(PAGE, PLAYED_BACK);
    expect(blocks.flatMap(({ inline = [] }) => inline.flatMap(({ href }) => href ?? []))).toEqual([
      'http://news.example/tide',
    ]);
    expect(image.map(({ contentUrl }) => contentUrl)).toEqual(['http://img.example/ferry.jpg']);
    expect(articleBody).toContain('https://web.archive.org/web/20090101000000/http://old.example/');
  });

  it('is none where a page only links to it', () => {
    const { blocks, capture } = read(PAGE.slice(0, PAGE.indexOf('<!--')), SAVED);
    expect(capture).not.toHaveProperty('flags');
    expect(blocks.flatMap(({ inline = [] }) => inline.flatMap(({ href }) => href ?? []))).toEqual([
      'https://web.archive.org/web/20100614083122/http://news.example/tide',
    ]);
  });
});
