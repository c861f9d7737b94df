import { IntList } from '../../model/int-list.ts';

/** Shorter words are mostly function words. In letters. */
export const MIN_LETTERS = 5;
/** Most pages have fewer different words that count. */
export const WORDS = 1000;

/** The distinct longer words of every block. */
export interface Vocabulary {
  /** Numbers of the words, block by block; pairs of signs stand for words in scripts without spaces. */
  readonly words: Int32Array;
  /** By block: where its words begin in `words`; at last, where those of the last block end. */
  readonly from: Int32Array;
  /** Numbers are less than this. */
  readonly size: number;
}

/** Lists the numbers of words block by block, each once a block. What comes before the first block is not listed. */
export class VocabularyList {
  private readonly words = new IntList(WORDS);
  private readonly from: Int32Array;
  /** By word: the block it was last listed for, counted from 1. */
  private readonly listedFor = new IntList(WORDS);
  private block = 0;

  constructor(blocks: number) {
    this.from = new Int32Array(blocks + 1);
  }

  /** What is added from now on is of the next block. */
  begin(): void {
    this.from[this.block++] = this.words.length;
  }

  add(word: number): void {
    const { listedFor, block } = this;
    while (listedFor.length <= word) listedFor.push(0);
    if (listedFor.get(word) === block) return;
    listedFor.set(word, block);
    this.words.push(word);
  }

  /** After the last block; `size`: all numbers are less. */
  end(size: number): Vocabulary {
    this.from[this.block] = this.words.length;
    return { words: this.words.toArray(), from: this.from, size };
  }
}
