import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { account } from '../../bench/promises.ts';
import { makeCapture } from '../../src/capture/capture.ts';
import { decodeCapture } from '../../src/capture/charset.ts';
import { decodeAs } from '../../src/capture/decode.ts';
import { mended } from '../../src/capture/mend-charset.ts';
import { clean } from '../../src/clean.ts';
import { loadRules } from '../../src/load-rules.ts';

const rules = await loadRules();

/** As a program has it that takes the UTF-8 of a text for another charset. */
const taken = (charset: string, text: string) => Buffer.from(decodeAs(charset, Buffer.from(text)));
/** Latin-1 as the programs have it that know no charset of the web. */
const takenForLatin1 = (text: string) => Buffer.from(Buffer.from(text).toString('latin1'));
const meant = (bytes: Buffer) => mended(bytes)?.toString();

const ENGLISH = 'The ferry doesn’t sail — “not before spring”, says the harbour’s café owner …';
const GERMAN = 'Die Fähre fährt über den Fluß, wenn die Brücke für Züge gesperrt ist.';
const RUSSIAN = 'Вчера на набережной открыли новый рынок, и жители пришли посмотреть на рыбу.';
const JAPANESE = '昨日、港の近くに新しい市場が開かれ、多くの人が魚や野菜を買いに来ました。';
const VIETNAMESE = 'Hôm qua ở chợ mới mở cửa gần bến cảng, người dân đến xem cá và rau củ.';

describe('bytes of UTF-8 taken for another charset', () => {
  it.each([ENGLISH, RUSSIAN, JAPANESE, VIETNAMESE])('are read as they were meant: %s', text => {
    expect(meant(takenForLatin1(text))).toBe(text);
    expect(meant(taken('windows-1252', text))).toBe(text);
  });

  it('are told by small letters with accents, too, where there are several', () => {
    expect(meant(taken('windows-1252', GERMAN))).toBe(GERMAN);
    expect(meant(taken('windows-1252', 'Olá, é só isto.'))).toBeUndefined();
  });

  it('are told by letters of Central Europe beside references', () => {
    const text = 'W zesz&oacute;łym roku łódka płynęła całą noc, a każdą łąkę zalało.'.replace(
      'ó',
      '&oacute;',
    );
    expect(meant(taken('windows-1252', text))).toBe(text);
    expect(meant(Buffer.from('Ä… Å‚ and Ä™ stand in its table, and Å‚ there'))).toBeUndefined();
    expect(meant(Buffer.from('På Ås ble det sagt «Ås»; ÆØÅ“ og ØÅ’ er få: ÅÄ…, «Ä“, «Å»'))).toBeUndefined();
  });

  it('are read so in a part of a page, and what else it has stays', () => {
    const right = 'Là-bas, à la mairie : « il est là\u00a0» … “café…” et CAFÉ».';
    const wrong = decodeAs('windows-1252', Buffer.from('I don’t, you can’t, it’s “all” theirs.'));
    expect(meant(Buffer.from(`${right}\n${wrong}`))).toBe(`${right}\nI don’t, you can’t, it’s “all” theirs.`);
  });

  it('are read so in flat text whose references were decoded later', () => {
    const text = takenForLatin1('It’s the town’s “largest” ferry.').toString();
    expect(meant(Buffer.from(`${text}\n© 2025\u00a0Example™`))).toBe(
      'It’s the town’s “largest” ferry.\n© 2025\u00a0Example™',
    );
  });

  it('stay where a text shows what they look like', () => {
    const text = 'Where <code>â€™</code>, <code>â€œ</code>, <code>â€“</code> and <code>Ã©</code> stand, …';
    expect(meant(Buffer.from(text))).toBeUndefined();
  });
});

describe('signs of windows-1252 taken for controls', () => {
  it('are quotes and dashes again', () => {
    expect(meant(Buffer.from('We\u0092re \u0093open\u0094 \u0096 daily\u0085'))).toBe(
      'We’re “open” – daily…',
    );
  });

  it('stay where none is, and where the controls are ends of lines', () => {
    expect(meant(Buffer.from('One line\u0085and another'))).toBeUndefined();
    expect(meant(Buffer.from('No sign of it: \u0081'))).toBeUndefined();
  });
});

