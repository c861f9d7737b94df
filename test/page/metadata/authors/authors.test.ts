import { describe, expect, it } from 'vitest';
import { readHtml } from '../read.ts';
import { declared, names, PROSE, person } from './names.ts';

describe('authors that a page declares', () => {
  it.each([
    [
      [person('Nora Vilk'), person('Ida Brandt')],
      ['Nora Vilk', 'Ida Brandt'],
    ],
    [['Nora Vilk and Ida Brandt'], ['Nora Vilk', 'Ida Brandt']],
    [[person('By Nora Vilk')], ['Nora Vilk']],
    [
      [person('Nora VilkNora Vilk'), person('Ida Brandt Ida Brandt')],
      ['Nora Vilk', 'Ida Brandt'],
    ],
    [[person('Duran Duran')], ['Duran Duran']],
    [[person('Nora Vilk, PhD')], ['Nora Vilk']],
    [[person('Nora Vilk @noravilk')], ['Nora Vilk']],
    [[person('Nora Vilk (Oslo)')], ['Nora Vilk']],
    [
      [person('Nora Vilk'), { '@type': 'Organization', name: 'ABC' }],
      ['Nora Vilk', 'ABC'],
    ],
    [[{ '@type': 'Organization', name: 'Ministry of Works' }], ['Ministry of Works']],
    [[person('Ministry of Works, Harbours and Bridges')], ['Ministry of Works, Harbours and Bridges']],
    [[person('Center for Drift Ice and Research')], ['Center for Drift Ice and Research']],
    [
      [person('Department of Ferries, Harbours and Bridges DFH')],
      ['Department of Ferries, Harbours and Bridges'],
    ],
    [[person('Ida Morel, CEPF®')], ['Ida Morel']],
    [[person('Daily-Editor Ida Morel')], ['Ida Morel']],
    [[person('Ida Morel, Gohebydd Democratiaeth Leol')], ['Ida Morel']],
    [[person('Jean-Luc Morel')], ['Jean-Luc Morel']],
    [[person('Staff and wire service reports')], ['Staff and wire service reports']],
    [[person('Linn and Ida')], ['Linn', 'Ida']],
    [[person('Ida Morel, AFP')], ['Ida Morel', 'AFP']],
    [[person('Newsroom, Nora Vilk')], ['Newsroom', 'Nora Vilk']],
    [[person('Harbour Wire (www.harbour.example)')], ['Harbour Wire']],
  ])('%j are %j', (given, wanted) => expect(names('', declared(...given))).toEqual(wanted));

  it.each([
    'admin',
    'https://daily.example/nora',
    'nora@daily.example',
    '5 minutes',
    'wordpressadmin',
    'daily_admin12',
    'eZ systems',
    'undefined',
    'Web Admin',
    'Nora Admin 4',
    'Администратор',
    'Edita',
  ])('are nobody in %s', author => {
    expect(names('', `<meta name="author" content="${author}">`)).toEqual([]);
  });

  it('are not the reading time that a blog system gives where it has no author', () => {
    const author = '<meta name="twitter:data1" content="Nora Vilk">';
    const time = '<meta name="twitter:data1" content="Less than a minute">';
    expect(names('', `${author}<meta name="twitter:data2" content="5 minutes">`)).toEqual(['Nora Vilk']);
    expect(names('', time)).toEqual([]);
    expect(names('', `<meta name="twitter:label1" content="Written by">${author}`)).toEqual(['Nora Vilk']);
  });

  it('are the site with its whole name', () => {
    const site = '<meta name="publisher" content="Office for Bridges and Ferries">';
    const head = `${site}<meta name="author" content="Office for Bridges and Ferries">`;
    expect(names('', head)).toEqual(['Office for Bridges and Ferries']);
  });

  it('are not the topic that a line links to', () => {
    const line = (href: string) => `<p><a href="${href}">Nora Vilk</a> · 5 May 2021</p>`;
    expect(names(line('/people/nora-vilk'), '')).toEqual(['Nora Vilk']);
    expect(names(line('/category/nora-vilk'), '')).toEqual([]);
  });

  it('are not the company that runs the site', () => {
    const head = '<meta name="author" content="Daily Example Co.">';
    expect(names('<p>By Nora Vilk</p>', head)).toEqual(['Nora Vilk']);
  });

  it('are the paper on a portal only where nobody else is named', () => {
    const head = '<meta property="og:article:author" content="Harbour Wire | Portal">';
    expect(names('', head)).toEqual(['Harbour Wire', 'Portal']);
    expect(names('<p>By Nora Vilk</p>', head)).toEqual(['Nora Vilk']);
  });

  it('are an agency only where nobody else is named, whatever the page takes it for', () => {
    expect(names('', declared(person('Reuters')))).toEqual(['Reuters']);
    expect(names('<p class="byline">Nora Vilk</p>', declared(person('Reuters')))).toEqual(['Nora Vilk']);
  });

  it('are a newsroom only where nobody else is named', () => {
    expect(names('', declared(person('Redaktion')))).toEqual(['Redaktion']);
    expect(names('<p>By Nora Vilk</p>', declared(person('Redaktion')))).toEqual(['Nora Vilk']);
    expect(names('<p class="author-name">Redaktion</p>', '')).toEqual(['Redaktion']);
  });

  it('are the outlet only where nobody else is named', () => {
    expect(names('', declared(person('Daily Example')))).toEqual(['Daily Example']);
    expect(names('<p>By Nora Vilk</p>', declared(person('Daily Example')))).toEqual(['Nora Vilk']);
  });

  it('give way to a full name where they are an account', () => {
    const account = declared(person('nora.vilk'));
    expect(names('<p>By Nora Vilk</p>', account)).toEqual(['Nora Vilk']);
    expect(names('', `${account}<meta name="author" content="Nora Vilk">`)).toEqual(['Nora Vilk']);
    expect(names('<p>By Ida Brandt</p>', account)).toEqual(['Ida Brandt']);
    expect(names('<p>By editors</p>', account)).toEqual(['nora.vilk']);
  });

  it('give way to another right below the headline that mark-up calls the author, where they are an account', () => {
    const account = declared(person('boatadm'));
    const box = '<div class="author-info"><span>Nora Vilk</span></div>';
    expect(names(box, account)).toEqual(['Nora Vilk']);
    expect(names('<p>by <a href="/authors/nora-vilk">Nora Vilk</a></p>', account)).toEqual(['Nora Vilk']);
    expect(names('<p>Rivers</p>'.repeat(3) + box, account)).toEqual(['boatadm']);
    expect(
      names(`${'<p>Rivers</p>'.repeat(3)}<p>by <a href="/authors/1">Nora Vilk</a></p>`, account),
    ).toEqual(['Nora Vilk']);
  });

  it('are whom the only box about an author is about, where nobody else is named', () => {
    const box = (name: string, word = 'author') =>
      `<div class="${word}-box"><img src="a.jpg" alt="${name}"><div><div><div><h4>${name}</h4><p>${name} steers the night ferry and writes about it.</p></div></div></div></div>`;
    expect(names(PROSE + box('Ida Morel'))).toEqual(['Ida Morel']);
    expect(names(PROSE + box('Ida Morel'), declared(person('Daily Example')))).toEqual(['Ida Morel']);
    expect(names(PROSE + box('Ida Morel'), declared(person('Nora Vilk')))).toEqual(['Nora Vilk']);
    expect(names(PROSE + box('Ida Morel') + box('Tom Berg'))).toEqual([]);
    expect(names(PROSE + box('Ida Morel', 'guest'))).toEqual([]);
  });

  it('are no section that the story is filed under', () => {
    const section = '<meta property="article:section" content="Rivermouth">';
    expect(names('', declared(person('rivermouth')) + section)).toEqual([]);
    expect(names('<p>By Ida Brandt</p>', declared(person('rivermouth')) + section)).toEqual(['Ida Brandt']);
    expect(names('', declared(person('vilk')) + section)).toEqual(['vilk']);
    const arabic = '<meta property="article:section" content="منوعات">';
    expect(names('<p class="author">منوعات</p>', declared(person('منوعات')) + arabic, 'ar')).toEqual([]);
  });

  it('are no account where names are written without spaces', () => {
    expect(names('<p>By Ida Brandt</p>', declared(person('新間')))).toEqual(['新間']);
  });

  it('are joined by those that the byline names besides', () => {
    const one = declared(person('Nora Vilk'));
    const line = '<p>Written by Dr Nora Vilk, Ida Brandt and Tom Ekholm</p>';
    expect(names(line, one)).toEqual(['Nora Vilk', 'Ida Brandt', 'Tom Ekholm']);
    expect(names('<p>Written by Ida Brandt and Tom Ekholm</p>', one)).toEqual(['Nora Vilk']);
    const links =
      '<p>Words by <a href="/authors/1">Nora Vilk</a> and <a href="/authors/2">Ida Brandt</a></p>';
    expect(names(links, one)).toEqual(['Nora Vilk', 'Ida Brandt']);
    expect(names(links.replace('and', 'who was told by'), one)).toEqual(['Nora Vilk']);
  });

  it('are all those of a list', () => {
    const list = '<meta name="citation_authors" content="Nora Vilk; Ida Brandt">';
    expect(names('', list)).toEqual(['Nora Vilk', 'Ida Brandt']);
  });

  it.each([
    ['<p>Written by <a href="/author/nell">Nell</a></p>', 'Nora Vilk, Ida Brandt', ['Nell']],
    ['<p>Written by <a href="/author/ida">Ida</a></p>', 'Nora Vilk, Ida Brandt', ['Nora Vilk', 'Ida Brandt']],
    ['<p>Written by Nell</p>', 'Nora Vilk, Ida Brandt', ['Nora Vilk', 'Ida Brandt']],
  ])(
    'are those of the byline that leads to their page, not the owners of the site: %s',
    (line, owners, wanted) => expect(names(line, `<meta name="author" content="${owners}">`)).toEqual(wanted),
  );

  it.each([
    ['article', 'h2', 'Harbour has a new lamp', []],
    ['li', 'h3', 'Harbour has a new lamp', []],
    ['article', 'h2', 'Ferry runs all night', ['Nora Vilk']],
    ['div', 'h2', 'Harbour has a new lamp', ['Nora Vilk']],
  ])('are not those of another story in the page’s item: %s, %s, %s', (item, heading, text, wanted) => {
    const author =
      '<span itemscope itemtype="https://schema.org/Person" itemprop="author"><span itemprop="name">Nora Vilk</span></span>';
    const card = `<${item}><${heading}><a href="/1">${text}</a></${heading}><p>${author}</p></${item}>`;
    const { author: found } = readHtml(
      `<title>Ferry runs all night | Daily Example</title><div itemscope itemtype="https://schema.org/WebPage">${card}</div>`,
    );
    expect(found.map(({ name }) => name)).toEqual(wanted);
  });

  it('are no section of several words', () => {
    const section = '<meta property="article:section" content="Letters to the Harbour">';
    const author = '<meta name="author" content="Letters To The Harbour">';
    expect(names('', section + author)).toEqual([]);
    expect(names('<p>By Letters To The Harbour</p>', section + author)).toEqual([]);
  });
});
