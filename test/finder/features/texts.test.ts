import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnitStore } from '../../../src/block/unit-store.ts';
import {
  BREAK,
  CLASSES,
  COMMA,
  DIGIT,
  LETTER,
  QUOTE,
  SIGN,
  STOP,
  UPPER,
} from '../../../src/finder/features/characters.ts';
import { HashNumbers } from '../../../src/finder/features/hash-numbers.ts';
import { type Reading, readTexts } from '../../../src/finder/features/texts.ts';
import { MAX_WORDS, type WordWeights } from '../../../src/finder/word-weights.ts';
import type { Block } from '../../../src/model/block.ts';

const UNWEIGHED = { score: () => 0 };

function read(
  texts: readonly string[],
  title?: string,
  weights: Pick<WordWeights, 'score'> = UNWEIGHED,
): Reading {
  const blocks = texts.map((text, index) => ({ index, text, words: text.split(/\s+/).length }) as Block);
  const store = new UnitStore();
  for (const text of texts) store.add(text);
  return readTexts(blocks, store.finish(), title, weights);
}
const PATTERNS: readonly (readonly [number, RegExp])[] = [
  [LETTER, /[\p{L}\p{M}]/gu],
  [UPPER, /\p{Lu}/gu],
  [DIGIT, /\p{N}/gu],
  [STOP, /[.!?…。！？؟।۔｡]/g],
  [COMMA, /[,;،؛、，；]/g],
  [QUOTE, /["“”„«»‹‘’「」『』]/g],
  [SIGN, /[|•·›→←↑↓▶►/\\:+*#@©®&=<>_~[\]{}]/g],
  [BREAK, /\n/g],
];
const SAMPLE = 'aÉß5٣日ね ,.!?…。«"\n|:—\u0301';
const text = fc.string({ unit: fc.constantFrom(...SAMPLE), maxLength: 80 });

describe('readTexts', () => {
  it('counts characters as patterns do', () => {
    fc.assert(
      fc.property(fc.array(text), texts => {
        const { counts } = read(texts, undefined);
        for (const [i, own] of texts.entries())
          for (const [kind, pattern] of PATTERNS)
            expect(counts[i * CLASSES + kind]).toBe(own.match(pattern)?.length ?? 0);
      }),
    );
  });

  it('lists the distinct words of five letters and more', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'B', 'é', '7'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.array(word), { maxLength: 8 }), texts => {
        const { words, from, size } = read(
          texts.map(own => own.join(' ')),
          'a title',
        ).vocabulary;
        const numbers = new Map<string, number>();
        for (const [i, own] of texts.entries()) {
          const long = new Set(own.filter(({ length }) => length >= 5).map(it => it.toLowerCase()));
          const listed = words.slice(from[i], from[i + 1]);
          expect(listed).toHaveLength(long.size);
          for (const [at, it] of [...long].entries()) {
            expect(numbers.get(it) ?? listed[at]).toBe(listed[at]);
            numbers.set(it, listed[at]!);
          }
        }
        expect(new Set(numbers.values()).size).toBe(numbers.size);
        for (const number of numbers.values()) expect(number).toBeLessThan(size);
      }),
    );
  });

  it('takes pairs of signs for words where there are no spaces', () => {
    const { words, from } = read(['水車が回る', '水車', '水', '車回'], undefined).vocabulary;
    expect([...from]).toEqual([0, 4, 5, 5, 6]);
    expect(words[4]).toBe(words[0]);
    expect(words[5]).not.toBe(words[0]);
  });

  it('compares short blocks with the title', () => {
    const texts = [
      'The Mill Turns',
      'the mill',
      'the the mill turns again',
      'a long loaf',
      'turns '.repeat(41).trim(),
    ];
    const { titleOverlap } = read(texts, 'The mill turns!');
    expect([...titleOverlap]).toEqual([1, 2 / 3, 3 / 4, 0, 0]);
    expect([...read(texts, undefined).titleOverlap]).toEqual([0, 0, 0, 0, 0]);
  });

  it('has the first words of a block weighed, the same words alike', () => {
    const seen: number[][] = [];
    const score = (hashes: Int32Array, count: number) => seen.push([...hashes.subarray(0, count)]);
    const texts = ['Read more', 'more, READ!', '水車', 'turns '.repeat(MAX_WORDS + 5), '—'];
    const { wordWeight } = read(texts, 'Read', { score });
    expect([...wordWeight]).toEqual([1, 2, 3, 4, 5]);
    expect(seen.map(({ length }) => length)).toEqual([2, 2, 2, MAX_WORDS, 0]);
    expect(seen[1]).toEqual(seen[0]!.toReversed());
    expect(new Set(seen[3]).size).toBe(1);
  });

  it('sees full stops behind quotation marks and brackets', () => {
    const { endsSentence } = read(['Yes.', 'He said “yes.”', '(No!) ', 'Maybe', '"'], undefined);
    expect([...endsSentence]).toEqual([1, 1, 1, 0, 0]);
  });
});

describe('HashNumbers', () => {
  it('number as a map does, however many come', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 20 }).map(n => n * 0x10000)),
        fc.nat(4),
        (hashes, expected) => {
          const numbers = new HashNumbers(expected);
          const map = new Map<number, number>();
          for (const hash of hashes) {
            if (!map.has(hash)) map.set(hash, map.size);
            expect(numbers.numberOf(hash)).toBe(map.get(hash));
          }
          expect(numbers.size).toBe(map.size);
        },
      ),
    );
  });
});
