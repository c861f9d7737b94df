import { FNV, hashText, mix } from '../../../model/hash.ts';
import { addTo } from '../../../model/multimap.ts';
import { mark, UNITS } from '../../../model/unit-table.ts';

/** The most frequent words of each language that is known, folded. */
export interface FunctionWords {
  readonly languages: readonly string[];
  functionWords(language: string): ReadonlySet<string>;
  /** Case and typography of a text as in the lists. */
  fold(text: string): string;
}

export interface FunctionWordCounts {
  /** Of the text. */
  words: number;
  /** How many of them are among the function words of each known language. */
  hits: Int32Array;
}

const LETTER = 1;
/** Half of a sign beyond the basic plane. */
const HALF = 2;
const KIND = new Uint8Array(UNITS).fill(HALF, 0xd800, 0xe000);
mark(KIND, /[\p{L}\p{M}]/u, LETTER);

/** Counts words, runs of letters and marks, in a folded text. */
export function countFunctionWords(folded: string, known: FunctionWords): FunctionWordCounts {
  const index = indexOf(known);
  const hits = new Int32Array(known.languages.length);
  let words = 0;
  for (let at = 0; at < folded.length; at++) {
    const start = at;
    let hash: number = FNV;
    for (; at < folded.length; at++) {
      const code = folded.charCodeAt(at);
      const kind = KIND[code]!;
      if (kind !== LETTER && !(kind === HALF && isPairOfLetter(folded, at))) break;
      hash = mix(hash, code);
    }
    if (at === start) continue;
    words++;
    for (let word = index.get(hash); word !== undefined; word = word.next)
      if (stands(word.text, folded, start, at)) for (const language of word.languages) hits[language]!++;
  }
  return { words, hits };
}

/** Whether the half that stands here is of a letter. */
function isPairOfLetter(text: string, at: number): boolean {
  const second = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return /^[\p{L}\p{M}]$/u.test(text.slice(second ? at - 1 : at, second ? at + 1 : at + 2));
}

function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

interface Indexed {
  text: string;
  /** Indices of the languages that have the word. */
  languages: readonly number[];
  /** Another of the same hash. */
  next: Indexed | undefined;
}

const indexes = new WeakMap<readonly string[], ReadonlyMap<number, Indexed>>();

/** The function words by their hashes; made once for each list of languages. */
function indexOf(known: FunctionWords): ReadonlyMap<number, Indexed> {
  const made = indexes.get(known.languages);
  if (made) return made;
  const byText = new Map<string, number[]>();
  for (const [i, language] of known.languages.entries())
    for (const word of known.functionWords(language)) addTo(byText, word, i);
  const index = new Map<number, Indexed>();
  for (const [text, languages] of byText) {
    const hash = hashText(text);
    index.set(hash, { text, languages, next: index.get(hash) });
  }
  indexes.set(known.languages, index);
  return index;
}
