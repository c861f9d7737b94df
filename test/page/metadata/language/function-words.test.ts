import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFunctionWords } from '../../../../src/page/metadata/language/function-words.ts';

const LISTS: Record<string, readonly string[]> = { en: ['a', 'ab', 'the'], sv: ['ab', 'å'], xx: [] };
const known = {
  languages: Object.keys(LISTS),
  functionWords: (language: string) => new Set(LISTS[language]),
  fold: (text: string) => text,
};

describe('function words', () => {
  it('are counted as a set of them would', () => {
    const unit = fc.constantFrom(
      'a',
      'b',
      'å',
      'the',
      ' ',
      "'",
      '0',
      '\u0301',
      '𝐚',
      '😀',
      '\ud800',
      '\udc00',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), text => {
        const plain = text.match(/[\p{L}\p{M}]+/gu) ?? [];
        const { words, hits } = countFunctionWords(text, known);
        expect(words).toBe(plain.length);
        expect([...hits]).toEqual(
          known.languages.map(language => plain.filter(word => LISTS[language]!.includes(word)).length),
        );
      }),
    );
  });
});
