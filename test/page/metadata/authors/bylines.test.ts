import { describe, expect, it } from 'vitest';
import { readHtml } from '../read.ts';
import { declared, names, PROSE, person, SITE } from './names.ts';

describe('bylines', () => {
  it.each([
    ['<p>By Nora Vilk</p>', ['Nora Vilk']],
    ['<p>By Nora Vilk and Ida Brandt | 12 May 2023</p>', ['Nora Vilk', 'Ida Brandt']],
    ['<p>Published 12 May 2023 by Nora Vilk</p>', ['Nora Vilk']],
    ['<div><span>Written by</span><span>Nora Vilk</span></div>', ['Nora Vilk']],
    ['<p>Written by</p><p>Nora Vilk</p>', ['Nora Vilk']],
    ['<div class="author-name">Nora Vilk</div>', ['Nora Vilk']],
    ['<p><a href="/authors/nora-vilk">Nora Vilk</a></p>', ['Nora Vilk']],
    [
      '<div><span>Words by <a href="/authors/1">Nora Vilk</a></span><span>Pictures by <a href="/authors/2">Ida Brandt</a></span></div>',
      ['Nora Vilk'],
    ],
    ['<header><p>Harbour</p><span class="writtenBy">Nora Vilk</span><p>Listen</p></header>', ['Nora Vilk']],
    [
      '<div><span>Published: 12 May 2023 17:42</span> <span>Words: <b>Nora Vilk</b></span></div>',
      ['Nora Vilk'],
    ],
    ['<p>Nora Vilk</p>', ['Nora Vilk']],
    ['<p>NORA VILK/IDA BRANDT</p>', ['NORA VILK', 'IDA BRANDT']],
    ['<p>Posted by Nora Vilk on Tuesday, 12 May 2023</p>', ['Nora Vilk']],
    ['<p>Posted by Nora at 12 May 2023 in ships.</p>', ['Nora']],
    ['<p>By Nora Vilk, Professor of Ships in Oslo</p>', ['Nora Vilk']],
    ['<p>Nora Vilk | Ferry Expert | 12 May 2023</p><p>A ferry has an expert.</p>', ['Nora Vilk']],
    ['<p>by vilk</p>', ['vilk']],
    ['<p>Text: <a href="/a">Nora Vilk</a> Photos: <a href="/b">Ida Brandt</a></p>', ['Nora Vilk']],
    [
      '<p>Text: <a href="/a">Nora Vilk</a> Words: <a href="/b">Ida Brandt</a></p>',
      ['Nora Vilk', 'Ida Brandt'],
    ],
    ['<p><a href="https://ships.example/@vilknora2?from=ferry">Nora vilk</a></p>', ['Nora vilk']],
    ['<p><a href="/%40vilknora">vilknora</a></p>', ['vilknora']],
    ['<div class="creator-name">Newsdesk</div>', ['Newsdesk']],
    ['<p class="author">By Nora Vilk<br>Daily Example Staff</p>', ['Nora Vilk']],
    ['<p class="byline">By <a>Nora Vilk</a><span>View comments</span></p>', ['Nora Vilk']],
    ['<p><a href="/u/vilk77">vilk77</a> 12 May 2023</p>', ['vilk77']],
    ['<p><a href="/author/nora">riverwatch</a> — 12 May 2023</p>', ['riverwatch']],
    ['<p>12 May 2023 • Nora Vilk in <a href="/travel">Travel</a></p>', ['Nora Vilk']],
    ['<p>NORA VILK. Harrow, 12 May 2023</p>', ['NORA VILK']],
    [
      '<p><a>Medically reviewed</a><i>by</i> <a>Ida Brandt</a> — <i>Written by</i> <a>Nora Vilk</a></p>',
      ['Nora Vilk'],
    ],
    ['<p>Par Nora Vilk Publié le 04/05/2023 à 10h15, mis à jour le 05/05/2023 à 8h00</p>', ['Nora Vilk']],
    ['<p>2023年05月12日09:21 来源：江州日报 作者：陈立 【<a>打印</a>】【<a>关闭</a>】</p>', ['陈立']],
    ['<p>日期：2023年05月12日 稿源：江州日报 记者：陈立</p>', ['陈立']],
    ['<p>【記者陳立／台北報導】</p>', ['陳立']],
    ['<p class="authors">A film by <a>Nora Vilk<b>Nora Vilk</b></a></p>', ['Nora Vilk']],
  ])('name the authors: %s', (lines, wanted) => expect(names(lines)).toEqual(wanted));

  it('are no headings of the text, and no subjects with the number of their stories', () => {
    expect(names(`${PROSE}<p><b>Ferries of Tomorrow</b></p>`)).toEqual([]);
    const list = (count: string) => `<ul><li>By Ida Morel${count}</li><li>By Ida Morel${count}</li></ul>`;
    expect(names(list(' (3)'))).toEqual([]);
    expect(names(list(''))).toEqual(['Ida Morel']);
  });

  it('do not take what stands behind a pen name for another', () => {
    expect(names('<p>Posted by Gwen at <a href="/1">17:42</a> <a href="/2">Send This Note</a></p>')).toEqual([
      'Gwen',
    ]);
  });

  it('do not lose the beginning of a name to the time before it', () => {
    expect(names('<p>Published 12 May 2023 17:42 Nora Vilk</p>')).toEqual(['Nora Vilk']);
  });

  it('are found beside a date in an element that is called theirs', () => {
    const line = '<span class="item_author">Nora Vilk</span> <span>12.05.2023, 17:42</span>';
    expect(names(`<div>${line} <span>Harbour</span></div>`)).toEqual(['Nora Vilk']);
  });

  it.each([
    '<p>Every Ten Minutes</p>',
    '<p>By the river</p>',
    '<div class="user-name">Log in</div>',
    '<div class="author">12 articles</div>',
    '<div class="author-box">View comments</div>',
    '<p>By continuing you agree to our <a href="/terms">Ferry Terms</a></p>',
    '<p class="author-role">Ferry Expert</p>',
    '<p>By submitting, I agree to Ferrylines’ <a href="/terms">terms</a></p>',
    '<p><a href="/author/nora">Articles by Nora</a></p><p>Many articles of hers.</p>',
    '<div class="relatedArticle"><p class="author">Ida Brandt</p></div>',
    '<p>Latest News</p><p>More latest news for you</p>',
    '<aside class="related"><p>By Ida Brandt</p></aside>',
    '<p class="stage-subline">Northern Rivers</p>',
    '<p><a href="https://ships.example/@dailyferries">Mastodon</a></p>',
  ])('are no such thing: %s', lines => expect(names(lines)).toEqual([]));

  it.each([
    ['de', '<p>Von Nora Vilk und Ida Brandt</p>'],
    ['de', `${PROSE.repeat(3)}<p>Autoren Nora Vilk und Ida Brandt</p>`],
    ['fr', '<p>Par Nora Vilk et Ida Brandt</p>'],
    ['es', '<p>Por Nora Vilk y Ida Brandt</p>'],
  ])('are read in the language of the page: %s', (lang, lines) => {
    expect(names(lines, '', lang)).toEqual(['Nora Vilk', 'Ida Brandt']);
  });

  it.each([
    '<button>Quick Overview</button>',
    '<button><svg><title>Positive Feedback</title></svg></button>',
    '<p>Print Article</p>',
    '<p>Share Post.</p>',
  ])('are no control below the headline: %s', control => expect(names(control)).toEqual([]));

  it('are no copy of the headline', () => {
    const title = 'Sandals – Harbour Stone – All Sizes';
    const copy = `<div class="user-details"><p>${title}</p></div>`;
    const html = `<html lang="en"><head><title>${title}</title>${SITE}</head><body><article><h1>${title}</h1>${PROSE}${copy}${PROSE}</article></body></html>`;
    expect(readHtml(html).author).toEqual([]);
  });

  it.each([
    ['writeReview-title', 0],
    ['writer-title', 1],
  ])('far below the headline are what %s says, if anything', (name, found) => {
    const far = `<div class="${name}"><p>Harbour Stone</p></div>`;
    expect(names(PROSE + PROSE + far)).toHaveLength(found);
  });

  it('are no link of a menu above the headline', () => {
    const menu = '<ul><li><a href="/profile/nora">Nora Vilk</a></li></ul>';
    const html = `<html lang="en"><head><title>Ferry runs all night</title>${SITE}</head><body>${menu}<article><h1>Ferry runs all night</h1><p>Ida Brandt</p>${PROSE}${PROSE}</article></body></html>`;
    expect(readHtml(html).author).toEqual([{ name: 'Ida Brandt' }]);
  });

  it.each([
    '<div class="author_guidelines"><p>Manuscript Rules</p></div>',
    '<p><a href="/profile/favorites">Followed Ferries and piers</a></p>',
  ])('are no such thing far from the headline: %s', lines => {
    expect(names(PROSE.repeat(3) + lines)).toEqual([]);
  });

  it.each([
    ['a date', '<p>Nora Vilk</p><p>12 May 2023</p><button>Save this</button><button>Share this</button>'],
    ['two names', '<p>Nora Vilk and Ida Brandt</p><p>12 May 2023</p><p>Save this</p><p>Share this</p>'],
    ['the time it takes to read', '<p>Nora Vilk</p><p>4 minutes read</p><p>Save this</p><p>Share this</p>'],
    ['what the person is', '<p>Nora Vilk</p><p>Senior Reporter</p><p>Save this</p><p>Share this</p>'],
  ])('may be a name alone beside %s', (what, lines) => {
    expect(names(lines)).toEqual(what === 'two names' ? ['Nora Vilk', 'Ida Brandt'] : ['Nora Vilk']);
  });

  it.each([
    '<h3>Author</h3><p>Nora Vilk</p>',
    '<h2>Article by</h2><div>Nora Vilk</div>',
    '<div class="bylineBox">Nora Vilk<br><a href="mailto:vilk@daily.example">vilk@daily.example</a></div>',
    '<p class="kirjoittaja">Nora Vilk</p>',
  ])('may stand below the text: %s', foot => {
    expect(names(PROSE.repeat(3) + foot + PROSE)).toEqual(['Nora Vilk']);
  });

  it.each([
    '<p class="author">Photo: Nora Vilk, Daily Example</p>',
    '<p>Written on Monday, 12 May 2023</p>',
    '<ul><li><a href="/by">Author</a></li><li>Ferry Tickets</li></ul>',
  ])('do not name who took a picture, nor a day, nor what stands in a menu: %s', lines => {
    expect(names(PROSE.repeat(3) + lines)).toEqual([]);
    expect(names(lines, '', 'sw')).toEqual([]);
  });

  it('are found alone above the day of the last change, past a button, and by addresses of authors', () => {
    expect(names('<div>Nora Vilk</div><button>Follow</button><div>6.3. Updated 9:47</div>')).toEqual([
      'Nora Vilk',
    ]);
    const linked = '<div><a href="/avtory/nora/">Нора Вилк</a>, <a href="/avtory/ida/">Ида Брандт</a></div>';
    expect(names(linked, '', 'ru')).toEqual(['Нора Вилк', 'Ида Брандт']);
  });

  it('count far from the headline where all agree', () => {
    const box = (name: string) => `${PROSE.repeat(3)}<p>By ${name}</p>`;
    expect(names(PROSE + box('Nora Vilk'))).toEqual(['Nora Vilk']);
    expect(names(PROSE + box('Nora Vilk') + box('Ida Brandt'))).toEqual([]);
  });
});

