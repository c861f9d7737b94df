import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LetterRuns, lettersOf, RUN } from '../../../src/finder/features/letters.ts';

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
/** All of Unicode, and what makes trouble: capitals that grow, halves of pairs, a sigma at the end of a word. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('a', 'Z', 'É', 'İ', 'Σ', 'ß', '𝐀', '\ud800', '\u0301', '日', '5', ' ', '.'),
  }),
);

describe('lettersOf', () => {
  it('gives what lower-casing and a pattern give', () => {
    fc.assert(
      fc.property(text, given => {
        expect(lettersOf(given)).toBe(plain(given));
      }),
    );
    expect(lettersOf('Long text, '.repeat(2000))).toBe('longtext'.repeat(2000));
  });
});

describe('LetterRuns', () => {
  it('misses no run that is there', () => {
    const words = fc.array(fc.constantFrom('Mill', 'wheel,', 'Über', '1984', 'oak.'), {
      minLength: 8,
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, fc.nat(7), (given, from) => {
        const runs = new LetterRuns(plain(given.join(' ')));
        const part = given.slice(from).join(' ');
        expect(runs.head(part, 0, part.length)).toBe(plain(part).length < RUN ? 'short' : 'maybe');
      }),
    );
  });

  it('knows most others for what they are', () => {
    const runs = new LetterRuns('thewheelturnsagainafterfortyyears');
    expect(runs.head('Bakers bring back the long loaf', 0, 'Bakers bring back the long loaf'.length)).toBe(
      'unknown',
    );
    expect(runs.head('The wheel', 0, 'The wheel'.length)).toBe('short');
    expect(runs.head('The 𝐖heel turns again', 0, 'The 𝐖heel turns again'.length)).toBe('odd');
  });
});
