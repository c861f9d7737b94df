import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { makeCapture } from '../../src/capture/capture.ts';
import { decodeCapture } from '../../src/capture/charset.ts';

const decode = (bytes: Uint8Array, mediaType = 'text/html', charset?: string) =>
  decodeCapture(
    makeCapture({
      bytes,
      key: 'x',
      mediaType,
      origin: { file: 'x' },
      ...(charset !== undefined && { charset }),
    }),
  );
const page = (charset: string, text: string) =>
  `<html><head><meta charset="${charset}"></head><p>${text}</p></html>`;

const RUSSIAN =
  'Вчера на набережной открыли новый рынок, и жители пришли посмотреть на рыбу и овощи из деревни.';
const JAPANESE = '昨日、港の近くに新しい市場が開かれ、多くの人が魚や野菜を買いに来ました。';
const CHINESE = '昨天港口附近新开了一个市场，许多居民前来购买鱼和蔬菜，市长也到场祝贺。';
const KOREAN = '어제 항구 근처에 새 시장이 문을 열었고 많은 사람들이 생선과 채소를 사러 왔습니다.';
const TRADITIONAL = '昨天港口附近新開了一個市場，許多居民前來購買魚和蔬菜，市長也到場祝賀。';
const THAI = 'เมื่อวานนี้มีตลาดใหม่เปิดใกล้ท่าเรือ ชาวบ้านมาซื้อปลาและผักกันมาก นายกเทศมนตรีก็มาร่วมแสดงความยินดีด้วย';

test.each([
  ['shift_jis', JAPANESE],
  ['euc-jp', JAPANESE],
  ['gb18030', CHINESE],
  ['gbk', CHINESE],
  ['big5', TRADITIONAL],
  ['euc-kr', KOREAN],
  ['windows-1251', RUSSIAN],
  ['koi8-r', RUSSIAN],
  ['iso-8859-2', 'Wczoraj na nabrzeżu otwarto nowy targ, przyszło wielu mieszkańców'],
  ['iso-8859-16', 'Ieri pe chei s-a deschis o piață nouă și mulți au venit'],
])('a <meta> that says %s is followed', (charset, text) => {
  const decoded = decode(iconv.encode(page(charset, text), charset));
  expect(decoded).toEqual({ text: page(charset, text), charset });
});

test('iso-8859-1 and latin1 mean windows-1252, with its quotes and dashes at 0x80–0x9F', () => {
  const bytes = Buffer.concat([
    Buffer.from('<meta charset="iso-8859-1"><p>'),
    Buffer.from([0x93, 0x80, 0x97, 0x85, 0x94, 0xe9]),
  ]);
  expect(decode(bytes)).toEqual({ text: '<meta charset="iso-8859-1"><p>“€—…”é', charset: 'windows-1252' });
  expect(decode(Buffer.from([0x93, 0xe9, 0x94]), 'text/plain', 'latin1').text).toBe('“é”');
});

test.each([
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
])('a byte order mark of %s wins over everything and is left out', (charset, mark) => {
  const body = iconv.encode(page('windows-1251', RUSSIAN), charset);
  const decoded = decode(Buffer.concat([Buffer.from(mark), body]), 'text/html', 'koi8-r');
  expect(decoded).toEqual({ text: page('windows-1251', RUSSIAN), charset });
});

test('UTF-16 without a mark shows by its zeros', () => {
  expect(decode(iconv.encode('<p>Plain words</p>', 'utf-16le'))).toEqual({
    text: '<p>Plain words</p>',
    charset: 'utf-16le',
  });
});

test('the charset of the HTTP header wins over the <meta>', () => {
  const bytes = iconv.encode(page('koi8-r', RUSSIAN), 'windows-1251');
  expect(decode(bytes, 'text/html', 'Windows-1251').text).toContain(RUSSIAN);
});

test('an unknown label counts as none', () => {
  expect(decode(Buffer.from('naïve'), 'text/plain', 'klingon')).toEqual({ text: 'naïve', charset: 'utf-8' });
});

test('a page re-encoded to UTF-8 whose <meta> still names the old charset is UTF-8', () => {
  expect(decode(Buffer.from(page('windows-1251', RUSSIAN)))).toMatchObject({ charset: 'utf-8' });
});

test('a page in UTF-8 is UTF-8 whatever charset its server declares for all pages', () => {
  const bytes = Buffer.from(page('utf-8', RUSSIAN));
  for (const charset of ['iso-8859-1', 'windows-1251', 'shift_jis']) {
    expect(decode(bytes, 'text/html', charset)).toEqual({ text: page('utf-8', RUSSIAN), charset: 'utf-8' });
  }
  const few = Buffer.concat([Buffer.from('<p>caf'), Buffer.from([0xc3, 0xa9])]);
  expect(decode(few, 'text/html', 'windows-1252').text).toBe('<p>cafÃ©');
});

test('two bytes that happen to be valid UTF-8 do not overrule the <meta>', () => {
  const bytes = Buffer.concat([Buffer.from('<meta charset=windows-1252>'), Buffer.from([0xc3, 0xa9])]);
  expect(decode(bytes).text).toBe('<meta charset=windows-1252>Ã©');
});

test('a page that says UTF-8 and is not is read in the charset it is in', () => {
  const bytes = iconv.encode(page('utf-8', RUSSIAN), 'windows-1251');
  expect(decode(bytes)).toEqual({ text: page('utf-8', RUSSIAN), charset: 'windows-1251' });
});

test('a few broken characters leave a UTF-8 page UTF-8', () => {
  const bytes = Buffer.concat([Buffer.from(`${RUSSIAN} `), Buffer.from([0xd0, 0x20]), Buffer.from(RUSSIAN)]);
  expect(decode(bytes, 'text/plain')).toEqual({ text: `${RUSSIAN} \ufffd ${RUSSIAN}`, charset: 'utf-8' });
});

test('a character cut off at the end of an otherwise plain page says nothing', () => {
  const bytes = Buffer.concat([Buffer.from('Plain words '), Buffer.from([0xe2, 0x80])]);
  expect(decode(bytes, 'text/plain').charset).toBe('utf-8');
});

test.each([
  ['windows-1251', RUSSIAN],
  ['shift_jis', JAPANESE],
  ['gb18030', CHINESE],
  ['big5', TRADITIONAL],
  ['euc-kr', KOREAN],
  ['windows-874', THAI],
])('undeclared %s is detected', (charset, text) => {
  const bytes = iconv.encode(`<div><p>${text}</p><p>${text}</p></div>`, charset);
  expect(decode(bytes).text).toContain(text);
});

test('a lone accented letter falls back to windows-1252', () => {
  expect(decode(Buffer.from([0x63, 0x61, 0x66, 0xe9]), 'text/plain')).toEqual({
    text: 'café',
    charset: 'windows-1252',
  });
});

test('a flat text that mentions a <meta> is not read by it', () => {
  expect(decode(Buffer.from('use <meta charset=koi8-r>: é'), 'text/plain').charset).toBe('utf-8');
});

test('a <meta> beyond the first kilobyte counts where the bytes are not UTF-8', () => {
  const text = `<html><head><title>${'x'.repeat(2000)}</title><meta charset="windows-1251"></head><p>Ёж`;
  expect(decode(iconv.encode(text, 'windows-1251'))).toEqual({ text, charset: 'windows-1251' });
});

test('no bytes are an empty text', () => {
  expect(decode(Buffer.alloc(0))).toEqual({ text: '', charset: 'utf-8' });
});