describe('titles, places and companies in bylines', () => {
  it.each([
    ['By Nora Vilk, Harbour Editor', ['Nora Vilk']],
    ['By Nora Vilk and Ida Brandt, Special to The River Post', ['Nora Vilk', 'Ida Brandt']],
    ['By Nora Vilk<br>River Post shipping correspondent', ['Nora Vilk']],
    ['By Nora Vilk<br>Rivermouth Online transport correspondent', ['Nora Vilk']],
    ['By Nora Vilk, Political Editor, and Ida Brandt', ['Nora Vilk', 'Ida Brandt']],
    ['By Nora Vilk, Associated Press', ['Nora Vilk']],
    ['By Associated Press', ['Associated Press']],
    ['By Nora Vilk, University of Rivermouth', ['Nora Vilk']],
    ['By Nora Vilk in Rivermouth', ['Nora Vilk']],
    ['By Nora Vilk — Valley of Lakes', ['Nora Vilk']],
    ['Nora Vilk Senior Political Correspondent', ['Nora Vilk']],
    ['By Nora Vilk with Ida Brandt', ['Nora Vilk', 'Ida Brandt']],
    ['By the Luxury Ferry Expert', ['the Luxury Ferry Expert']],
  ])('are no authors: %s', (line, wanted) => expect(names(`<p>${line}</p>`)).toEqual(wanted));

  it.each([
    ['<p>By <b>Nora Vilk</b>, Port Rivermouth</p>', ['Nora Vilk']],
    ['<p>By <a href="/author/nora/">Nora Vilk, Port Rivermouth</a></p>', ['Nora Vilk']],
    ['<p>By Nora Vilk and Port Rivermouth</p>', ['Nora Vilk', 'Port Rivermouth']],
    ['<p>By Nora Vilk, Ida Brandt</p>', ['Nora Vilk', 'Ida Brandt']],
  ])('are no authors behind a comma where the text speaks of them: %s', (line, wanted) => {
    const text = `<p>${'In Port Rivermouth the ferry is the only way over the river, and that is how people want it to be there. '.repeat(2)}</p>`;
    expect(names(line + text)).toEqual(wanted);
  });

  it.each([
    ['de', 'Von unserer Korrespondentin Nora Vilk', ['Nora Vilk']],
    ['de', 'Nora Vilk, dpa', ['Nora Vilk']],
    ['fr', 'Nora Vilk avec AFP', ['Nora Vilk']],
    ['ru', 'Нора Вилк, специальный корреспондент', ['Нора Вилк']],
    ['pt', 'Nora Vilk, da Redação', ['Nora Vilk']],
    ['pt', 'Por Nora Vilk, R9 Ribeira e TV Lago', ['Nora Vilk']],
  ])('are known in %s: %s', (lang, line, wanted) => {
    expect(names(`<p>${line}</p>`, '', lang)).toEqual(wanted);
  });

  it('are left out of what a page declares, but for agencies', () => {
    expect(names('', declared(person('Nora Vilk, Harbour Editor')))).toEqual(['Nora Vilk']);
    expect(names('', declared(person('Nora Vilk'), person('Reuters')))).toEqual(['Nora Vilk', 'Reuters']);
  });

  it('are no authors where they announce a statement to the press', () => {
    expect(names('<p>News Release</p>')).toEqual([]);
  });
});

