import { describe, expect, it } from 'vitest';
import { readHtml } from '../read.ts';
import { og, read, title } from './story.ts';

describe('the headline', () => {
  it.each([
    'Ferry runs all night | Daily Example',
    'Ferry runs all night - Daily Example',
    'Daily Example: Ferry runs all night',
    'Ferry runs all night – daily-example.example',
    'Ferry runs all night | News | Daily Example',
  ])('is without the site’s name: %s', text => {
    expect(read('', title(text) + og('Ferry runs all night')).headline).toBe('Ferry runs all night');
  });

  it.each([
    [
      'Ferry runs all night<br>"Nobody asked me"',
      'Daily.example/rivers: Ferry runs all night "Nobody asked me"',
    ],
    ['Ferry runs all night', 'The Review : Ferry runs all night, by Nora Vilk'],
  ])('is the part of the title that a line or two show, without a heading: %s', (shown, text) => {
    const lines = `<td>A standfirst, in the same cell<br><b>${shown}</b><br>by Nora Vilk</td>`;
    const wanted = shown.replace('<br>', ' ');
    expect(read(`<table><tr>${lines}</tr></table>`, title(text)).headline).toBe(wanted);
  });

  it('is the part of the title that stands above the text, before section and site', () => {
    const text = '老渡轮今夜起通宵航行 乘客称等了三年';
    expect(read(`<b>${text}</b>`, title(`${text}_新闻中心_海浪网`)).headline).toBe(text);
  });

  it('is not the section that stands behind it in the title and alone in a heading', () => {
    const text = 'Ferry runs all night through the winter';
    const heading = '<h1><a href="/r/rivers">rivers</a></h1>';
    expect(read(heading, title(`${text} : rivers`) + og(text)).headline).toBe(text);
  });

  it('is the heading of the post where the first one names the site', () => {
    const headings = '<h1><a href="/">Daily Example</a></h1><h3>Ferry runs all night</h3>';
    expect(read(headings, title('Daily Example: Ferry runs all night')).headline).toBe(
      'Ferry runs all night',
    );
  });

  it('is the heading that the title begins with, though a box below shows who is named behind it', () => {
    const headings = '<h1>Ferry runs all night through the winter</h1><h3>Nora on rivers</h3>';
    const text = 'Ferry runs all night through the winter | Nora on rivers | Daily Example';
    expect(read(headings, title(text)).headline).toBe('Ferry runs all night through the winter');
  });

  it('keeps the kicker before a bar in Chinese and Japanese', () => {
    const text = '深读｜夜里过江的人：末班渡船上的十二个钟头';
    expect(read(`<h1>${text}</h1>`, title(`${text}_渡口报`)).headline).toBe(text);
  });

  it('keeps the site’s name that a colon makes a part of it', () => {
    const text = 'Daily Example: All the ferries of the North';
    expect(read('', title(text) + og(text)).headline).toBe(text);
  });

  it('is the one that the page shows, not the one for search engines', () => {
    const { headline, provenance } = read(
      '<h1>Ferry runs all night</h1>',
      og('Night ferry: all times and prices of the ferry'),
    );
    expect(headline).toBe('Ferry runs all night');
    expect(provenance.headline).toBe('h1');
  });

  it('keeps the signs between its parts', () => {
    const heading = '<h1><span>Nora Vilk</span><span>: </span>My ferry runs all night</h1>';
    expect(read(heading, og('Nora Vilk: My ferry runs all night')).headline).toBe(
      'Nora Vilk: My ferry runs all night',
    );
  });

  it('is the declared one where the only heading is about something else', () => {
    expect(read('<h1>Subscribe to our letter</h1>', og('Ferry runs all night')).headline).toBe(
      'Ferry runs all night',
    );
  });

  it('is the heading that the address repeats', () => {
    const body = '<h1>Ferry runs all night</h1>';
    expect(read(body, title('Home of news and views')).headline).toBe('Ferry runs all night');
  });

  it('is not that of a teaser that is marked like one', () => {
    const teaser = '<h2 itemprop="headline">Bridge over the ferry pier opens</h2>';
    expect(read(`<h1>Ferry runs all night</h1>${teaser}`, og('Ferry runs all night')).headline).toBe(
      'Ferry runs all night',
    );
  });

  it('is what the page declares behind the name in the h1', () => {
    const body = '<h1>Riverside The Complete Almanac</h1><p>Ferry runs all night</p>';
    const head =
      title('Riverside The Complete Almanac: Ferry runs all night') + og('Ferry runs all night', '');
    expect(read(body, head).headline).toBe('Ferry runs all night');
  });

  it('is an h1 that is declared, whatever other heading a title repeats', () => {
    const body = '<h2>River Radio</h2><h1>Ferry runs all night</h1>';
    const head = title('Ferry runs all night | Programme - River Radio') + og('Ferry runs all night', '');
    expect(read(body, head).headline).toBe('Ferry runs all night');
  });

  it('is the first part of a title rather than a later one', () => {
    const body = '<h2>What the harbour says</h2><h2>Ferry runs all night</h2>';
    expect(read(body, title('Ferry runs all night - What the harbour says')).headline).toBe(
      'Ferry runs all night',
    );
  });

  it.each([
    ['12.05.2023 - Ferry runs all night', 'Ferry runs all night'],
    ['2023-05-12: Ferry runs all night', 'Ferry runs all night'],
    ['*New* Ferry runs all night', '*New* Ferry runs all night'],
    ['* Ferry runs all night', 'Ferry runs all night'],
  ])('of the heading %s is %s', (heading, wanted) => {
    expect(read(`<h1>${heading}</h1>`, title(heading)).headline).toBe(wanted);
  });

  it('is not the site’s name in the only h1', () => {
    const body = '<h1>Rivers and Lakes</h1><h2>Ferry runs all night</h2>';
    expect(read(body, title('Ferry runs all night - Rivers and Lakes')).headline).toBe(
      'Ferry runs all night',
    );
  });

  it('is the first heading where the address has its letters, whatever the title says', () => {
    const at = (name: string) =>
      read(
        '<h1>Marnby-Harbour</h1>',
        title('Trips to rivers and lakes'),
        `https://trips.example/a/${name}.htm`,
      ).headline;
    expect(at('marnbyharbour')).toBe('Marnby-Harbour');
    expect(at('marnby')).toBe('Trips to rivers and lakes');
  });

  it('is the heading that says most of the title to its end', () => {
    const body = '<h1>Archive of the boats</h1><h2>Ferry runs all night</h2>';
    expect(read(body, title('News - Ferry runs all night'), 'https://trips.example/1').headline).toBe(
      'Ferry runs all night',
    );
  });

  it('keeps who said what it quotes, where it is declared so', () => {
    const said = (text: string, declared = text) =>
      read(
        `<h1>${text}</h1>`,
        `${og(text.replace(/^.*?: /, ''))}<script type="application/ld+json">{"@type":"NewsArticle","headline":"${declared}"}</script>`,
      ).headline;
    expect(said('Nora Vilk: «The ferry has no lamp»')).toBe('Nora Vilk: «The ferry has no lamp»');
    expect(said('Nora Vilk: «The ferry has no lamp»', 'No lamp')).toBe('«The ferry has no lamp»');
    expect(said('Rivers: The ferry has no lamp')).toBe('The ferry has no lamp');
  });

  it('is in capitals only where no title has it in small letters', () => {
    const body = '<h1>FERRY RUNS ALL NIGHT</h1>';
    expect(read(body, title('Ferry Runs All Night | Daily Example')).headline).toBe('Ferry Runs All Night');
    expect(read(body, title('FERRY RUNS ALL NIGHT')).headline).toBe('FERRY RUNS ALL NIGHT');
  });

  it('is the part of the h1 that the page declares, not the kicker that a title has too', () => {
    const { headline, alternativeHeadline } = read(
      '<h1><span>Upper Sund</span> <span>Ferry runs all night</span></h1>',
      title('Upper Sund | Ferry runs all night') + og('Ferry runs all night'),
    );
    expect(headline).toBe('Ferry runs all night');
    expect(alternativeHeadline).toBe('Upper Sund');
  });

  it('is the h1 where a heading above it names a site that no source declares', () => {
    const { headline } = read(
      '<h2>Letters from the quay</h2><h1>Ferry runs all night</h1>',
      title('Ferry runs all night - Letters from the quay'),
      'https://blog.example/12',
    );
    expect(headline).toBe('Ferry runs all night');
  });

  it('is the lower heading that the title begins with where every h1 is that of a box', () => {
    const { headline } = read(
      '<h1>Calendar</h1><h3>Ferry runs all night</h3><p>It will run all night.</p><h1>Search</h1>',
      title('Ferry runs all night - News - County of Sund'),
    );
    expect(headline).toBe('Ferry runs all night');
  });

  it('is the h1 that the page is called by, though it is much like the name of the site', () => {
    const { headline } = read(
      '<h1>Night ferry company Sund</h1><h1>Ask our ferry people</h1>',
      og('Night ferry company Sund', 'Night ferry company'),
    );
    expect(headline).toBe('Night ferry company Sund');
  });

  it('is the one of the article, not the one for search engines in the trail above', () => {
    const between = Array.from({ length: 16 }, (_, i) => `<p>Line ${i}</p>`).join('');
    const seo = 'Night ferry: river boats run all night, says the council';
    const shown = 'Ferry across the river runs all night';
    const body = (tag: string) => `<${tag}><h1>${seo}</h1></${tag}>${between}<h2>${shown}</h2>`;
    expect(read(body('nav'), title(seo) + og(shown)).headline).toBe(shown);
    expect(read(body('div'), title(seo) + og(shown)).headline).toBe(seo);
  });

  it('is the first heading where mark-up and a title say so, not that of a box that another title names', () => {
    const [shown, box] = ['Harbour soup with lamps (soup of the night)', 'Soup of the harbour for the night'];
    const body = (is: string) => `<h1 class="${is}">${shown}</h1><p>It is made at night.</p><h2>${box}</h2>`;
    const recipe = `<script type="application/ld+json">{"@type":"Recipe","name":"${box}"}</script>`;
    expect(read(body('entry-title'), title(shown) + og(shown) + recipe).headline).toBe(shown);
    expect(read(body('big'), title(shown) + og(shown) + recipe).headline).toBe(box);
  });

  it('is the short name of a list, not the words added for search engines', () => {
    const titles = og('Ferries for cyclists, walkers, cars, lorries and whole families');
    expect(read('<h1>Ferries</h1>', titles).headline).toBe('Ferries');
    expect(read('<h1>Letters</h1>', titles).headline).not.toBe('Letters');
  });

  it('is without marks of anchors and of Markdown', () => {
    expect(read('<h1># Ferry runs all night <a class="headerlink">¶</a></h1>').headline).toBe(
      'Ferry runs all night',
    );
  });

  it.each([
    ['Daily Example: Ferry runs all night', '<b>Ferry runs all night</b><br>By Nora Vilk'],
    ['Daily Example - Rivers - Ferry runs all night', '<b>Ferry runs all night</b>'],
    ['Daily Example > Rivers > Ferry runs all night', 'RIVERS<br><b>Ferry runs all night</b><br>4 May 2003'],
  ])('is the part of a title that is shown in a line: %s', (text, line) => {
    const page = `<table><tr><td><a href="/">Daily Example</a></td><td><font size="2">${line}</font></td></tr></table>`;
    const { headline, provenance } = read(page, title(text), 'https://old.example/story.html');
    expect(headline).toBe('Ferry runs all night');
    expect(provenance.headline).toBe('line');
  });

  it('is not the name of a blog that leads to its first page', () => {
    const heading =
      '<h1 class="blog-title"><a href="/">Notes of a ferryman</a></h1><h3>Who runs all night</h3>';
    expect(read(heading, title('Notes of a ferryman: Who runs all night')).headline).toBe(
      'Who runs all night',
    );
  });

  it('has the signs that a copy of it in another heading has lost', () => {
    const text = 'Night ferry: who asks for it?';
    const headings = `<h1>Night ferry who asks for it</h1><p><a href="/">Home</a></p><h1>${text}</h1>`;
    expect(read(headings, og('Night ferry who asks for it')).headline).toBe(text);
  });

  it('is whole where a bar parts its number among several texts', () => {
    expect(read('<h1>Ferry runs all night | Part 7</h1>').headline).toBe('Ferry runs all night | Part 7');
    expect(read('<h1>Ferry runs all night | River news</h1>').headline).toBe('Ferry runs all night');
  });

  it('of Markdown is the page’s own below the one that a program put above the page', () => {
    const rest = 'Ships of all kinds and rivers, told by who steers them, in a letter every week. '.repeat(3);
    const said = `${rest}\n\n# Ferry runs all night\n\n[Nora vilk](https://ships.example/@vilknora)\n\n${rest}`;
    const { author } = readHtml(`# Ferry runs all night\n\n[Home](/)\n\n${said}`, {
      mediaType: 'text/markdown',
    });
    expect(author).toEqual([{ name: 'Nora vilk' }]);
  });

  it('of Markdown without address is the one main heading that paragraphs stand below', () => {
    const told = 'The ferry runs all night from Friday on, the harbour master said on Tuesday. '.repeat(2);
    const headlineOf = (text: string) => readHtml(text, { mediaType: 'text/markdown' }).headline;
    const menu = '# The Sound Post\n\n- News\n- Sport\n\n# Blog\n\n';
    expect(headlineOf(`${menu}# Ferry runs all night\n\n${told}\n\n## Who asked\n\n${told}`)).toBe(
      'Ferry runs all night',
    );
    const sections = `# Ferry runs all night\n\n# Why\n\n${told}\n\n# Who asked\n\n${told}`;
    expect(headlineOf(sections)).toBe('Ferry runs all night');
  });

  it('is no heading that is an address', () => {
    const headings = '<h1>https://sound.example/night-ferry-runs</h1><h1>Night ferry runs again</h1>';
    expect(read(headings).headline).toBe('Night ferry runs again');
  });

  it('is left out where nothing names one', () => {
    expect(read('')).not.toHaveProperty('headline');
  });

  it('leaves a page of thousands of headings to be read in time', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `<h2>Story number ${i}</h2>`).join('');
    expect(read(`<h1>Ferry runs all night</h1>${many}`, og('Ferry runs all night')).headline).toBe(
      'Ferry runs all night',
    );
  });
});
