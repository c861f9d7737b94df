import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClassSenses } from '../../../src/finder/features/class-senses.ts';
import { TokenWeights, tokensOf } from '../../../src/finder/token-weights.ts';
import { hashText } from '../../../src/model/hash.ts';

const WEIGHTS = new Map([
  ['post', 2],
  ['entry', 1],
  ['sidebar', -3],
]);
const value = fc.string({
  unit: fc.constantFrom('post', 'Entry', 'sidebar', 'x', 'Q', '7', '-', '_', ' ', '\u00a0', 'é', '😀'),
  maxLength: 60,
});

describe('the senses of classes', () => {
  it('are what the tokens and hashes of the text are, read in any order', () => {
    fc.assert(
      fc.property(fc.array(value), values => {
        const senses = new ClassSenses(new TokenWeights(WEIGHTS));
        for (const text of [...values, ...values]) {
          const weight = tokensOf(text).reduce((sum, token) => sum + (WEIGHTS.get(token) ?? 0), 0);
          const first = /^\s*[a-z_-]+/i.exec(text)?.[0] ?? '';
          expect(senses.of(text)).toMatchObject({
            weight,
            hash: hashText(text),
            firstHash: hashText(first),
          });
        }
      }),
    );
  });

  it('take each token once, without regard to case', () => {
    expect(tokensOf('postContent_a8f3 entry-title POST x')).toEqual(['post', 'content', 'entry', 'title']);
    const { weight, groups } = new ClassSenses(new TokenWeights(WEIGHTS)).of('Post post sidebar');
    expect(weight).toBe(-1);
    expect(groups).not.toBe(0);
    expect(new ClassSenses(new TokenWeights(WEIGHTS)).of(undefined)).toMatchObject({ weight: 0, groups: 0 });
  });
});
