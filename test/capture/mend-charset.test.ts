import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { account } from '../../bench/promises.ts';
import { makeCapture } from '../../src/capture/capture.ts';
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
