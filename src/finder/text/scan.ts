import { unitsOf } from '../../block/units.ts';
import { FNV, mix } from '../../model/hash.ts';
import type { LinedText } from '../../model/page.ts';
import { LOWER, mark, UNITS } from '../../model/unit-table.ts';
import { HashNumbers } from '../features/hash-numbers.ts';
import { MIN_LETTERS, type Vocabulary, VocabularyList, WORDS } from '../features/vocabulary.ts';
import { MAX_WORDS, type WordWeights } from '../word-weights.ts';

/** What one pass over the characters of each line tells; all arrays are by block. */
export interface LineScan {
  /** How much its words speak for article text; see `WordWeights`. */
  weight: Float64Array;
  /** Share of its words that begin with a capital. */
  capitals: Float64Array;
  /** Words with a capital after a small letter: labels that lost the space between them. */
  glued: Uint8Array;
  /** Share of the language's most frequent words; -1 when those are not known. */
  functionWords: Float64Array;
  /** Full stops, and signs that sentences seldom have, to a word. */
  stops: Float64Array;
  signs: Float64Array;
  endsSentence: Uint8Array;
  endsColon: Uint8Array;
  /** Kind of the last character: 1 letter, 2 capital, 3 digit, 4 full stop, 5 other sign of `SIGNS`, 0 else. */
  last: Uint8Array;
  /** Share of the title's words that the line has, for short lines. */
  titleOverlap: Float64Array;
  /** Lines of the same words and length, this one included. */
  duplicates: Int32Array;
  vocabulary: Vocabulary;
}

/** The start of a long line is looked at only; in UTF-16 units. */
const SAMPLE = 400;
/** Longer lines are no headlines. */
const TITLE_WORDS = 40;

const STOPS = '.!?…。！？؟।۔｡';
const SIGNS = '|•·›→←↑↓▶►/\\:+*#@©®&=<>_~[]{}';
const CLOSING = '"“”„«»‹›‘’「」『』)] ';

const WORD = 1;
const UPPER = 2;
const UNSPACED = 4;
const DIGIT = 8;
const STOP = 16;
const SIGN = 32;
const CLOSES = 64;

/** What each UTF-16 unit is, as bits; and above these, letters in lower case, digits as `0`. */
const KIND = new Uint32Array(UNITS);
const KIND_BITS = 8;
mark(KIND, /[\p{L}\p{M}]/u, WORD);
for (let code = 0; code < UNITS; code++) if (KIND[code] === WORD) KIND[code]! |= LOWER[code]! << KIND_BITS;
mark(KIND, /\p{N}/u, WORD | DIGIT | (0x30 << KIND_BITS));
mark(KIND, /\p{Lu}/u, UPPER);
mark(
  KIND,
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u,
  UNSPACED,
);
const markAll = (chars: string, bit: number) => {
  for (const char of chars) KIND[char.charCodeAt(0)]! |= bit;
};
markAll(STOPS, STOP);
markAll(SIGNS, SIGN);
markAll(CLOSING, CLOSES);

const COLON = 0x3a;
const WIDE_COLON = 0xff1a;

/** The line being scanned: hashes of its first words, and counts. */
class Scanner {
  readonly hashes = new Int32Array(SAMPLE + 1);
  /** Hashes of its longer words, and of the pairs of signs that stand for them in scripts without spaces. */
  readonly long = new Int32Array(SAMPLE + 1);
  longs = 0;
  words = 0;
  capitals = 0;
  glued = 0;
  stops = 0;
  signs = 0;
  /** Of all words. */
  hash = 0;

  /**
   * FNV-1a of the words of the line of `length` units from `start` on; in scripts without spaces every sign is a
   * word.
   */
  scan(units: Uint16Array, start: number, length: number): void {
    this.words = this.longs = this.capitals = this.glued = this.stops = this.signs = 0;
    this.hash = length;
    const end = start + Math.min(length, SAMPLE);
    let sign = 0;
    let signEnd = -1;
    for (let i = start; i < end; ) {
      let kind = KIND[units[i]!]!;
      if ((kind & (WORD | UNSPACED)) !== WORD) {
        if ((kind & UNSPACED) !== 0) {
          const hash = mix(FNV, kind >>> KIND_BITS);
          this.take(hash);
          if (signEnd === i) this.long[this.longs++] = mix(sign, hash);
          sign = hash;
          signEnd = i + 1;
        } else if ((kind & STOP) !== 0) this.stops++;
        else if ((kind & SIGN) !== 0) this.signs++;
        i++;
        continue;
      }
      if ((kind & UPPER) !== 0) this.capitals++;
      const from = i;
      let hash: number = FNV;
      let small = false;
      let glued = false;
      do {
        const upper = (kind & UPPER) !== 0;
        if (upper && small) glued = true;
        small = !upper;
        hash = mix(hash, kind >>> KIND_BITS);
      } while (++i < end && ((kind = KIND[units[i]!]!) & (WORD | UNSPACED)) === WORD);
      this.take(hash);
      if (i - from >= MIN_LETTERS) this.long[this.longs++] = hash;
      if (glued) this.glued++;
    }
  }

  private take(hash: number): void {
    this.hashes[this.words++] = hash;
    this.hash = mix(this.hash, hash);
  }
}

