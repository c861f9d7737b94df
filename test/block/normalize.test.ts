import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOOSE_JOINERS } from '../../bench/joiners.ts';
import { evenText, normalizeText } from '../../src/block/normalize.ts';

/** Signs of every kind that normalizing or folding treats in its own way, and some that they leave alone. */
const SIGNS = [
  ...' \t\n\f\r\u00a0\u2003\u2028\u3000aZéß’“—…жЖ漢字かが가각\u0301\u0308\u3099\u11a8\u1161',
  '\u0000',
  '\u0085',
  '\u00ad',
  '\u200b',
  '\u2060',
  '\u200c',
  '\u200d',
  'م',
  'ന',
  '\u0d4d',
  '\u{1f469}',
  '\u{1f3fd}',
  '\ufeff',
  '\ud83d',
  '\ude00',
  '\u212b',
  '\ufb01',
  '\uf900',
  '\u0344',
];

/** The definition, step by step. */
function plainly(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(LOOSE_JOINERS, '');
}

describe('normalizing', () => {
  it('is NFC without controls and loose joiners, for whatever signs', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SIGNS)), signs => {
        const text = signs.join('');
        expect(normalizeText(text).text).toBe(plainly(text));
        expect(evenText(text).text).toBe(plainly(text).replace(/\s+/g, ' '));
      }),
    );
  });

  it.each([
    ['alone', '\u200d', ''],
    ['behind a full stop', 'The ferry sails.\u200d', 'The ferry sails.'],
    ['before a line', '\u200dTools', 'Tools'],
    ['between letters that nothing joins', 'Auf\u200clage', 'Auflage'],
    ['as filling', '\u200c \u200c \u200c', '  '],
  ])('leaves out a joiner that joins nothing: %s', (_, text, normal) => {
    expect(normalizeText(text).text).toBe(normal);
  });

  it.each([
    ['Persian', 'می\u200cخواهم'],
    ['Malayalam', 'അവന്\u200d വന്നു'],
    ['a family of pictures', '👩🏽\u200d💻 ❤️\u200d🔥'],
  ])('keeps those that do: %s', (_, text) => {
    expect(normalizeText(text).text).toBe(text);
  });

  it('passes over no sign that one of its steps would change', () => {
    for (let code = 0; code < 0x10000; code++) {
      const sign = String.fromCharCode(code);
      // A sign that composes does so with a letter before it.
      for (const text of [`x${sign}`, `e${sign}`])
        if (evenText(text).text !== plainly(text).replace(/\s+/g, ' ')) expect.fail(`U+${code.toString(16)}`);
    }
  });
});
