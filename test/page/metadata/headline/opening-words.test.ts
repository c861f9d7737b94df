import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentText } from '../../../../src/block/text.ts';
import { likeness, stemsIn } from '../../../../src/page/metadata/headline/opening-words.ts';
import { similarity, wordSet } from '../../../../src/page/metadata/text.ts';

const word = fc.constantFrom(
  'ferry',
  'Ferries',
  'the',
  'lamp-post',
  'Harbour',
  '2024',
  '7',
  'rés',
  '灯',
  'ｆｅｒｒｙ',
  '…',
);
const text = fc.array(word, { minLength: 1, maxLength: 8 }).map(words => words.join(' '));
const plain = fc
  .string({ unit: fc.constantFrom(...'aB7é -_’…'), maxLength: 40 })
  .map(said => said.replaceAll('é', 'e'));

describe('words that tell what a text is about', () => {
  it('are the same where signs beyond ASCII have them read one by one', () => {
    // A word of one letter tells nothing.
    fc.assert(
      fc.property(plain, said => {
        expect(stemsIn(said)).toEqual(stemsIn(`${said} é`));
      }),
    );
  });

  it('are without their endings, and no words of grammar', () => {
    expect([...stemsIn('The ferries of Harbourside, 2024')]).toEqual(['ferri', 'harbo', '2024']);
  });
});

describe('the likeness of a line to words', () => {
  it('is that of the sets of words', () => {
    fc.assert(
      fc.property(text, text, (line, other) => {
        const { blocks } = segmentText(line);
        const words = wordSet(other);
        const [block] = blocks;
        if (block) expect(likeness(blocks, block, words)).toBe(similarity(wordSet(block.text), words));
      }),
    );
  });
});
