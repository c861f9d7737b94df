import { eachWord, hashOf, isUpper } from '../features/word-hashes.ts';

/** How a line is written, beyond what counting characters tells. */
export interface Shape {
  /** Share of the words that begin with a capital. */
  capitalized: number;
  /** Words with a capital after a small letter: labels that lost the space between them. */
  glued: number;
  /** Share of the language's most frequent words; -1 when those are not known. */
  functionWords: number;
  endsColon: boolean;
  startsLower: boolean;
  siteSuffix: boolean;
  /** Has a web or e-mail address. */
  address: boolean;
}

const SAMPLE = 400;
const SUFFIX_LINE = 200;
const SITE_SUFFIX = /\s[-–—|·•]\s[^-–—|·•]{2,40}$/u;
const ADDRESS = /https?:|www\.|\S@\S+\.\w/;
const SMALL = /^\p{Ll}/u;

const HASHES = new WeakMap<ReadonlySet<string>, ReadonlySet<number>>();

/** The words as hashes; computed once for each set. */
export function hashesOf(words: ReadonlySet<string>): ReadonlySet<number> {
  let hashes = HASHES.get(words);
  if (!hashes) HASHES.set(words, (hashes = new Set([...words].map(hashOf))));
  return hashes;
}

export function shapeOf(text: string, frequent: ReadonlySet<number>): Shape {
  const end = Math.min(text.length, SAMPLE);
  let words = 0;
  let capitals = 0;
  let glued = 0;
  let known = 0;
  eachWord(text, end, (hash, from, to) => {
    words++;
    if (isUpper(text.charCodeAt(from))) capitals++;
    if (frequent.has(hash)) known++;
    for (let i = from + 1; i < to; i++) {
      if (!isUpper(text.charCodeAt(i)) || isUpper(text.charCodeAt(i - 1))) continue;
      glued++;
      break;
    }
  });
  const count = Math.max(1, words);
  return {
    capitalized: capitals / count,
    glued,
    functionWords: frequent.size === 0 ? -1 : known / count,
    endsColon: text.endsWith(':') || text.endsWith('：'),
    startsLower: SMALL.test(text),
    siteSuffix: text.length < SUFFIX_LINE && SITE_SUFFIX.test(text),
    address: ADDRESS.test(text.length > SAMPLE ? text.slice(0, SAMPLE) : text),
  };
}