describe('bylines that name helpers besides', () => {
  it.each([
    ['en', 'Story by Nora Vilk; photos by Ida Brandt', ['Nora Vilk']],
    ['en', 'Written by Nora Vilk Medically reviewed by Dr Ida Brandt', ['Nora Vilk']],
    ['en', 'By Nora Vilk Last updated: 4 May 2024', ['Nora Vilk']],
    ['en', 'Opinion by Nora Vilk', ['Nora Vilk']],
    ['en', 'Interview by Nora Vilk and Tom Ekholm<br>Photographs by Ida Brandt', ['Nora Vilk', 'Tom Ekholm']],
    ['sv', 'Text: Nora Vilk Foto: Ida Brandt', ['Nora Vilk']],
    ['id', 'Penulis: Nora Vilk Editor: Ida Brandt', ['Nora Vilk']],
    ['it', 'di Nora Vilk e Tom Ekholm - foto di Ida Brandt', ['Nora Vilk', 'Tom Ekholm']],
    ['de', 'Aus Rivermouth berichtet Nora Vilk', ['Nora Vilk']],
    ['de', 'Von Nora Vilk Stand: 20.11.2024', ['Nora Vilk']],
    ['en', 'Edited by Ida Brandt', ['Ida Brandt']],
  ])('in %s name the writers: %s', (lang, line, wanted) => {
    expect(names(`<p>${line}</p>`, '', lang)).toEqual(wanted);
  });

  it('are read from an element that says author, however much stands beside it', () => {
    const line =
      '<div class="x"><span class="author">Par <a href="/v">Nora Vilk</a> (Lac, correspondante) et <a href="/b">Ida Brandt</a> (avec AFP)</span><span>Publié le 15 octobre 2024 à 06h00, modifié le 15 octobre 2024 à 11h42</span></div>';
    expect(names(line, '', 'fr')).toEqual(['Nora Vilk', 'Ida Brandt']);
  });

  it('count at the end of the story with date and section', () => {
    const foot =
      '<p>Posted by Nora Vilk on May 4, 2024 at 10:22 PM in <a href="/f">Ferries</a> | <a href="#">Permalink</a></p>';
    expect(names(PROSE.repeat(3) + foot)).toEqual(['Nora Vilk']);
  });
});

describe('bylines with the outlet behind the name', () => {
  it.each(['Nora Vilk, Northern Post', 'NORA VILK<br>Northern Post', 'Nora Vilk / Northern Post'])(
    'name the person alone where the title tells the outlet: %s',
    line => {
      const title = '<meta property="og:title" content="Ferry runs all night - Rivers - Northern Post">';
      const found = names(`<p><b>${line}</b><br>14/05/2006</p>`, title);
      expect(found.map(name => name.toLowerCase())).toEqual(['nora vilk']);
    },
  );
});

it('the place below a name is nobody', () => {
  const line = '<p class="autor">NORA VILK<br>em Santa Rita do Cedro</p>';
  expect(names(line, '', 'pt')).toEqual(['NORA VILK']);
});

it('are found in the line below a headline in the same element', () => {
  const own = readHtml(
    `<html lang="it"><title>Il guardiano del faro</title><table><tr><td><b>Il guardiano del faro</b><br>dal nostro inviato NORA VILK<br><br>${PROSE}</td></tr></table>`,
    { url: 'https://daily.example/faro' },
  );
  expect(own.author).toEqual([{ name: 'NORA VILK' }]);
});
