import { describe, expect, it } from 'vitest';
import { readFlat } from '../read.ts';

const FERRY = [
  'The small ferry that links the two banks of the river will run at night from June on, the harbour office said on Monday, because workers of the early shift had asked for it for years.',
  'A trial last autumn had shown that about forty people a night would take the ferry. The boats are paid for by the county, and the fare stays as it is for now.',
];
const COOKIES =
  'We and our partners keep small files on your device and read them again, so that we can count visits, show what you like and learn which of our pages people come back to.';
const headline = (...lines: string[]) => readFlat(lines.join('\n')).headline;

describe('the headline of a flat text', () => {
  it('stands above its standfirst', () => {
    expect(
      headline(
        'Ferry to run all night',
        'Workers of the early shift had asked for it, and a trial in autumn went well',
        ...FERRY,
      ),
    ).toBe('Ferry to run all night');
  });

  it('is none where the text begins with who wrote it', () => {
    const read = (line: string) => readFlat([line, ...FERRY].join('\n'));
    expect(read('By Ida Morel')).toMatchObject({ author: [{ name: 'Ida Morel' }] });
    expect(read('By Ida Morel').headline).toBeUndefined();
    expect(read('From Ida Morel to Tom Vilk').headline).toBe('From Ida Morel to Tom Vilk');
  });

  it('may quote what interfaces say', () => {
    const quoting = '"We use cookies": the baker of the night ferry says';
    const standfirst = 'Workers of the early shift had asked for it, and a trial in autumn went well';
    expect(headline(quoting, standfirst, ...FERRY)).toBe(quoting);
  });

  it('stands below the paragraph of a banner', () => {
    const banner = ['Your privacy', COOKIES, 'Accept all', 'Home', 'Towns', 'Rivers'];
    expect(headline(...banner, 'Ferry to run all night from June', '12 May 2023', ...FERRY)).toBe(
      'Ferry to run all night from June',
    );
  });

  it('is no text of a picture, which converters put between brackets', () => {
    expect(headline('[Ferry at the landing of the town]', 'Ferry to run all night', ...FERRY)).toBe(
      'Ferry to run all night',
    );
    expect(headline('[Updated] Ferry to run all night', '12 May 2023', ...FERRY)).toBe(
      '[Updated] Ferry to run all night',
    );
  });

  it('is no caption with its credit in brackets, and may list and count in such', () => {
    const caption = 'The ferry leaves the town on its first night (photo Brandt)';
    expect(headline('Ferry to run all night', caption, `${caption} (wire)`, ...FERRY)).toBe(
      'Ferry to run all night',
    );
    const counted = 'Ten ferries that run all night (and 2 more)';
    expect(headline(counted, '12 May 2023', ...FERRY)).toBe(counted);
  });

  it('stands between stars in what html2text writes', () => {
    expect(headline('****** Ferry to run all night ******', ...FERRY)).toBe('Ferry to run all night');
  });

  it('is not the breadcrumb that repeats it', () => {
    const crumbs = 'Home > Rivers > Ferry to run all night from June';
    expect(headline('Ferry to run all night from June', crumbs, ...FERRY)).toBe(
      'Ferry to run all night from June',
    );
  });

  it('has a byline or date below it', () => {
    expect(headline('Night ferry for the river', 'By Nora Vilk', 'More boats for the town', ...FERRY)).toBe(
      'Night ferry for the river',
    );
  });

  it('is not the kicker above it', () => {
    const menu = ['Home', 'Small ferry', 'Weather', 'Small ferry', 'Contact'];
    const own = '7 small ferry rides to take this year, explained';
    expect(headline(...menu, 'Small ferry', own, 'By Nora Vilk', ...FERRY)).toBe(own);
  });

  it('stands below the breadcrumb that ends in it', () => {
    const offer = 'Get the news of the harbour office by mail on Monday';
    const own = 'The river at night, explained';
    expect(headline(offer, '1. Home', '2. Tides', `3. ${own}`, own, ...FERRY)).toBe(own);
  });

  it('may have a long list of contents below, behind its date', () => {
    const contents = Array.from({ length: 30 }, (_, i) => `${i + 1}. Pier number ${i + 1}`);
    expect(headline('Home', 'Ferry to run all night from June', '12 May 2023', ...contents, ...FERRY)).toBe(
      'Ferry to run all night from June',
    );
  });

  it('is none of the headings in the text where another program left it out', () => {
    const [first, second] = FERRY;
    expect(headline('The ferry will run at night.', first!, 'What the county pays', second!)).toBeUndefined();
  });

  it('is told in scripts without capitals or spaces', () => {
    const prose = [
      '市政府周一宣布，连接两岸的小渡轮将从六月起在夜间运行，因为早班工人多年来一直要求开通夜间渡轮。',
      '去年秋天的试运行表明，每晚约有四十人乘坐渡轮。船只由县里出资，票价暂时保持不变，明年再议。',
    ];
    expect(headline('首页', '新闻', '体育', '渡轮六月起通宵运行', '2023年5月12日', ...prose)).toBe(
      '渡轮六月起通宵运行',
    );
    const urdu = [
      'شہر کی انتظامیہ نے پیر کو بتایا کہ دریا کے دونوں کناروں کو ملانے والی چھوٹی فیری جون سے رات کو بھی چلے گی کیونکہ صبح کی شفٹ کے مزدور برسوں سے یہ مطالبہ کر رہے تھے۔',
      'گزشتہ خزاں کے تجربے سے معلوم ہوا کہ ہر رات تقریباً چالیس افراد فیری میں سفر کریں گے۔ کشتیوں کا خرچ ضلع اٹھاتا ہے اور کرایہ فی الحال وہی رہے گا جو پہلے تھا۔',
    ];
    expect(headline('صفحہ اول', 'جون سے فیری رات بھر چلے گی', ...urdu)).toBe('جون سے فیری رات بھر چلے گی');
    const thai = [
      'สำนักงานท่าเรือกล่าวเมื่อวันจันทร์ว่าเรือข้ามฟากลำเล็กที่เชื่อมสองฝั่งแม่น้ำจะวิ่งตอนกลางคืนตั้งแต่เดือนมิถุนายน เพราะคนงานกะเช้าขอมาหลายปี',
      'การทดลองเมื่อฤดูใบไม้ร่วงปีที่แล้วแสดงว่ามีคนประมาณสี่สิบคนต่อคืนที่จะใช้เรือ ทางเขตเป็นผู้จ่ายค่าเรือ และค่าโดยสารยังคงเท่าเดิมในตอนนี้',
    ];
    expect(headline('หน้าแรก', 'เรือข้ามฟากวิ่งทั้งคืนตั้งแต่มิถุนายน', ...thai)).toBe('เรือข้ามฟากวิ่งทั้งคืนตั้งแต่มิถุนายน');
  });
});

describe('the title of a page above its menus', () => {
  const notice = '© 2023 Flussbote. Alle Rechte vorbehalten.';

  it('is the headline without the name of the site', () => {
    const found = headline('Fähre fährt nachts | Flussbote', 'Startseite', 'Anmelden', ...FERRY, notice);
    expect(found).toBe('Fähre fährt nachts');
  });

  it('tells which line is the headline', () => {
    const lines = [
      'Night ferry | River Post',
      'Home',
      'More boats for the old town',
      'Night ferry',
      'River Post',
    ];
    expect(headline(...lines, ...FERRY)).toBe('Night ferry');
  });

  it('keeps a part that nothing tells to be a name', () => {
    expect(headline('Night ferry – a trial', ...FERRY)).toBe('Night ferry – a trial');
  });
});
