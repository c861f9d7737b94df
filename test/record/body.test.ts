import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/block/words.ts';
import { makeCapture } from '../../src/capture/capture.ts';
import type { Page } from '../../src/model/page.ts';
import { openPage } from '../../src/page/open.ts';
import { bodyText, wordsOf } from '../../src/record/body.ts';

const line = fc.string({ unit: fc.constantFrom(..."ab é’'-7漢ไ. "), maxLength: 12 });

function pageOf(text: string, mediaType: string) {
  const origin = { file: 'a' };
  return openPage(makeCapture({ key: 'a', mediaType, charset: 'utf-8', bytes: Buffer.from(text), origin }));
}

/** The words of a body of which the first block is cut and the second is a caption, and that body. */
function wordsAndBody(page: Page, cut: number): [words: number, body: string] {
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
  const body = bodyText(blocks);
  return [wordsOf(body, pieces, blocks, page), body];
}

describe('the words of a body', () => {
  it.each([
    ['text/plain', (lines: string[]) => lines.join('\n')],
    ['text/html', (lines: string[]) => lines.map(said => `<p>${said}</p>`).join('')],
  ])('are those of its blocks: %s', (mediaType, written) => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.nat(6), (lines, cut) => {
        const [words, body] = wordsAndBody(pageOf(written(lines), mediaType), cut);
        expect(words).toBe(countWords(body));
      }),
    );
  });

  it('go on from one part of a block to the next', () => {
    const page = pageOf('<p>the ferry’s bell</p>', 'text/html');
    const block = page.blocks[0]!;
    const parts = [
      { block, start: 0, end: 9, text: 'the ferry', role: undefined },
      { block, start: 9, end: 16, text: '’s bell', role: undefined },
    ];
    const blocks = parts.map(({ start, text }) => ({
      type: block.kind,
      text,
      at: [0, start] as [number, number],
    }));
    expect(wordsOf(bodyText(blocks), parts, blocks, page)).toBe(countWords('the ferry’s bell'));
  });
});
