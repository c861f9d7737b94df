import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasLetterKey, letterKey } from '../../../src/rules/lib/repeat.ts';

describe('the letters of a text', () => {
  it('are told apart from a key without the key of the text being made', () => {
    const letters = fc.constantFrom('a', 'B', '3', ' ', '-', '_', 'é', 'e\u0301', 'Ⅷ', 'İ', '港', '…');
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
