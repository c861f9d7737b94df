/** Learned weights of words and of their places, as they come in the model file. */
export interface WordWeightsData {
  /** Score of a line without known words. */
  base: number;
  /** What a unit of `weights` weighs. */
  unit: number;
  /** `BUCKETS` signed bytes in base64. */
  weights: string;
}

const BITS = 16;
export const BUCKETS = 1 << BITS;

/** Words beyond these tell nothing new. */
export const MAX_WORDS = 60;
/** Up to so many words, pairs tell more than words: "read more", "sign up". */
const PAIR_WORDS = 25;
/** Up to so many words, a line is rather a label than a sentence, and its words count apart. */
const LABEL_WORDS = 8;

/** Mixed into the hash of a word for the place that it stands in. */
const FIRST = 0x2545f491;
const LAST = 0x6c078965;
const LABEL = 0x5bd1e995;
/** Knuth's multiplicative hash: the golden ratio in 32 bits. */
const GOLDEN = 0x9e3779b1 | 0;

const bucket = (hash: number): number => Math.imul(hash, GOLDEN) >>> (32 - BITS);

/**
 * The buckets that a line falls into: its words, pairs of them, the first and the last one, and once more the
 * words of labels. `hashes` holds the hashes of its first `count` words, at most `MAX_WORDS`; returns how many
 * buckets were written to `out`.
 */
export function bucketsOf(hashes: Int32Array, count: number, out: Uint16Array): number {
  if (count === 0) return 0;
  let size = 0;
  for (let i = 0; i < count; i++) out[size++] = bucket(hashes[i]!);
  if (count <= PAIR_WORDS)
    for (let i = 1; i < count; i++) out[size++] = bucket(Math.imul(hashes[i - 1]!, 31) + hashes[i]!);
  if (count <= LABEL_WORDS) for (let i = 0; i < count; i++) out[size++] = bucket(hashes[i]! ^ LABEL);
  out[size++] = bucket(hashes[0]! ^ FIRST);
  out[size++] = bucket(hashes[count - 1]! ^ LAST);
  return size;
}

/** Room for the buckets of any line. */
export const MAX_BUCKETS = MAX_WORDS + PAIR_WORDS + LABEL_WORDS + 2;

/** How much the words of a line speak for article text: log-odds, learned by logistic regression. */
export class WordWeights {
  private readonly base: number;
  private readonly unit: number;
  private readonly weights: Int8Array;
  private readonly buckets = new Uint16Array(MAX_BUCKETS);

  constructor({ base, unit, weights }: WordWeightsData) {
    this.base = base;
    this.unit = unit;
    this.weights = new Int8Array(Buffer.from(weights, 'base64'));
    if (this.weights.length !== BUCKETS)
      throw new Error(`word weights: ${this.weights.length} buckets, expected ${BUCKETS}`);
  }

  /** Score of a line by the hashes of its first `count` words; the sum grows with their square root only. */
  score(hashes: Int32Array, count: number): number {
    const { buckets, weights } = this;
    const size = bucketsOf(hashes, count, buckets);
    if (size === 0) return this.base;
    let sum = 0;
    for (let i = 0; i < size; i++) sum += weights[buckets[i]!]!;
    return this.base + (sum * this.unit) / Math.sqrt(size);
  }
}
