import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitsOf } from '../../../src/block/units.ts';
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
  const headOf = (runs: LetterRuns, text: string) => runs.head(unitsOf(text), 0, text.length);

  it('misses no run that is there', () => {
    const words = fc.array(fc.constantFrom('Mill', 'wheel,', 'Über', '1984', 'oak.'), {
      minLength: 8,
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, fc.nat(7), (given, from) => {
        const runs = new LetterRuns(plain(given.join(' ')));
        const part = given.slice(from).join(' ');
        expect(headOf(runs, part)).toBe(plain(part).length < RUN ? 'short' : 'maybe');
      }),
    );
  });

  it('knows most others for what they are', () => {
    const runs = new LetterRuns('thewheelturnsagainafterfortyyears');
    expect(headOf(runs, 'Bakers bring back the long loaf')).toBe('unknown');
    expect(headOf(runs, 'The wheel')).toBe('short');
    expect(headOf(runs, 'The 𝐖heel turns again')).toBe('odd');
  });
});
