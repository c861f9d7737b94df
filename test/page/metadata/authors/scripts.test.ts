import { describe, expect, it } from 'vitest';
import { readHtml } from '../read.ts';
import { names } from './names.ts';

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
    ['zh', '渡口新闻记者 林小河 实习生 王江', ['林小河', '王江']],
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
  const CHINESE = [
    '港口新图书馆开放',
    '本报讯（记者 林小河）经过三年的施工，市里星期天在港口开放了一座新图书馆。馆内有两万多册书，许多人前来参观。',
  ] as const;
  const TAIWANESE = [
    '港口新圖書館開放',
    '〔記者林小河／港口報導〕經過三年的施工，市府星期天在港口開放了一座新圖書館。館內有兩萬多冊書，許多人前來參觀。',
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
    ...[
      '김하늘 기자 sky@daily.example',
      '/김하늘 기자 sky@daily.example',
      '김하늘 바다통신 객원기자 sky@daily.example ⓒ 바다통신, 무단전재 및 재배포 금지',
    ].map((line): [string, readonly [string, string], string, string[]] => [
      'ko',
      [KOREAN[0], `${KOREAN[1].replace(/^.*?= /, '')} ${line}`],
      '',
      ['김하늘'],
    ]),
    ['zh', CHINESE, '', ['林小河']],
    ['zh-TW', TAIWANESE, '', ['林小河']],
    ['ko', KOREAN, '<p>[남도일보 이바다 기자] 2020-03-04</p>', ['이바다']],
  ] as const)('%s: %j, %s', (lang, [title, text], lines, wanted) =>
    expect(read(lang, title, lines, text)).toEqual(wanted),
  );

  it.each([
    ['【佐藤花子】', ['佐藤花子']],
    ['（佐藤花子、田中太一）', ['佐藤花子', '田中太一']],
    ['</p><p>【佐藤花子】', ['佐藤花子']],
    ['【関連記事】', []],
    ['（七日）', []],
    ['（何の自慢だ）', []],
  ])('ja: what stands behind the last words, %s', (line, wanted) =>
    expect(read('ja', JAPANESE[0], '', JAPANESE[1] + line)).toEqual(wanted),
  );
});