describe('bytes of another charset taken for Latin-1', () => {
  const GREEK = 'Χθες άνοιξε στην προκυμαία η νέα αγορά και οι κάτοικοι ήρθαν να δουν τα ψάρια.';
  const KOREAN = '어제 항구 근처에 새 시장이 문을 열었고 많은 사람들이 생선과 채소를 사러 왔습니다.';
  const CHINESE = '昨天港口附近新开了一个市场，许多居民前来购买鱼和蔬菜，市长也到场祝贺。';
  const POLISH =
    'Wczoraj na nabrzeżu otwarto nowy targ; późną jesienią łódź żeglugi też tu zawinęła, a ślizg był śliski.';
  const decode = (bytes: Buffer, mediaType: string) =>
    decodeCapture(makeCapture({ key: 'a', mediaType, bytes, origin: { file: 'a' } }));

  it.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['iso-8859-7', GREEK],
    ['shift_jis', JAPANESE.repeat(4)],
    ['gbk', CHINESE],
    ['euc-kr', KOREAN],
    ['iso-8859-2', POLISH],
    [
      'windows-1250',
      'Přístav na jaře otevře nový trh a lidé přijdou koupit čerstvé ryby a zeleninu ještě před polednem, říká přístavní.',
    ],
    [
      'windows-1254',
      'Limanın yanında açılan yeni pazara gelen balıkçılar işlerini ağır ağır kuruyor, çarşı doluyor.',
    ],
  ])('are in the %s that the page declares', (charset, text) => {
    const page = `<html><head><meta charset="${charset}"></head><body><p>${text}</p></body></html>`;
    const bytes = iconv.encode(page, charset);
    const found = { text: page, charset, mended: true };
    expect(decode(Buffer.from(bytes.toString('latin1')), 'text/html')).toEqual(found);
    expect(decode(Buffer.from(decodeAs('windows-1252', bytes)), 'text/html')).toEqual(found);
  });

  it.each([RUSSIAN, GREEK, KOREAN])('are in the charset that is likeliest in a text: %s', text => {
    const charset = { [RUSSIAN]: 'windows-1251', [GREEK]: 'iso-8859-7', [KOREAN]: 'euc-kr' }[text]!;
    const bytes = iconv.encode(text.repeat(5), charset);
    expect(decode(Buffer.from(bytes.toString('latin1')), 'text/plain').text).toBe(text.repeat(5));
  });

  it.each([
    'Als het zeeijs reeëel smelt, gaan de bootjes naar coöperatieve financiële havens met geïnstalleerde kranen.',
    'Jäääärne õhtuöö: kuuäär, töööö ja jääöö, ütles õpetaja öösel äärelinna ääres.',
    'Þórður sagði að ferjan færi út á sjó í óveðri, þó að höfnin væri lokuð.',
    'São Paulo não terá mais três balsas à noite; a manutenção começará às 5h, diz a administração.',
    '« Été », « là », « ça » et « où » : l’élève a réécrit la dictée, créée à Sète.',
    'Æøå: på øya åå ærå ble det kjørt en båt på sjøen, sa Åse.',
  ])('are not what languages have that are written so: %s', text => {
    const long = `${text}\n`.repeat(12);
    expect(decode(Buffer.from(long), 'text/plain')).toEqual({ text: long, charset: 'utf-8' });
  });

  it('are not where German declares a charset of its neighbours', () => {
    const page = `<meta charset="iso-8859-2"><p>${GERMAN.repeat(9)}</p>`;
    expect(decode(Buffer.from(page), 'text/html')).toEqual({ text: page, charset: 'utf-8' });
  });

  it('are not where English declares a charset of another script', () => {
    const page = `<meta charset="gb2312"><p>${'The harbour\u00a0café\u00a0opens at\u00a0noon. © '.repeat(9)}</p>`;
    expect(decode(Buffer.from(page), 'text/html')).toEqual({ text: page, charset: 'utf-8' });
  });

  it('are not where the page declares UTF-8', () => {
    const page = `<meta charset="utf-8"><p>${'ÀÁÂÃÄÅÆÇ ÈÉÊËÌÍÎÏ '.repeat(9)}</p>`;
    expect(decode(Buffer.from(page), 'text/html')).toEqual({ text: page, charset: 'utf-8' });
  });
});

it('text as it should be is left alone, in any script', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 }).filter(s => !/[\u0080-\u009f]|â€|Ã/.test(s));
  fc.assert(
    fc.property(text, s => {
      expect(mended(Buffer.from(s))).toBeUndefined();
    }),
  );
});

it('a text that was encoded twice is as it was, and so is its account', () => {
  const word = fc.constantFrom(
    'don’t',
    'naïve',
    'Fähre',
    'рынок',
    '市場',
    'à',
    '— “so”',
    'plain',
    'words',
    '…',
  );
  const line = fc.array(word, { minLength: 5, maxLength: 20 }).map(words => words.join(' '));
  fc.assert(
    fc.property(line, text => {
      const bytes = takenForLatin1(`${text} — “${text}”`);
      expect(meant(bytes)).toBe(`${text} — “${text}”`);
      const capture = makeCapture({ key: 'a', mediaType: 'text/plain', bytes, origin: { file: 'a' } });
      expect(account(clean(capture, rules), capture).reading).toBe('standard');
    }),
  );
});

it.each([
  [
    'text/html',
    `<html><head><title>The ferry’s café</title></head><body><article><h1>The ferry’s café</h1>
    ${`<p>${ENGLISH} And so it goes on for a while, until the harbour is free of ice.</p>`.repeat(5)}</article></body></html>`,
  ],
  ['text/plain', `The ferry’s café\n\n${`${ENGLISH} And so it goes on for a while.\n\n`.repeat(5)}`],
])('a record of %s says that its charset was mended', (mediaType, text) => {
  const capture = makeCapture({ key: 'a', mediaType, bytes: takenForLatin1(text), origin: { file: 'a' } });
  const outcome = clean(capture, rules);
  if (outcome.outcome !== 'record') throw new Error(outcome.outcome);
  expect(outcome.record.quality.flags).toContain('charset-mended');
  expect(outcome.record.headline).toBe('The ferry’s café');
  expect(outcome.record.articleBody).toContain('“not before spring”, says the harbour’s café owner …');
});
