import { describe, expect, it } from 'vitest';
import { readHtml } from './read.ts';

const SENTENCE =
  'The ferry crosses the river every ten minutes, and most of those who take it have done so for years. ';
const PROSE = `<p>${SENTENCE.repeat(3)}</p>`;

function read(article: string, behind = '') {
  return readHtml(
    `<html lang="en-GB"><head><title>Ferry runs all night</title></head><body><article><h1>Ferry runs all night</h1>${article}</article>${behind}</body></html>`,
    { url: 'https://daily.example/ferry', capturedAt: '2024-06-01T00:00:00Z' },
  );
}

describe('a date of something else on the page is not the article’s', () => {
  const post = `${PROSE}<blockquote class="twitter-tweet"><p>Bring a coat.</p>— Ferry choir <a href="https://x.example/1">12 September 2021</a></blockquote>${PROSE}`;
  const amid = `${PROSE}${PROSE}<p>3 March 1998</p><p>That day the first bridge was planned.</p>${PROSE}`;
  it.each([
    ['a post', post],
    ['a post filled by a script', post.replaceAll('blockquote', 'div').replace('twitter-tweet', 'fb-post')],
    [
      'a picture',
      `${PROSE}<figure><img src="/a.jpg"><figcaption>The pier, 5 May 2023</figcaption></figure>${PROSE}`,
    ],
    [
      'a teaser',
      `<div><a href="/b">Bridge closed again</a> <time datetime="2021-01-05">5 January 2021</time></div>${PROSE}`,
    ],
    ['the story itself', amid],
    ['an issue', `<p>Vol. 12, No. 3, March 2024</p>${PROSE}`],
    ['the first print', `${PROSE.repeat(3)}<p>First published in The River Post, 3 May 1999.</p>`],
  ])('%s', (_, article) => {
    expect(read(article).datePublished).toBeUndefined();
  });

  it.each([
    '<article><h2><a href="/mill">Old mill makes power</a></h2><p>By Ida Brandt</p><p class="date">11 March 2021</p></article>',
    '<h2><a href="/mill">Old mill makes power</a></h2><p class="date">11 March 2021</p>',
  ])('another story: %s', next => {
    const { datePublished, author } = read(PROSE.repeat(3), next + PROSE);
    expect(datePublished).toBeUndefined();
    expect(author).toEqual([]);
  });
});

describe('a date is the article’s', () => {
  it.each([
    ['beside a linked section', `<p><a href="/rivers">Rivers</a> 5 May 2024</p>${PROSE}`],
    ['that is a link itself', `<p><a href="/2024">Posted on 5 May 2024</a></p>${PROSE}`],
    ['behind the author’s link', `<p><a href="/author/nv">Nora van der Vilk</a> 5 May 2024</p>${PROSE}`],
    ['behind the text', `${PROSE.repeat(3)}<p>5 May 2024</p>`],
  ])('%s', (_, article) => {
    expect(read(article).datePublished).toBe('2024-05-05');
  });

  it('on the picture that has the headline, too', () => {
    const { datePublished } = readHtml(
      `<html lang="en-GB"><figure><img src="/a.jpg"><figcaption><span class="date">5 May 2024</span><h1>Ferry runs all night</h1></figcaption></figure>${PROSE}${PROSE}`,
    );
    expect(datePublished).toBe('2024-05-05');
  });
});
