import { describe, expect, it } from 'vitest';
import { jsonLd as ld, readStory as read } from './story.ts';

describe('the address', () => {
  it('is the canonical one, without tracking', () => {
    const { url, provenance } = read('<link rel="canonical" href="/rivers/ferry?id=7&fbclid=x">');
    expect(url).toBe('https://daily.example/rivers/ferry?id=7');
    expect(provenance.url).toBe('canonical');
  });

  it('is the capture’s where the canonical one is the front page', () => {
    expect(read('<link rel="canonical" href="https://daily.example/">').url).toBe(
      'https://daily.example/rivers/ferry?id=7',
    );
  });
});

describe('keywords, section, second headline and access', () => {
  it.each([
    ['渡轮 夜航 河流', ['渡轮', '夜航', '河流']],
    ['フェリー、夜間', ['フェリー', '夜間']],
    ['Night ferries', ['Night ferries']],
    ['ferry, ads:front, (1), 1&1, 2024', ['ferry', '1&1', '2024']],
    ['ferry, 8ae9ab2d-fe1b-4230-acb8-a59b52877682, _prio_3', ['ferry']],
    ['ferry, type_news, front_page_2, Night_Boats', ['ferry', 'Night_Boats']],
    ['ferry, all-of-the-front-page, state-of-the-art', ['ferry', 'state-of-the-art']],
    ['ferry, source:tagname:The Daily Wire', ['ferry']],
    ['Day: Monday, Kind: News, Length: 20, Wire: Boats, Long', []],
    ['Day: Monday, Kind: News, Length: 20, ferry, ice', ['ferry', 'ice']],
    ['AER, AERO, AIRS08, CRSH, DIS, GEN, INDG, INDS08', []],
    ['FERRY, LAMPS, NASA, BOATS, ICE, TIDES, SEALS, HARBOUR', 8],
    ['Night ferries, night Ferries, Low water', ['Night ferries', 'Low water']],
    ['night-ferries, ice, Night Ferries, #lowwater, low water', ['Night Ferries', 'ice', 'low water']],
    ['Ferry runs all night', []],
    ['Ferry runs all night, ice', ['Ferry runs all night', 'ice']],
    ['The Daily, ice', ['ice']],
    ['Not Set', []],
  ])('are keywords, but for what systems call things by: %s', (content, keywords) => {
    const site = '<meta property="og:site_name" content="The Daily">';
    const found = read(`${site}<meta name="keywords" content="${content}">`).keywords;
    expect(typeof keywords === 'number' ? found.length : found).toEqual(keywords);
  });

  it.each([
    ['ferry, leaves, upper town, ten, takes, home, wait, pier, passengers, lamps', 0],
    ['ferry, leaves, upper town, ten, takes home, wait, pier, passengers, lamps', 9],
    ['ferry, leaves, upper town, ten, takes, home, wait, passengers, lamps', 9],
  ])('are no words of a description that is cut off, with a name among them: %s', (content, count) => {
    const start =
      'The ferry leaves the Upper Town at ten and takes home those who wait at the pier. Passeng...';
    const description = `<meta name="description" content="${start}">`;
    expect(read(`${description}<meta name="keywords" content="${content}">`).keywords).toHaveLength(count);
  });

  it.each([
    [['Ida Vilk', 'ice'], 'ice, Ida Vilk, articles by IDA VILK', ['ice']],
    [['Ida Vilk'], 'ida, vilk, ida-vilk, ice', ['ice']],
    [['Ida Vilk'], 'vilk, ice', ['vilk', 'ice']],
    [['ferryman77'], 'ferryman77, ice', ['ferryman77', 'ice']],
  ])('are not who wrote the text: %j, %s', (authors, content, keywords) => {
    const author = authors.map(name => ({ '@type': 'Person', name }));
    const head = `${ld({ '@type': 'NewsArticle', headline: 'Ferry', author })}<meta name="keywords" content="${content}">`;
    expect(read(head).keywords).toEqual(keywords);
  });

  it.each([
    ['free', 'night ferries, ice', ['night ferries', 'ice']],
    ['bus', 'night ferries, ice', ['bus']],
    ['free', 'lamps, ice', ['free']],
    ['free', 'ferries, night', ['free']],
    ['free', 'night ferries', ['free']],
  ])('are no single label where others are told of: %s, %s', (tag, content, keywords) => {
    const head = `<meta property="article:tag" content="${tag}"><meta name="keywords" content="${content}">
      <meta name="description" content="Night ferries take home whom the bus left behind.">`;
    expect(read(head).keywords).toEqual(keywords);
  });

  it('are no words of the description, and no text that a list has the parts of', () => {
    const keywords = (linked: string, content: string) =>
      read(
        `${ld({ '@type': 'NewsArticle', headline: 'Ferry', keywords: linked })}
        <meta name="description" content="The ferry leaves the upper town at ten and takes home whom the bus left behind.">
        <meta name="keywords" content="${content}">`,
      ).keywords;
    expect(keywords('ferry,leaves,upper,town,ten,takes,home,whom,bus', '')).toEqual([]);
    expect(keywords('bus,town,ten,ferry,home,whom,leaves,upper', '')).toHaveLength(8);
    const parts = ['night boats', 'Ida Vilk', 'lamps'];
    expect(keywords('Ida Vilk lamps night boats', parts.join(', '))).toEqual(parts);
  });

  it('have no second headline that is the first in other signs or cut off, its end, or the section', () => {
    const second = (alternativeHeadline: string) =>
      read(
        ld({
          '@type': 'NewsArticle',
          headline: 'Ferry runs all night',
          articleSection: 'Ice',
          alternativeHeadline,
        }),
      ).alternativeHeadline;
    for (const text of ['Ferry--runs all night', 'Ferry runs all ...', 'runs all night', 'Ice'])
      expect(second(text)).toBeUndefined();
    expect(second('Ferry runs')).toBe('Ferry runs');
  });

  it('are no summary of a word or two', () => {
    const summary = (text: string) => read(`<meta name="description" content="${text}">`).description;
    expect(['Home', 'Главная', '12 comments', '渡轮整夜行驶，'].map(summary)).toEqual([
      undefined,
      undefined,
      undefined,
      '渡轮整夜行驶，',
    ]);
  });

  it('are no section where a system has none', () => {
    const section = (text: string) =>
      read(`<title>Ferry</title><meta property="article:section" content="${text}">`).articleSection;
    expect(section('Uncategorized')).toBeUndefined();
    expect(section('https://daily.example/rivers')).toBeUndefined();
    expect(section('Articles')).toBeUndefined();
    expect(section('Alle Artikel')).toBeUndefined();
    expect(section('news_rivers')).toBeUndefined();
    expect(section('Home,Rivers,Boats')).toBe('Rivers');
    expect(section('Rivers, Boats, Ice')).toBe('Rivers');
    expect(section('Rivers,')).toBe('Rivers');
    expect(section('School of Marine, Coastal and River Sciences')).toBe(
      'School of Marine, Coastal and River Sciences',
    );
  });

  it('are no second headline where that is the summary', () => {
    const summary = 'The ferry goes on when the last bus has left.';
    const article = { '@type': 'NewsArticle', headline: 'Ferry', alternativeHeadline: summary };
    const second = (description: string) =>
      read(`${ld(article)}<meta name="description" content="${description}">`).alternativeHeadline;
    expect(second(summary)).toBeUndefined();
    expect(second('A new timetable.')).toBe(summary);
    expect(second(summary.slice(0, -1))).toBeUndefined();
  });

  it('come from meta tags', () => {
    const found = read(
      '<meta property="og:site_name" content="Daily Example"><meta property="article:section" content="Rivers"><meta name="keywords" content="ferry, night, ferry"><meta property="article:content_tier" content="locked">',
    );
    expect(found).toMatchObject({
      publisher: { name: 'Daily Example' },
      articleSection: 'Rivers',
      keywords: ['ferry', 'night'],
      isAccessibleForFree: false,
      provenance: {
        publisher: 'og:site_name',
        keywords: 'keywords',
        isAccessibleForFree: 'article:content_tier',
      },
    });
  });

  it('have a section in the breadcrumbs', () => {
    const item = (position: number, name: string) => ({ '@type': 'ListItem', position, name });
    const itemListElement = [item(3, 'Ferry runs all night'), item(1, 'Home'), item(2, 'Rivers')];
    expect(read(ld({ '@type': 'BreadcrumbList', itemListElement })).articleSection).toBe('Rivers');
  });

  it('have no other headline that says the same, be it twice', () => {
    const named = (alternativeHeadline: string) =>
      read(ld({ '@type': 'NewsArticle', alternativeHeadline })).alternativeHeadline;
    expect(named('Ferry Runs All Night,Ferry runs all\u00a0night')).toBeUndefined();
    expect(named('Rivers')).toBe('Rivers');
  });

  it('are left out where nothing tells', () => {
    const found = read('');
    for (const field of [
      'publisher',
      'articleSection',
      'isAccessibleForFree',
      'description',
      'alternativeHeadline',
    ])
      expect(found).not.toHaveProperty(field);
    expect(found.keywords).toEqual([]);
  });
});
