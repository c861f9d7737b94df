import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/block/words.ts';
import { makeCapture } from '../../src/capture/capture.ts';
import { openPage } from '../../src/page/open.ts';
import { bodyText, wordsOfText } from '../../src/record/body.ts';

describe('words of a flat text', () => {
  it('are those of its body', () => {
    const line = fc.string({ unit: fc.constantFrom(..."ab é’'-7漢ไ. "), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.nat(6), (lines, cut) => {
        const bytes = Buffer.from(lines.join('\n'));
        const origin = { file: 'a.txt' };
        const page = openPage(
          makeCapture({ key: 'a', mediaType: 'text/plain', charset: 'utf-8', bytes, origin }),
        );
        if (page.kind !== 'text') throw new Error('not a text');
        const pieces = page.blocks.map((block, i) => {
          const text = i === 0 ? block.text.slice(0, cut).trim() : block.text;
          return { block, start: 0, end: text.length, text, role: undefined };
        });
        const blocks = pieces.map(({ block, text }, i) => ({
          type: block.kind,
          text,
          ...(i === 1 && { role: 'caption' as const }),
          at: [i, 0] as [number, number],
        }));
        expect(wordsOfText(pieces, blocks, page)).toBe(countWords(bodyText(blocks)));
      }),
    );
  });
});
