import { describe, expect, it } from 'vitest';
import { readHtml } from '../read.ts';

const PROSE = `<p>${'The ferry crosses the river every ten minutes, and most of those who take it have done so for years. '.repeat(3)}</p>`;
const SITE =
  '<meta property="og:site_name" content="Daily Example"><meta property="og:type" content="article">';

function names(lines: string, head = '', lang = 'en'): string[] {
  const html = `<html lang="${lang}"><head><title>Ferry runs all night</title>${SITE}${head}</head><body><article><h1>Ferry runs all night</h1>${lines}${PROSE}${PROSE}</article></body></html>`;
  return readHtml(html, { url: 'https://daily.example/ferry' }).author.map(({ name }) => name);
}
const declared = (...authors: unknown[]) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry runs all night', author: authors })}</script>`;
const person = (name: string) => ({ '@type': 'Person', name });

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
  ])('%j are %j', (given, wanted) => expect(names('', declared(...given))).toEqual(wanted));

  it.each(['admin', 'https://daily.example/nora', 'nora@daily.example', '5 minutes', 'wordpressadmin'])(
    'are nobody in %s',
    author => {
      expect(names('', `<meta name="author" content="${author}">`)).toEqual([]);
    },
  );

  it('are not the company that runs the site', () => {
    const head = '<meta name="author" content="Daily Example Co.">';
    expect(names('<p>By Nora Vilk</p>', head)).toEqual(['Nora Vilk']);
  });

  it('are an agency only where nobody else is named, whatever the page takes it for', () => {
    expect(names('', declared(person('Reuters')))).toEqual(['Reuters']);
    expect(names('<p class="byline">Nora Vilk</p>', declared(person('Reuters')))).toEqual(['Nora Vilk']);
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

  it('are no section that the story is filed under', () => {
    const section = '<meta property="article:section" content="Rivermouth">';
    expect(names('', declared(person('rivermouth')) + section)).toEqual([]);
    expect(names('<p>By Ida Brandt</p>', declared(person('rivermouth')) + section)).toEqual(['Ida Brandt']);
    expect(names('', declared(person('vilk')) + section)).toEqual(['vilk']);
  });

  it('are no account where names are written without spaces', () => {
    expect(names('<p>By Ida Brandt</p>', declared(person('新間')))).toEqual(['新間']);
  });

  it('are joined by those that the byline names besides', () => {
    const one = declared(person('Nora Vilk'));
    const line = '<p>Written by Dr Nora Vilk, Ida Brandt and Tom Ekholm</p>';
    expect(names(line, one)).toEqual(['Nora Vilk', 'Ida Brandt', 'Tom Ekholm']);
    expect(names('<p>Written by Ida Brandt and Tom Ekholm</p>', one)).toEqual(['Nora Vilk']);
  });

  it('are all those of a list', () => {
    const list = '<meta name="citation_authors" content="Nora Vilk; Ida Brandt">';
    expect(names('', list)).toEqual(['Nora Vilk', 'Ida Brandt']);
  });
});

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
    '<p><a href="/author/nora">Articles by Nora</a></p><p>Many articles of hers.</p>',
    '<div class="relatedArticle"><p class="author">Ida Brandt</p></div>',
    '<p>Latest News</p><p>More latest news for you</p>',
    '<aside class="related"><p>By Ida Brandt</p></aside>',
    '<p class="stage-subline">Northern Rivers</p>',
  ])('are no such thing: %s', lines => expect(names(lines)).toEqual([]));

  it.each([
    ['de', '<p>Von Nora Vilk und Ida Brandt</p>'],
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

describe('bylines in scripts without capitals', () => {
  it.each([
    ['ka', 'ავტორი: ნინო ბერიძე', 'ნინო ბერიძე'],
    ['ur', 'تحریر: احمد ندیم', 'احمد ندیم'],
    ['ta', 'எழுதியவர்: குமரன்', 'குமரன்'],
    ['hi', 'लेखक: सुनील जोशी', 'सुनील जोशी'],
    ['mr', 'लेखक: सुनील जोशी', 'सुनील जोशी'],
    ['ne', 'लेखक: सुनिता राई', 'सुनिता राई'],
    ['gu', 'લેખક: મીના પટેલ', 'મીના પટેલ'],
    ['pa', 'ਲੇਖਕ: ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ', 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ'],
    ['te', 'రచయిత: లక్ష్మి దేవి', 'లక్ష్మి దేవి'],
    ['ml', 'തയ്യാറാക്കിയത്: അനിത നായർ', 'അനിത നായർ'],
    ['si', 'සටහන: නිමල් පෙරේරා', 'නිමල් පෙරේරා'],
    ['km', 'ដោយ៖ សុខ ដារ៉ា', 'សុខ ដារ៉ា'],
    ['my', 'ရေးသားသူ: အောင်ကျော်မိုး', 'အောင်ကျော်မိုး'],
    ['am', 'ጸሐፊ፡ አበበ ከበደ', 'አበበ ከበደ'],
  ])('in %s: %s', (lang, line, wanted) => expect(names(`<p>${line}</p>`, '', lang)).toEqual([wanted]));
});

describe('bylines without spaces between family and given names', () => {
  it.each([
    ['zh', '記者林小河／青嶺報導', ['林小河']],
    ['zh', '<span>渡口報／ 記者<a href="/r">林小河</a>／青嶺即時報導</span>', ['林小河']],
    ['zh', '本报记者 林小河 王 江', ['林小河', '王江']],
    ['ko', '강하늘 기자', ['강하늘']],
    ['ko', '강하늘 기자 sky@daily.example', ['강하늘']],
    ['ja', '取材・文＝川田みなと 写真＝岸健', ['川田みなと']],
    ['ja', '文・川田みなと、写真・岸健', ['川田みなと']],
    ['ja', '<span>川田みなと</span><span>、</span><span>編集委員・岸健</span>', ['川田みなと', '岸健']],
    ['zh', '記者會', []],
  ])('in %s: %s', (lang, line, wanted) => expect(names(`<p>${line}</p>`, '', lang)).toEqual(wanted));
});

describe('authors in other scripts', () => {
  const read = (lang: string, title: string, lines: string, text: string) =>
    readHtml(
      `<html lang="${lang}"><head><title>${title}</title></head><body><h1>${title}</h1>${lines}<p>${text}</p></body></html>`,
      { url: 'https://daily.example/2020/library' },
    ).author.map(({ name }) => name);
  const ARABIC = [
    'المدينة تفتتح مكتبة جديدة في الميناء',
    'افتتحت المدينة يوم الأحد مكتبة جديدة في الميناء بعد ثلاث سنوات من العمل، وجاء كثير من الناس لرؤيتها.',
  ] as const;
  const HEBREW = [
    'העיר פותחת ספרייה חדשה בנמל',
    'העיר פתחה ביום ראשון ספרייה חדשה בנמל אחרי שלוש שנים של עבודה, ואנשים רבים באו לראות אותה בגשם.',
  ] as const;
  const KOREAN = [
    '항구에 새 도서관이 문을 열었다',
    '(남도=바다통신) 김하늘 기자 = 시는 3년간의 공사를 마치고 일요일 항구에 새 도서관을 열었다. 많은 사람이 찾아왔다.',
  ] as const;
  const JAPANESE = [
    '港に新しい図書館が開館した',
    '市は日曜日、三年間の工事を終えて港に新しい図書館を開いた。二万冊以上の本があり、多くの人が訪れた。',
  ] as const;

  it.each([
    ['ar', ARABIC, '<p class="byline">المنصورة - سلمى الحداد</p>', ['سلمى الحداد']],
    ['ar', ARABIC, '<p class="byline">سامي الحداد وليلى منصور</p>', ['سامي الحداد', 'ليلى منصور']],
    ['he', HEBREW, '<p class="byline">עידו ברק ומיכל שטיין</p>', ['עידו ברק', 'מיכל שטיין']],
    ['ko', KOREAN, '', ['김하늘']],
    ['ko', KOREAN, '<p>[남도일보 이바다 기자] 2020-03-04</p>', ['이바다']],
  ] as const)('%s: %j, %s', (lang, [title, text], lines, wanted) =>
    expect(read(lang, title, lines, text)).toEqual(wanted),
  );

  it.each([
    ['【佐藤花子】', ['佐藤花子']],
    ['（佐藤花子、田中太一）', ['佐藤花子', '田中太一']],
    ['【関連記事】', []],
    ['（七日）', []],
  ])('ja: what stands behind the last words, %s', (line, wanted) =>
    expect(read('ja', JAPANESE[0], '', JAPANESE[1] + line)).toEqual(wanted),
  );
});
