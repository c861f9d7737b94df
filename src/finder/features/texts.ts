import { unitsOf } from '../../block/units.ts';
import type { Block } from '../../model/block.ts';
import { FNV, mix } from '../../model/hash.ts';
import { IntList } from '../../model/int-list.ts';
import type { TextUnits } from '../../model/page.ts';
import { MAX_WORDS, type WordWeights } from '../word-weights.ts';
import {
  CHARACTERS,
  CLASS_MASK,
  CLASS_SHIFT,
  CLASSES,
  FOLDED,
  LETTER,
  QUOTE,
  STOP,
  UNSPACED,
  UPPER,
} from './characters.ts';
import { HashNumbers } from './hash-numbers.ts';
import { MIN_LETTERS, type Vocabulary, VocabularyList, WORDS } from './vocabulary.ts';

/** Longer blocks are not compared with the title. In words. */
const TITLE_WORDS = 40;

/** What one pass over the texts of a page's blocks finds. */
export interface Reading {
  /** Row-major, `CLASSES` to a block: how many characters of each class it has; letters count capitals too. */
  readonly counts: Int32Array;
  /** By block: whether it ends in a full stop, question or exclamation mark. */
  readonly endsSentence: Uint8Array;
  /** By block: share of the title's words that it has, for short blocks. */
  readonly titleOverlap: Float64Array;
  /** By block: how much its words speak for article text. */
  readonly wordWeight: Float64Array;
  readonly vocabulary: Vocabulary;
}

export function readTexts(
  blocks: readonly Block[],
  { units, starts }: TextUnits,
  title: string | undefined,
  weights: Pick<WordWeights, 'score'>,
): Reading {
  const reader = new Reader(blocks.length);
  const titleWords = reader.readTitle(title ?? '');
  const endsSentence = new Uint8Array(blocks.length);
  const titleOverlap = new Float64Array(blocks.length);
  const wordWeight = new Float64Array(blocks.length);
  for (let i = 0; i < blocks.length; i++) {
    const { text, words } = blocks[i]!;
    const start = starts[i]!;
    const end = start + text.length;
    reader.read(units, start, end, i, titleWords > 0 && words <= TITLE_WORDS);
    wordWeight[i] = weights.score(reader.hashes, reader.hashed);
    if (endsInStop(units, start, end)) endsSentence[i] = 1;
    if (reader.common > 0) titleOverlap[i] = reader.common / Math.max(titleWords, reader.distinct);
  }
  return { counts: reader.counts, endsSentence, titleOverlap, wordWeight, vocabulary: reader.vocabulary() };
}

class Reader {
  readonly counts: Int32Array;
  /** Of the last text that was compared with the title: how many words it has, and how many the title has too. */
  distinct = 0;
  common = 0;
  /** Of the last text: hashes of its first words. */
  readonly hashes = new Int32Array(MAX_WORDS);
  hashed = 0;
  private readonly numbers = new HashNumbers(WORDS);
  private readonly long: VocabularyList;
  /** By word: the text it was last seen in. */
  private readonly seenIn = new IntList(WORDS);
  /** By word of the title: that it is one. */
  private inTitle: readonly boolean[] = [];
  private at = -1;
  private compares = true;
  /** Hash and end of the last sign of a script without spaces. */
  private sign = 0;
  private signEnd = -1;

  constructor(blocks: number) {
    this.counts = new Int32Array(blocks * CLASSES);
    this.long = new VocabularyList(blocks);
  }

  vocabulary(): Vocabulary {
    return this.long.end(this.numbers.size);
  }

  /** Remembers the words of the title, and gives how many there are. Comes before the blocks. */
  readTitle(title: string): number {
    this.scan(unitsOf(title), 0, title.length, new Int32Array(CLASSES), 0);
    this.inTitle = Array.from(this.seenIn.toArray(), at => at === this.at);
    return this.distinct;
  }

  read(units: Uint16Array, start: number, end: number, block: number, compares: boolean): void {
    const { counts } = this;
    const base = block * CLASSES;
    this.at = block;
    this.long.begin();
    this.compares = compares;
    this.distinct = this.common = this.hashed = 0;
    this.signEnd = -1;
    this.scan(units, start, end, counts, base);
    counts[base + LETTER]! += counts[base + UPPER]!;
  }

  /** Hashes of words are those of their lower-case units. */
  private scan(units: Uint16Array, from: number, to: number, counts: Int32Array, base: number): void {
    let hash = FNV;
    let start = -1;
    for (let i = from; i < to; i++) {
      const character = CHARACTERS[units[i]!]!;
      counts[base + ((character >>> CLASS_SHIFT) & CLASS_MASK)]!++;
      const folded = character & FOLDED;
      if (folded !== 0 && (character & UNSPACED) === 0) {
        if (start < 0) start = i;
        hash = mix(hash, folded);
        continue;
      }
      if (start >= 0) this.addWord(hash, i - start);
      if (folded !== 0) this.addSign(mix(FNV, folded), i);
      hash = FNV;
      start = -1;
    }
    if (start >= 0) this.addWord(hash, to - start);
  }

  private addWord(hash: number, length: number): void {
    const isLong = length >= MIN_LETTERS;
    if (this.hashed < MAX_WORDS) this.hashes[this.hashed++] = hash;
    if (!isLong && !this.compares) return;
    const word = this.numberOf(hash);
    if (this.compares) this.compare(word);
    if (isLong) this.long.add(word);
  }

  private addSign(hash: number, at: number): void {
    if (this.hashed < MAX_WORDS) this.hashes[this.hashed++] = hash;
    if (this.compares) this.compare(this.numberOf(hash));
    if (this.signEnd === at) this.long.add(this.numberOf(mix(this.sign, hash)));
    this.sign = hash;
    this.signEnd = at + 1;
  }

  private numberOf(hash: number): number {
    const word = this.numbers.numberOf(hash);
    if (word === this.seenIn.length) this.seenIn.push(-2);
    return word;
  }

  private compare(word: number): void {
    if (this.seenIn.get(word) === this.at) return;
    this.seenIn.set(word, this.at);
    this.distinct++;
    if (word < this.inTitle.length && this.inTitle[word]) this.common++;
  }
}

function endsInStop(units: Uint16Array, start: number, end: number): boolean {
  let last = end - 1;
  while (last > start && closes(units[last]!)) last--;
  return last >= start && classOf(units[last]!) === STOP;
}

/** Quotation marks and brackets may stand behind the full stop. */
function closes(code: number): boolean {
  return classOf(code) === QUOTE || code === 0x29 || code === 0x5d || code === 0x20;
}

function classOf(code: number): number {
  return (CHARACTERS[code]! >>> CLASS_SHIFT) & CLASS_MASK;
}
