import { describe, expect, it } from 'vitest';
import { segmentText } from '../../../src/block/text.ts';
import { scanLines, wordHashes } from '../../../src/finder/text/scan.ts';
import { BUCKETS, WordWeights } from '../../../src/finder/word-weights.ts';

const silent = new WordWeights({
  base: 0.5,
  unit: 1,
  weights: Buffer.alloc(BUCKETS).toString('base64'),
});

const scan = (text: string, frequent: string[] = [], title?: string) =>
  scanLines(segmentText(text), silent, new Set(frequent), title);

describe('scanLines', () => {
  it('tells sentences from labels by their end, in any script', () => {
    const { endsSentence } = scan('The boat left.\nRead more\nHe said: “It left.”\n船は出た。\nSections:');
    expect([...endsSentence]).toEqual([1, 0, 1, 1, 0]);
  });

  it('counts capitals and glued labels over the words of a line', () => {
    const { capitals, glued } = scan('Home News Sport\nSharePrintSave it\nNASA said so');
    expect([...capitals]).toEqual([1, 0.5, 1 / 3]);
    expect([...glued]).toEqual([0, 1, 0]);
  });

  it('tells lines of the same words and length, whatever their case', () => {
    expect([...scan('Read more\nThe boat left.\nREAD more').duplicates]).toEqual([2, 1, 2]);
    expect([...scan('Read more\nRead more now').duplicates]).toEqual([1, 1]);
  });

  it('knows the frequent words of a language, and says when it knows none', () => {
    expect([...scan('The boat and the sea', ['the', 'and']).functionWords]).toEqual([0.6]);
    expect([...scan('The boat and the sea').functionWords]).toEqual([-1]);
  });

  it('compares short lines with the title', () => {
    const { titleOverlap } = scan('The last boat\nAnother line', [], 'The last boat');
    expect([...titleOverlap]).toEqual([1, 0]);
  });

  it('takes every sign for a word where scripts have no spaces', () => {
    expect(wordHashes('船は出た')).toHaveLength(4);
    expect(wordHashes('two words')).toHaveLength(2);
  });
});
