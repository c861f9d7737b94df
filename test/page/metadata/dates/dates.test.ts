import { describe, expect, it } from 'vitest';
import { readHtml } from '../read.ts';

const PROSE = `<p>${'The ferry crosses the river every ten minutes, and most of those who take it have done so for years. '.repeat(3)}</p>`;

function dates(
  lines: string,
  head = '',
  url = 'https://daily.example/ferry',
  capturedAt = '2024-06-01T00:00:00Z',
) {
  const html = `<html lang="en-GB"><head><title>Ferry runs all night</title>${head}</head><body><article><h1>Ferry runs all night</h1>${lines}${PROSE}${PROSE}</article></body></html>`;
  const { datePublished, dateModified, flags, provenance } = readHtml(html, { url, capturedAt });
  return { published: datePublished, modified: dateModified, flags, provenance };
}

describe('the dates of a page', () => {
  it('are the declared ones, told apart', () => {
    const head =
      '<meta property="article:published_time" content="2024-03-05T10:00:00+01:00"><meta property="article:modified_time" content="2024-03-06T09:00:00Z">';
    expect(dates('<p>1 January 2020</p>', head)).toMatchObject({
      published: '2024-03-05T10:00:00+01:00',
      modified: '2024-03-06T09:00:00Z',
      provenance: { datePublished: 'article:published_time', dateModified: 'article:modified_time' },
    });
  });

  it.each([
    ['<p>12 May 2023</p>', '2023-05-12', undefined],
    ['<p>Published 12 May 2023 | Updated 14 May 2023</p>', '2023-05-12', '2023-05-14'],
    ['<p>Updated 14 May 2023</p>', undefined, '2023-05-14'],
    ['<p>revision 8, last edited: 14 May 2023</p>', undefined, '2023-05-14'],
    ['<p>Ferry Guide © 2010-2018 Daily Example. <span>12 May 2023</span></p>', undefined, undefined],
    ['<p>© 2023 Daily Example | Published 12 May 2023</p>', '2023-05-12', undefined],
    ['<div><h4>Published</h4><p>12 May 2023</p></div>', '2023-05-12', undefined],
    ['<p><span>By Nora</span><span>12 May 2023</span><span>5 comments</span></p>', '2023-05-12', undefined],
    ['<time datetime="2023-05-12T08:00:00Z">yesterday</time>', '2023-05-12T08:00:00Z', undefined],
    [
      '<p>12 May 2023</p><div class="field field--name-changed"><time datetime="2023-05-14">14 May 2023</time></div>',
      '2023-05-12',
      '2023-05-14',
    ],
    ['<p class="entry-date updated">12 May 2023</p>', '2023-05-12', undefined],
  ])('are those by the headline: %s', (lines, published, modified) => {
    expect(dates(lines)).toMatchObject({ published, modified });
  });

  it.each([
    ['2023-05-14', 'a day that is near that of the address'],
    ['2023-05-12', 'the address, against a clock that tells when the page was captured', '2024-05-30'],
  ])('%s is %s', (published, _, shown = published) => {
    const url = 'https://daily.example/blog/2023-05-12-18';
    expect(dates(`<time datetime="${shown}">Tuesday</time>`, '', url)).toMatchObject({ published });
  });

  it('are beside the link that says the headline, with a topic before it and a site behind it', () => {
    const link = '<p>Rivers <a href="https://ferry.example/">Ferry runs all night</a> (ferry.example)</p>';
    const html = `<html lang="en"><head><title>Ferry runs all night : rivers</title><meta property="og:title" content="Ferry runs all night"></head><body><h1>rivers</h1>${link}<p>sent in on 12 May 2023</p><p>Ada 13 May 2023</p>${PROSE}<p>Bo 14 May 2023</p>${PROSE}<p>Cy 15 May 2023</p></body></html>`;
    const { headline, datePublished } = readHtml(html, { url: 'https://daily.example/r/ferry' });
    expect([headline, datePublished]).toEqual(['Ferry runs all night', '2023-05-12']);
  });

  it('are in the heading, in the dateline, or far away where there is but one', () => {
    expect(dates('').published).toBeUndefined();
    expect(dates(`<p>RIGA, May 12, 2023 (ABC) - ${PROSE.slice(3)}`).published).toBe('2023-05-12');
    expect(dates(`${PROSE.repeat(8)}<footer><p>Published 12 May 2023</p></footer>`).published).toBe(
      '2023-05-12',
    );
    const two = `${PROSE.repeat(8)}<p>Published 12 May 2023</p><p>Published 13 May 2023</p>`;
    expect(dates(two).published).toBeUndefined();
  });

  it('are not those of other stories', () => {
    const related = '<div class="related"><a href="/b"><p>Another story</p><p>2 May 2023</p></a></div>';
    expect(dates(PROSE + PROSE + related).published).toBeUndefined();
  });

  it('are never after the capture', () => {
    const head = '<meta property="article:published_time" content="2024-07-05T10:00:00Z">';
    expect(dates('<p>5 July 2024</p>', head)).toMatchObject({ published: undefined });
  });

  it('come from the address where nothing else tells', () => {
    expect(dates('', '', 'https://daily.example/2023/05/12/ferry')).toMatchObject({
      published: '2023-05-12',
      provenance: { datePublished: 'url' },
    });
  });

  it('are left out with a flag where day and month could be either', () => {
    const html =
      '<html lang="en"><body><h1>Ferry runs all night</h1><p class="date">3/4/2024</p></body></html>';
    const { datePublished, flags } = readHtml(html);
    expect(datePublished).toBeUndefined();
    expect(flags).toContain('date-ambiguous');
  });
});