const SCANNER = new Scanner();

/** The hashes of a text's words, at most `MAX_WORDS`; the array is overwritten by the next call. */
export function wordHashes(text: string): Int32Array {
  SCANNER.scan(unitsOf(text), 0, text.length);
  return SCANNER.hashes.subarray(0, Math.min(SCANNER.words, MAX_WORDS));
}

const KNOWN = new WeakMap<ReadonlySet<string>, Uint8Array>();
const slot = (hash: number): number => hash & 0xffff;

/** Which hashes are those of frequent words, by their low bits; computed once for each set. */
function tableOf(words: ReadonlySet<string>): Uint8Array {
  let table = KNOWN.get(words);
  if (!table) {
    table = new Uint8Array(0x10000);
    for (const word of words) for (const hash of wordHashes(word)) table[slot(hash)] = 1;
    KNOWN.set(words, table);
  }
  return table;
}

/** Scans all lines of a text; `frequent` are the most frequent words of its language. */
export function scanLines(
  { blocks, units: { units, starts } }: Pick<LinedText, 'blocks' | 'units'>,
  weights: WordWeights,
  frequent: ReadonlySet<string>,
  title: string | undefined,
): LineScan {
  const n = blocks.length;
  const out = {
    weight: new Float64Array(n),
    capitals: new Float64Array(n),
    glued: new Uint8Array(n),
    functionWords: new Float64Array(n),
    stops: new Float64Array(n),
    signs: new Float64Array(n),
    endsSentence: new Uint8Array(n),
    endsColon: new Uint8Array(n),
    last: new Uint8Array(n),
    titleOverlap: new Float64Array(n),
    duplicates: new Int32Array(n),
  };
  const vocabulary = new VocabularyList(n);
  const numbers = new HashNumbers(WORDS);
  const known = frequent.size > 0 ? tableOf(frequent) : undefined;
  const wanted = new Wanted(title === undefined ? [] : wordHashes(title));
  const lines = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const { text, words: length } = blocks[i]!;
    SCANNER.scan(units, starts[i]!, text.length);
    const { hashes, words } = SCANNER;
    lines[i] = SCANNER.hash;
    const count = Math.max(1, words);
    out.weight[i] = weights.score(hashes, Math.min(words, MAX_WORDS));
    out.capitals[i] = SCANNER.capitals / count;
    out.glued[i] = Math.min(255, SCANNER.glued);
    out.stops[i] = SCANNER.stops / count;
    out.signs[i] = SCANNER.signs / count;
    out.functionWords[i] = known ? countIn(known, hashes, words) / count : -1;
    if (wanted.size > 0 && length <= TITLE_WORDS) out.titleOverlap[i] = overlap(wanted, hashes, words);
    describeEnd(units, starts[i]!, starts[i]! + text.length, i, out);
    vocabulary.begin();
    for (let k = 0; k < SCANNER.longs; k++) vocabulary.add(numbers.numberOf(SCANNER.long[k]!));
  }
  countDuplicates(lines, out.duplicates);
  return { ...out, vocabulary: vocabulary.end(numbers.size) };
}

function countIn(known: Uint8Array, hashes: Int32Array, words: number): number {
  let count = 0;
  for (let i = 0; i < words; i++) count += known[slot(hashes[i]!)]!;
  return count;
}

/** Hashes that are looked for; most others are told from them by their low bits. */
class Wanted {
  private readonly hashes: ReadonlySet<number>;
  private readonly marks = new Uint8Array(1024);

  constructor(hashes: Iterable<number>) {
    this.hashes = new Set(hashes);
    for (const hash of this.hashes) this.marks[hash & 1023] = 1;
  }

  get size(): number {
    return this.hashes.size;
  }

  has(hash: number): boolean {
    return this.marks[hash & 1023] === 1 && this.hashes.has(hash);
  }
}

function overlap(wanted: Wanted, hashes: Int32Array, words: number): number {
  let common = 0;
  for (let i = 0; i < words; i++) if (wanted.has(hashes[i]!)) common++;
  return Math.min(1, common / Math.max(wanted.size, words));
}

function describeEnd(
  units: Uint16Array,
  start: number,
  end: number,
  line: number,
  out: Pick<LineScan, 'endsColon' | 'endsSentence' | 'last'>,
): void {
  let at = end - 1;
  const unit = units[at]!;
  const kind = KIND[unit]!;
  out.endsColon[line] = unit === COLON || unit === WIDE_COLON ? 1 : 0;
  out.last[line] =
    (kind & DIGIT) !== 0
      ? 3
      : (kind & UPPER) !== 0
        ? 2
        : (kind & WORD) !== 0
          ? 1
          : (kind & STOP) !== 0
            ? 4
            : (kind & SIGN) !== 0
              ? 5
              : 0;
  // Quotation marks and brackets may stand behind the full stop.
  while (at > start && (KIND[units[at]!]! & CLOSES) !== 0) at--;
  out.endsSentence[line] = (KIND[units[at]!]! & STOP) !== 0 ? 1 : 0;
}

function countDuplicates(lines: Int32Array, duplicates: Int32Array): void {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (let i = 0; i < lines.length; i++) duplicates[i] = counts.get(lines[i]!)!;
}
