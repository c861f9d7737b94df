import { unitsOf } from '../block/units.ts';
import { FNV, hashText, mix } from '../model/hash.ts';
import { GROUPED_WORDS, groupsOfWord } from './features/class-words.ts';
import { HashNumbers } from './features/hash-numbers.ts';

/** What the value of a class or id attribute says: learned weight, and the groups of their words (`CLASS_GROUPS`). */
export interface AttributeSense {
  weight: number;
  groups: number;
}

/**
 * Log-odds of class and id tokens to stand around article text, learned. Attributes are read in place: no
 * strings are made of their tokens, nor are they remembered, for pages have no end of them.
 */
export class TokenWeights {
  /** By `hashText`; the other arrays go by their numbers. */
  private readonly known: HashNumbers;
  private readonly texts: string[] = [];
  private readonly weights: Float64Array;
  private readonly groupsOf: Int32Array;
  /** Of the attribute that is being read. */
  private weight = 0;
  private groups = 0;

  constructor(weights: ReadonlyMap<string, number>) {
    const texts = new Set([...weights.keys(), ...GROUPED_WORDS]);
    this.known = new HashNumbers(texts.size);
    this.weights = new Float64Array(texts.size);
    this.groupsOf = new Int32Array(texts.size);
    for (const text of texts) {
      const token = this.known.numberOf(hashText(text));
      this.texts[token] = text;
      this.weights[token] = weights.get(text) ?? 0;
      this.groupsOf[token] = groupsOfWord(text);
    }
  }

  /** Sums the weights of the tokens of a value, given by its first units; unknown tokens weigh nothing. */
  of(value: Uint16Array, length: number): AttributeSense {
    this.weight = 0;
    this.groups = 0;
    eachToken(value, length, this.add);
    return { weight: this.weight, groups: this.groups };
  }

  private readonly add = (value: Uint16Array, start: number, end: number, hash: number): void => {
    const token = this.known.find(hash);
    if (token < 0 || !isToken(this.texts[token]!, value, start, end)) return;
    this.weight += this.weights[token]!;
    this.groups |= this.groupsOf[token]!;
  };
}

function isToken(token: string, value: Uint16Array, start: number, end: number): boolean {
  if (token.length !== end - start) return false;
  for (let i = 0; i < token.length; i++)
    if (token.charCodeAt(i) !== (value[start + i]! | LOWER)) return false;
  return true;
}

const MAX_VALUE = 200;
const MAX_TOKENS = 24;
const MIN_LENGTH = 2;
const MAX_LENGTH = 20;

/** `postContent_a8f3 entry-title` → post, content, entry, title: words of a class or id, lower-case, without hashes. */
export function tokensOf(attribute: string): string[] {
  const tokens: string[] = [];
  eachToken(unitsOf(attribute), attribute.length, (_, start, end) =>
    tokens.push(attribute.slice(start, end).toLowerCase()),
  );
  return tokens;
}

/** Takes in where a token begins and ends in the attribute, and its `hashText`. */
type TokenVisitor = (value: Uint16Array, start: number, end: number, hash: number) => void;

/** Visits the first tokens of a value, each once. */
function eachToken(value: Uint16Array, size: number, visit: TokenVisitor): void {
  const length = Math.min(size, MAX_VALUE);
  let seen = 0;
  let start = 0;
  let hash = FNV;
  for (let i = 0; i <= length && seen < MAX_TOKENS; i++) {
    const code = i < length ? value[i]! : 0;
    const letter = isLetter(code);
    if (letter && !(i > start && isUpper(code) && !isUpper(value[i - 1]!))) {
      hash = mix(hash, code | LOWER);
      continue;
    }
    if (i - start >= MIN_LENGTH && i - start <= MAX_LENGTH && !wasSeen(hash, seen)) {
      SEEN[seen++] = hash;
      visit(value, start, i, hash);
    }
    start = letter ? i : i + 1;
    hash = letter ? mix(FNV, code | LOWER) : FNV;
  }
}

/** Hashes of the tokens of the value that is being read. */
const SEEN = new Int32Array(MAX_TOKENS);

function wasSeen(hash: number, count: number): boolean {
  for (let i = 0; i < count; i++) if (SEEN[i] === hash) return true;
  return false;
}

/** Makes an ASCII letter lower-case. */
const LOWER = 0x20;

function isLetter(code: number): boolean {
  const lower = code | LOWER;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Of letters. */
function isUpper(code: number): boolean {
  return code <= 0x5a;
}
