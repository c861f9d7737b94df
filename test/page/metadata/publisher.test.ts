import { describe, expect, it } from 'vitest';
import { readHtml } from './read.ts';
import { jsonLd as ld, readStory as read } from './story.ts';

describe('publishers', () => {
  it.each(['https://daily.example', '@daily', '#creator', 'Blogger'])(
    'are no addresses or platforms: %s',
    name => {
      const publisher = ld({ '@type': 'NewsArticle', headline: 'Ferry', publisher: { name } });
      expect(read(`${publisher}<meta name="application-name" content="Daily Example">`).publisher).toEqual({
        name: 'Daily Example',
      });
    },
  );

  it.each(['版权所有', ', all rights reserved'])('are names without a notice of rights: %s', notice => {
    expect(read(`<meta property="og:site_name" content="Daily Example${notice}">`).publisher).toEqual({
      name: 'Daily Example',
    });
  });

  it.each([
    ['Valley Courier - News and Views for the Upper Valley', 'Valley Courier'],
    ['News and Views for the Upper Valley | The Daily', 'The Daily'],
    ['Valley Courier - News and Views', 'Valley Courier - News and Views'],
    ['Valley Courier | News and Views', 'Valley Courier'],
    ['Boats and More | Daily Boats', 'Daily Boats'],
    ['Valley Courier |', 'Valley Courier'],
    ['Valley Courier -', 'Valley Courier'],
  ])('are names without their slogan, where that makes them long: %s', (declared, name) => {
    expect(read(`<meta property="og:site_name" content="${declared}">`).publisher).toEqual({ name });
  });

  it.each([
    ['Daily - All of the harbour', 'Daily'],
    ['Daily - Ferries', 'Daily - Ferries'],
    ['All of the harbour - Daily', 'All of the harbour - Daily'],
    ['Tides - All of the harbour', 'Tides - All of the harbour'],
  ])('are the name that the host has, before several words: %s', (declared, name) => {
    const site = `<meta property="og:site_name" content="${declared}">`;
    expect(readHtml(site, { url: 'https://www.daily.example/ferry' }).publisher).toEqual({ name });
  });

  it.each([
    ['Ferry runs all night | Daily', 'https://www.daily.example/ferry', 'Daily'],
    ['Ferry runs all night - The Daily', 'https://daily.example/ferry', 'The Daily'],
    ['Harbour Homes – Ferry runs all night', 'https://harbourhomesny.example/ferry', 'Harbour Homes'],
    ['Ferry runs all night | Tides | Marnby Tyres', 'https://shop.marnby.example/ferry', 'Marnby Tyres'],
    ['Ferry runs all night | Tides', 'https://www.daily.example/ferry', undefined],
    ['Daily', 'https://www.daily.example/ferry', undefined],
    ['Ferry runs all night - Daily bread and other things that we eat', 'https://daily.example/a', undefined],
  ])('stand in the title where nothing declares them: %s', (title, url, name) => {
    const { publisher, provenance } = readHtml(`<title>${title}</title><h1>Ferry runs all night</h1>`, {
      url,
    });
    expect([publisher?.name, provenance.publisher]).toEqual([name, name && 'title']);
  });

  it.each([
    ['Ferry runs all night | Daily', 'Daily', 'title'],
    ['Ferry runs all night Daily', 'Daily', 'title'],
    ['Ferry runs all night | Tides', 'dly_boats', 'twitter:site'],
  ])('are called as an account only where the title does not name them: %s', (title, name, source) => {
    const { publisher, provenance } = readHtml(
      `<title>${title}</title><meta name="twitter:site" content="@dly_boats"><h1>Ferry runs all night</h1>`,
      { url: 'https://daily.example/ferry' },
    );
    expect([publisher?.name, provenance.publisher]).toEqual([name, source]);
  });

  it.each([
    ['Ferry runs all night\u200b | Harbour Office', undefined, 'Harbour Office'],
    [
      'Ferry runs all night - Boats - The Northern Harbour Office (N.H.O.)',
      undefined,
      'The Northern Harbour Office (N.H.O.)',
    ],
    ['Ferry runs all night : Harbour Office', 'hrbrof', 'Harbour Office'],
    ['Ferry runs all night | Newswire', undefined, 'Newswire'],
    ['Ferry runs all | Harbour Office', undefined, 'Harbour Office'],
    ['Ferry runs all night | Harbour Office', 'boats', 'boats'],
    ['Ferry | Harbour Office', undefined, undefined],
    ['Ferry runs all night - Infographic', undefined, undefined],
    ['Ferry runs all night | Marnby, IN', undefined, undefined],
    ['Ferry runs all night - by Nora Vilk', undefined, undefined],
    ['Ferry runs all night - Night ferry to Marnby', undefined, undefined],
    ['The night ferry | Harbour Office', undefined, undefined],
  ])('are what stands behind the headline in a title: %s, with the account %s', (title, handle, name) => {
    const account = handle === undefined ? '' : `<meta name="twitter:site" content="@${handle}">`;
    const { publisher } = readHtml(`<title>${title}</title>${account}<h1>Ferry runs all night</h1>`, {
      url: 'https://newswires.example/ferry',
    });
    expect(publisher?.name).toBe(name);
  });

  it.each([
    ['Ferry runs all night | Boats Daily', 'dly_boats', 'Boats Daily'],
    ['Ferry runs all night | The Tides', 'TheBoats', 'TheBoats'],
    ['Ferry runs all night | U.S. Harbour Office', 'HarbourGov', 'U.S. Harbour Office'],
  ])('are called as behind the bar where the account has a word of it: %s', (title, handle, name) => {
    const { publisher } = readHtml(
      `<title>${title}</title><meta name="twitter:site" content="@${handle}"><h1>Ferry runs all night</h1>`,
      { url: 'https://news.example/ferry' },
    );
    expect(publisher).toEqual({ name });
  });

  it.each([
    ['The first on the river, and the best', 'Harbourwire'],
    ['Ferry runs all night', 'Harbourwire'],
    ['First on the river', 'First on the river'],
    ['News of the Harbour and the Rivers', 'News of the Harbour and the Rivers'],
    ['Institute of Ferries and Tides at Sea', 'Institute of Ferries and Tides at Sea', 'ifts', 'IFTS'],
  ])(
    'are no slogan and no headline where the title names who the host is called after: %s',
    (said, name, host = 'harbourwire', own = 'Harbourwire') => {
      const { publisher } = readHtml(
        `<title>Ferry runs all night | ${own}</title><meta property="og:site_name" content="${said}">${ld({ '@type': 'NewsArticle', headline: 'Ferry runs all night' })}<h1>Ferry runs all night</h1>`,
        { url: `https://${host}.example/ferry` },
      );
      expect(publisher?.name).toBe(name);
    },
  );

  it.each([
    ['Person', 'Nora Vilk', 'Boats Daily'],
    ['Person', 'Ida Brandt', 'Nora Vilk'],
    ['Organization', 'Nora Vilk', 'Nora Vilk'],
  ])('are the only author, a person, only where the site has no name: %s, by %s', (type, author, name) => {
    const publisher = { '@type': type, name: 'Nora Vilk' };
    const article = ld({ '@type': 'NewsArticle', headline: 'Ferry', publisher, author: { name: author } });
    const site = '<meta property="og:site_name" content="Boats Daily">';
    expect(read(article + site).publisher).toEqual({ name });
    expect(read(article).publisher).toEqual({ name: 'Nora Vilk' });
  });

  it('are no title of the page', () => {
    const title =
      '<meta property="og:title" content="Ferry runs all night"><meta property="og:site_name" content="Ferry runs all night | Boats">';
    expect(read(`${title}<meta name="application-name" content="Boats">`).publisher).toEqual({
      name: 'Boats',
    });
  });
});
