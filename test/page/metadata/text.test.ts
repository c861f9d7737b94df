import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginUnlike,
  compact,
  foldText,
  mayFoldTo,
  wordSet,
  wordsOf,
} from '../../../src/page/metadata/text.ts';

const text = fc.string({ unit: fc.constantFrom(...'aBé7 "`\'’“”-–…ﬁＡ½²•'), maxLength: 12 });

describe('folding of values', () => {
  it('is the same with and without signs beyond ASCII', () => {
    fc.assert(
      fc.property(text, said => {
        const plain = said
          .normalize('NFKC')
          .toLowerCase()
          .replace(/["'`´‘’‚‛“”„‟«»‹›「」『』]/gu, "'")
          .replace(/[\p{Pd}−]/gu, '-')
          .replace(/\s+/g, ' ')
          .trim();
        expect(foldText(said)).toBe(plain);
      }),
    );
  });

  it('is foreseen from the first sign', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const folded = foldText(b);
        const even = a.replace(/\s+/g, ' ').trim();
        if (foldText(a) === folded) expect(mayFoldTo(even, folded)).toBe(true);
        expect(mayFoldTo(even, foldText(a))).toBe(true);
      }),
    );
    expect(mayFoldTo('Boat', 'pier')).toBe(false);
  });

  it('tells from the first signs what is not the same without any but letters', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        if (beginUnlike(a, b)) expect(compact(a)[0]).not.toBe(compact(b)[0]);
      }),
    );
    expect(beginUnlike('Boat', 'pier')).toBe(true);
    expect(beginUnlike('Boat', 'boats')).toBe(false);
  });
});

describe('word sets', () => {
  it('are the same for plain texts and others', () => {
    fc.assert(
      fc.property(text, said => {
        const plain = said
          .normalize('NFKC')
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu);
        expect([...wordSet(said)]).toEqual([...new Set(plain)]);
        for (const word of ['a', '7', 'ab', ...(plain ?? [])])
          expect(wordsOf(said)(word)).toBe(wordSet(said).has(word));
      }),
    );
  });
});
