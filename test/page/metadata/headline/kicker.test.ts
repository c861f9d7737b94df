import { describe, expect, it } from 'vitest';
import { og, read } from './story.ts';

describe('the kicker of a headline', () => {
  it.each([
    ['<h1><span class="kicker">Rivers</span> Ferry runs all night</h1>'],
    ['<h1><small>Rivers</small><br>Ferry runs all night</h1>'],
    ['<div class="overline">Rivers</div><h1>Ferry runs all night</h1>'],
    ['<div class="supratitle">Rivers</div><h1>Ferry runs all night</h1>'],
    ['<div class="above"><i></i><span class="overline">Rivers</span></div><h1>Ferry runs all night</h1>'],
  ])('has its kicker apart: %s', body => {
    const { headline, alternativeHeadline } = read(body, og('Ferry runs all night'));
    expect(headline).toBe('Ferry runs all night');
    expect(alternativeHeadline).toBe('Rivers');
  });

  it('has no kicker that names its section or stands in a part of the line above it', () => {
    const section = '<meta property="article:section" content="Rivers">';
    const above = (line: string, meta = '') =>
      read(`<div class="above">${line}</div><h1>Ferry runs all night</h1>`, og('Ferry runs all night') + meta)
        .alternativeHeadline;
    expect(above('<span class="overline">Rivers</span>', section)).toBeUndefined();
    expect(above('<span class="overline">Rivers</span> and lakes')).toBeUndefined();
  });

  it('has a kicker with a date between the two', () => {
    const above = (date: string) =>
      read(`<p class="entry__kicker">Night boats</p><p>${date}</p><h1>Ferry runs all night</h1>`)
        .alternativeHeadline;
    const within = (line: string) =>
      read(`<div>${line}</div><h1>Ferry runs all night</h1>`).alternativeHeadline;
    expect(within('<span class="kicker">Night boats</span> <time>3 May 2024</time>')).toBe('Night boats');
    expect(within('<b>Night boats - 3 May 2024</b>')).toBeUndefined();
    expect([above('3 May 2024, 18:22'), above('The first May in 2024 with no ice')]).toEqual([
      'Night boats',
      undefined,
    ]);
  });

  it('has a long kicker where the mark-up says so', () => {
    const line = 'Last round of talks on the boats of the lower river';
    const kicker = (name: string) =>
      read(`<h2 class="${name}">${line}</h2><h1>Ferry runs all night</h1>`).alternativeHeadline;
    expect([kicker('topline'), kicker('line')]).toEqual([line, undefined]);
  });

  it.each(['The ferry lies at the quay.', 'Reading time: 6 min', 'Article', 'Headline', 'Titel'])(
    'has no line of others as kicker: %s',
    line => {
      const body = `<div class="overline">${line}</div><h1>Ferry runs all night</h1>`;
      expect(read(body, og('Ferry runs all night')).alternativeHeadline).toBeUndefined();
    },
  );
});
