import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatText } from '../../src/block/flat-text.ts';

describe('flatText', () => {
  it('gives any text back as it is, half signs too', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(u => String.fromCharCode(u)) }),
        text => {
          expect(flatText(text)).toBe(text);
        },
      ),
    );
  });

  it.each([0x61, 0xe9, 0x4e00])('gives long texts of the sign %i back', unit => {
    for (const length of [1 << 15, (1 << 15) + 1]) {
      const text = String.fromCharCode(unit).repeat(length);
      expect(flatText(text)).toBe(text);
    }
  });
});
