import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasLetterKey, letterKey, repeats, siteSuffix } from '../../../src/rules/lib/repeat.ts';

describe('the letters of a text', () => {
  it('are told apart from a key without the key of the text being made', () => {
    const letters = fc.constantFrom(
      'a',
      'B',
      '3',
      ' ',
      '-',
      '_',
      'é',
      'e\u0301',
      'Ⅷ',
      'İ',
      '港',
      '…',
      '“',
      '—',
    );
    const texts = fc.array(letters, { maxLength: 6 }).map(pieces => pieces.join(''));
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        expect(hasLetterKey(text, letterKey(text))).toBe(true);
        expect(hasLetterKey(text, letterKey(other))).toBe(letterKey(text) === letterKey(other));
      }),
      { numRuns: 500 },
    );
  });
});

describe('repeats', () => {
  it('are told by the first letters as by the whole texts', () => {
    const word = fc.constantFrom(
      'Boats',
      'boats',
      'e\u0301te',
      'été',
      '3',
      '"Sail',
      '港',
      ' - ',
      'News',
      '…',
    );
    const texts = fc.array(word, { maxLength: 5 }).map(words => words.join(' '));
    fc.assert(
      fc.property(texts, texts, (text, original) => {
        // Behind a sign, nothing is told by the first letter.
        expect(repeats(text, original)).toBe(repeats(`"${text}`, original));
      }),
      { numRuns: 500 },
    );
  });
});

describe('letterKey', () => {
  it('leaves out typography as it does all other signs', () => {
    for (let code = 0x2000; code < 0x2070; code++) {
      const text = `aB${String.fromCharCode(code)}3`;
      const plain = text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
      expect(letterKey(text)).toBe(plain);
      expect(hasLetterKey(text, plain)).toBe(true);
    }
  });
});

describe('siteSuffix', () => {
  it('finds a name of up to five words behind the last separator', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab  -–|•\u00a0'), maxLength: 60 });
    fc.assert(
      fc.property(text, said => {
        const found = /\s{1,3}[-–—|·•]\s{1,3}([^-–—|·•]{2,40})$/u.exec(said);
        const name = found?.[1]?.trim();
        const isName = name !== undefined && name.split(/\s+/).length <= 5;
        expect(siteSuffix(said)).toEqual(isName ? { name, start: found!.index } : undefined);
      }),
    );
  });
});