describe('dates that disagree', () => {
  const published = (value: string) => `<meta property="article:published_time" content="${value}">`;
  const linked = (data: object) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', headline: 'Ferry runs all night', ...data })}</script>`;

  it('are settled by what the headline shows, where it is one of those declared', () => {
    const head = `${linked({ datePublished: '2024-05-02T08:00:00+02:00' })}${published('2024-05-10T08:00:00+02:00')}`;
    expect(dates('<p class="date">10 May 2024</p>', head).published).toBe('2024-05-10T08:00:00+02:00');
    expect(dates('<p class="date">7 May 2024</p>', head).published).toBe('2024-05-02T08:00:00+02:00');
    expect(dates('', head).published).toBe('2024-05-02T08:00:00+02:00');
  });

  it('are the shown one where the system calls every change a publication', () => {
    const system = linked({ datePublished: '2024-05-10', dateModified: '2024-05-10' });
    expect(dates('<p class="date">3 February 2023</p>', system)).toMatchObject({
      published: '2023-02-03',
      modified: '2024-05-10',
      provenance: { datePublished: 'date-line' },
    });
    const told = linked({ datePublished: '2024-05-01', dateModified: '2024-05-10' });
    expect(dates('<p class="date">3 February 2023</p>', told).published).toBe('2024-05-01');
    expect(dates('<p class="date">Updated: 3 February 2023</p>', system).published).toBe('2024-05-10');
  });

  it('are those that the page announces far away where the system calls every change a publication', () => {
    const system = linked({ datePublished: '2024-05-10', dateModified: '2024-05-10' });
    const told = linked({ datePublished: '2024-05-01', dateModified: '2024-05-10' });
    const foot = (line: string) => PROSE.repeat(8) + line;
    expect(dates(foot('<p>Published 3 February 2023</p>'), system)).toMatchObject({
      published: '2023-02-03',
      modified: '2024-05-10',
    });
    expect(dates(foot('<p>Published 3 February 2023</p>'), told).published).toBe('2024-05-01');
    expect(dates(foot('<p>3 February 2023</p>'), system).published).toBe('2024-05-10');
    expect(dates(foot('<p>Author: Nora Berg, 3 February 2023</p>'), system).published).toBe('2024-05-10');
    const two = '<p>Published 3 February 2023</p><p>Published 4 February 2023</p>';
    expect(dates(foot(two), system).published).toBe('2024-05-10');
  });

  it('are the shown one where no zone has that day at the moment that the system gives', () => {
    const system = (moment: string) => linked({ datePublished: moment, dateModified: moment });
    const shown = (moment: string) => dates('<p class="date">9 May 2024</p>', system(moment)).published;
    expect(shown('2024-05-10T22:02:58Z')).toBe('2024-05-09');
    expect(shown('2024-05-10T11:02:58Z')).toBe('2024-05-10T11:02:58Z');
    expect(shown('2024-05-10')).toBe('2024-05-10');
  });

  it('are the shown one where the declared one is merely that of the page', () => {
    const page = '<meta name="date" content="2024-05-10">';
    expect(dates('<p class="date">8 May 2024</p>', page).published).toBe('2024-05-08');
    expect(dates('', page).published).toBe('2024-05-10');
  });

  it('are one moment, given with the offset of the publisher', () => {
    const head = published('2024-05-11T03:05:00Z');
    const shown = '<time datetime="2024-05-10T20:05:00-07:00">May 10, 2024</time>';
    expect(dates(shown, head).published).toBe('2024-05-10T20:05:00-07:00');
    const other = '<time datetime="2024-05-10T20:06:00-07:00">May 10, 2024</time>';
    expect(dates(other, head).published).toBe('2024-05-11T03:05:00Z');
    const local = '<time datetime="2024-05-10 20:05:07">May 10, 2024</time>';
    expect(dates(local, published('2024-05-11T03:05:07Z')).published).toBe('2024-05-10T20:05:07-07:00');
    expect(dates(local, published('2024-05-11T03:06:07Z')).published).toBe('2024-05-11T03:06:07Z');
  });

  it('are the day shown where its midnight is declared in UTC', () => {
    const head = published('2024-05-09T22:00:00Z');
    expect(dates('<p class="date">10 May 2024</p>', head).published).toBe('2024-05-10');
    expect(dates('<p class="date">9 May 2024</p>', head).published).toBe('2024-05-09T22:00:00Z');
    expect(dates('<p class="date">10 May 2024</p>', published('2024-05-09T22:10:00Z')).published).toBe(
      '2024-05-09T22:10:00Z',
    );
  });

  it('are one where the shown one is the declared one the other way round', () => {
    const system = linked({ datePublished: '2024-05-04T08:00:00Z', dateModified: '2024-05-04T08:00:00Z' });
    expect(dates('<p class="date">05/04/2024</p>', system).published).toBe('2024-05-04T08:00:00Z');
  });

  it('may be one that was declared the other way round', () => {
    const head = '<meta name="pubdate" content="05/04/2024 12:00:00">';
    expect(dates('', head).published).toBe('2024-04-05');
    expect(dates('<p class="date">4 May 2024</p>', head).published).toBe('2024-05-04');
  });
});

