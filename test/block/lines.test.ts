import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOOSE_JOINERS } from '../../bench/joiners.ts';
import { readLines } from '../../src/block/lines.ts';
import { collapseSpace, normalizeText } from '../../src/block/normalize.ts';
import { endsSentence } from '../../src/block/sentence-end.ts';
import { segmentText } from '../../src/block/text.ts';
import { countWords, countWordsIn } from '../../src/block/words.ts';
import { BEYOND_ASCII, BEYOND_LATIN, COPYRIGHT, DIGIT, SEPARATOR, SET_OFF } from '../../src/model/signs.ts';

const textOf = (signs: string, maxLength = 60) => fc.string({ unit: fc.constantFrom(...signs), maxLength });

const unitsOf = (text: string) => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
const slice = (units: Uint16Array, start: number, length: number) =>
  String.fromCharCode(...units.subarray(start, start + length));

describe('readLines', () => {
  it('parts a text as splitting, collapsing and trimming do', () => {
    fc.assert(
      fc.property(textOf("ab.'’  \t\n\r\u2028\u3000漢かไท"), text => {
        const plain = text.split(/\r\n|[\n\r\u2028\u2029]/).map(line => collapseSpace(line).trim());
        const { lines, units } = readLines(text);
        expect(lines.map(({ line, text: said }) => [line, said])).toEqual(
          [...plain.entries()].filter(([, said]) => said !== ''),
        );
        for (const { text: said, start, words } of lines) {
          expect(slice(units, start, said.length)).toBe(said);
          expect(words).toBe(countWords(said));
        }
      }),
    );
  });
});

describe('units of a segmented text', () => {
  it('hold the text of every block, joined and collapsed lines too', () => {
    const line = fc.constantFrom(
      'The ferry left the pier in light snow, and nobody on board spoke',
      'until  it had passed the lighthouse, whose lamp had been dark\tfor',
      '   three nights.',
      '',
      '渡輪停在港口 “ééé”',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), lines => {
        const { blocks, units } = segmentText(lines.join('\n'));
        for (const { index, text, words } of blocks) {
          expect(slice(units.units, units.starts[index]!, text.length)).toBe(text);
          expect(words).toBe(countWords(text));
        }
      }),
    );
  });
});

describe('signs of a segmented text', () => {
  it('leave out only what a line has not', () => {
    const seen = [
      [DIGIT, /\p{Nd}/u],
      [SEPARATOR, /[-–—|·•⋅]/],
      [SET_OFF, /\s[-–—|·•⋅]\s/],
      [COPYRIGHT, /©/],
      [BEYOND_ASCII, /[^\0-\x7f]/],
      [BEYOND_LATIN, /[^\0-\u036f\u2000-\u2125]/],
    ] as const;
    fc.assert(
      fc.property(textOf('a7٣ -|·©éж \n', 30), text => {
        const { blocks, units } = segmentText(text);
        for (const { index, text: said } of blocks)
          for (const [bit, pattern] of seen)
            if (pattern.test(said)) expect(units.signs[index]! & bit).toBe(bit);
            else if (bit !== SET_OFF) expect(units.signs[index]! & bit).toBe(0);
      }),
    );
  });
});

describe('endsSentence', () => {
  it('allows three signs behind the full stop', () => {
    fc.assert(
      fc.property(textOf('a .!。"”)', 8), text => {
        expect(endsSentence(text)).toBe(/[.!?…。！？؟।][\])"'»”’]{0,3}$/u.test(text));
      }),
    );
  });
});

describe('countWordsIn', () => {
  it('counts the words of a part as of a text of its own', () => {
    fc.assert(
      fc.property(textOf("ab7 .'’éж船はเ\ud840", 150), text => {
        expect(countWordsIn(unitsOf(`x ${text} x`), 2, 2 + text.length)).toBe(countWords(text));
      }),
    );
  });

  it('counts texts of any length', () => {
    for (const words of [1, 7, 10_000, 50_000]) expect(countWords('boat '.repeat(words))).toBe(words);
  });
});

describe('normalizeText', () => {
  const plain = (text: string) =>
    text
      .toWellFormed()
      .normalize('NFC')
      .replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff]/g, '')
      .replace(LOOSE_JOINERS, '');

  it('leaves out the work for signs that NFC leaves alone, and no others', () => {
    for (let code = 0; code < 0x10000; code++) {
      const text = `a${String.fromCharCode(code, code)}e`;
      if (normalizeText(text).text !== plain(text)) expect.fail(`U+${code.toString(16)}`);
    }
  });

  it('gives NFC without controls', () => {
    fc.assert(
      fc.property(textOf('eo\u0301\u0338=≠“–™Ω\u212b\u00ad\ufeff\ud83d가\u1100\u1161'), text => {
        const { text: out, controlsRemoved } = normalizeText(text);
        expect(out).toBe(plain(text));
        expect(controlsRemoved).toBe(text.toWellFormed().normalize('NFC').length - out.length);
      }),
    );
  });
});
