import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold, sameText } from '../../src/record/captions.ts';

it('takes two texts for one that fold to one', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aAbé1１ﬁfi.- \u0301\u212a'), maxLength: 4 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(sameText(a, b)).toBe(fold(a) === fold(b));
    }),
    { numRuns: 2000 },
  );
});
