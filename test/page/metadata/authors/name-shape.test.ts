import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeName } from '../../../../src/page/metadata/authors/name-shape.ts';

const text = fc.string({ unit: fc.constantFrom(...`IdaMorelAB  '"(5!/é-,`), maxLength: 24 });

/** What tells a name, sign by sign. */
function hasShape(said: string): boolean {
  const words = said.split(' ');
  if (words.length > 5 || /[\d!?%€$/]|^[^"]*"[^"]*$|\([^)]*$|^[^(]*\)/.test(said)) return false;
  if (/^[A-Z]{2}(?: [A-Z]{2})+$/.test(said)) return false;
  const capitals = words.filter(word => /^["'(]?\p{Lu}/u.test(word)).length;
  return capitals >= 2 && capitals * 2 >= words.length;
}

describe('the shape of a name', () => {
  it('is the same in ASCII and beyond', () => {
    fc.assert(
      fc.property(text, said => {
        expect(looksLikeName(said)).toBe(hasShape(said));
        // A sign beyond ASCII that is no letter.
        expect(looksLikeName(`${said}’`)).toBe(hasShape(`${said}’`));
      }),
      { numRuns: 2000 },
    );
  });

  it('has capitals, and no digits', () => {
    for (const name of ['Ida Morel', "Tom 'Mac Vilk", 'Nora van der Vilk'])
      expect(looksLikeName(name)).toBe(true);
    for (const other of ['Ida', 'FR IT', 'Ida Morel 5', 'Ferry runs all night', "Ida ''Morel"])
      expect(looksLikeName(other)).toBe(false);
  });
});