describe('a date', () => {
  it.each([
    ['<p>Joined: 4 May 2012</p><p class="date">10 May 2024</p>', '2024-05-10'],
    ['<p><b>Joined:</b> 4 May 2012</p>', undefined],
    ['<p class="meta"><b>Date:</b> 4 May 2024</p>', '2024-05-04'],
  ])('behind a label is what the label says: %s', (lines, wanted) => {
    expect(dates(lines).published).toBe(wanted);
  });

  it.each([
    [
      '<div class="date"><span>2024</span><span>05</span>/<span>08</span><span>10:22:05</span></div>',
      '2024-05-08',
    ],
    ['<div class="date"><p>2024</p><p>05/08</p><p>10:22</p></div>', '2024-05-08'],
    ['<div class="date"><b>08</b><i>2024-05</i></div>', '2024-05-08'],
    ['<div class="date"><p>08.05</p><p>2024</p></div>', '2024-05-08'],
    ['<div class="date"><span>May</span> <span>8</span><span>2024</span></div>', '2024-05-08'],
    ['<p class="date"><b>8</b> <span>Wednesday</span> <i>May 2024</i></p>', '2024-05-08'],
    ['<div class="date"><p>Volume 2024</p><p>05/08</p></div>', undefined],
    ['<div class="date"><p>2024</p><p>05/08</p><p>chapters</p></div>', undefined],
  ])('may stand in several elements: %s', (lines, wanted) => {
    expect(dates(lines).published).toBe(wanted);
  });

  it('of a class that calls it updated is the page’s where no other is shown', () => {
    const head =
      '<meta itemprop="datePublished" content="2024-05-08"><meta itemprop="dateModified" content="2024-05-08">';
    const menu = '<ul><li><h2><a href="/b">Bridge closed</a></h2><p class="date">2 May 2024</p></li></ul>';
    const html = `<html lang="en-GB"><head><title>Ferry runs all night</title>${head}</head><body>${menu}<p>A. B.</p><p>C. D.</p><p>E. F.</p><h1>Ferry runs all night</h1><p class="byline"><time class="updated" datetime="2024-05-08">8 May 2024</time></p>${PROSE}${PROSE}</body></html>`;
    expect(readHtml(html).datePublished).toBe('2024-05-08');
  });

  it('below a headline that is said twice is the one with the text', () => {
    const links = '<p><a href="/a">About us</a></p>'.repeat(30);
    const html = `<html lang="en-GB"><title>Ferry runs all night</title><h1>Ferry runs all night</h1>${links}<h2>Ferry runs all night</h2><p class="meta">8 May 2024</p>${PROSE}${PROSE}<h3>Bridge closed</h3><p class="date">2 May 2024</p>`;
    expect(readHtml(html).datePublished).toBe('2024-05-08');
  });

  it('far from the headline is the one below a label', () => {
    const lines = ['<p>2 May 2023</p>', '<h6>Published</h6><p>12 May 2023</p>', '<p>3 May 2023</p>'];
    const far = Array.from({ length: 30 }, (_, i) => `<p>Line ${i}</p>`).join('');
    expect(dates(far + lines.join(far))).toMatchObject({ published: '2023-05-12' });
  });

  it('far from the headline is the one that names the author or the publication', () => {
    const foot = '<p>Author: Nora Berg, 8 May 2024</p><ul><li>2 May 2024</li><li>3 May 2024</li></ul>';
    expect(dates(PROSE.repeat(8) + foot).published).toBe('2024-05-08');
  });

  it('of a label in a sidebar is the page’s', () => {
    const aside =
      '<p>A. B.</p><p>C. D.</p><p>E. F.</p><div class="sidebar"><h4>Published</h4><div>8 May 2024</div></div>';
    expect(dates(aside).published).toBe('2024-05-08');
    expect(dates(aside.replace('Published', 'Most read')).published).toBeUndefined();
  });

  it('in the headline is what the story is about', () => {
    const html = `<html lang="en-GB"><title>Results of the ferry race, 19 May 2024</title><h1 class="entry-title">Results of the ferry race, 19 May 2024</h1><p class="date">20 May 2024</p>${PROSE}${PROSE}`;
    expect(readHtml(html).datePublished).toBe('2024-05-20');
  });

  it('counts the years of the Republic on a host in Taiwan', () => {
    const html = '<html lang="zh"><title>渡輪</title><h1>渡輪</h1><p class="date">113年3月5日</p>';
    expect(readHtml(html, { url: 'https://news.example.tw/a' }).datePublished).toBe('2024-03-05');
    expect(readHtml(html, { url: 'https://news.example/tw/a' }).datePublished).toBeUndefined();
  });

  it('has many names', () => {
    const named = (name: string) => `<meta name="${name}" content="2024-05-08T10:00:00Z">`;
    expect(dates('', named('w-published-date')).published).toBe('2024-05-08T10:00:00Z');
    expect(dates('', named('site:last_published')).published).toBeUndefined();
  });

  it('is in the inline state, as long as that speaks of one day', () => {
    const state = (...days: string[]) =>
      `<script>window.state = ${JSON.stringify({ list: days.map(day => ({ publishedAt: `${day}T10:00:00Z` })) })}</script>`;
    expect(dates('', state('2024-05-08'))).toMatchObject({
      published: '2024-05-08T10:00:00Z',
      provenance: { datePublished: 'script' },
    });
    const quoted = JSON.stringify(JSON.stringify({ datePublished: '2024-05-08T10:00:00Z' }));
    expect(dates('', `<script>push(${quoted})</script>`).published).toBe('2024-05-08T10:00:00Z');
    expect(dates('', state('2024-05-08', '2024-05-07')).published).toBeUndefined();
  });
});
