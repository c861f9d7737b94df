import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indent } from '../../../src/page/html/text.ts';

describe('indent', () => {
  it('is the text itself wherever it is one', () => {
    const signs = fc.string({ unit: fc.constantFrom(' ', '\n', '\t', 'x'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(signs, fc.nat(80), (text, more) => {
        const html = `<p>${text}${text.slice(-1).repeat(more)}</p>`;
        const whole = html.slice(3, -4);
        expect([undefined, whole]).toContain(indent(Buffer.from(html), 3, html.length - 4));
      }),
    );
  });

  it('knows line ends with what stands before the next tag', () => {
    for (const known of ['\n', ' ', '\n  ', '\n\t\t', '    '])
      expect(indent(Buffer.from(known), 0, known.length)).toBe(known);
    for (const other of ['\n \t', '\t', '\n\n', ' x', 'x'])
      expect(indent(Buffer.from(other), 0, other.length)).toBeUndefined();
  });
});
