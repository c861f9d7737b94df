import type { Block } from '../../model/block.ts';
import { addTo } from '../../model/multimap.ts';
import { languageOfScript, type Script, scriptOf, scriptsOfLanguage } from './script.ts';

/** The most frequent words of each language that is known, folded. */
export interface FunctionWords {
  readonly languages: readonly string[];
  functionWords(language: string): ReadonlySet<string>;
  /** Case and typography of a text as in the lists. */
  fold(text: string): string;
}

export interface Detected {
  /** Script of most letters; `Zyyy` without letters. */
  script: Script;
  /** Primary subtag; undefined where neither script nor words tell. */
  language?: string;
  /** Share of a known language's function words in the text, 0–1; undefined for a language without a list. */
  share(language: string): number | undefined;
}

const WORD = /[\p{L}\p{M}]+/gu;
/** Fewer words say nothing. */
const MIN_WORDS = 20;
/** Below this share of function words a text is in no known language, or is a list of names. */
const MIN_SHARE = 0.12;
/** A language that reaches this needs no comparison with others. */
const PLAIN_SHARE = 0.25;

/** Tells the language of a text by its script, then by its function words; `expected` is asked first. */
export function detectLanguage(text: string, known: FunctionWords, expected = ''): Detected {
  const { script } = scriptOf(text);
  const words = known.fold(text).match(WORD) ?? [];
  const share = (language: string) => shareOf(words, known.functionWords(language));
  const language = languageOfScript(script) ?? byWords(script, known, share, words, expected);
  return { script, share, ...(language !== undefined && { language }) };
}

function shareOf(words: readonly string[], list: ReadonlySet<string>): number | undefined {
  if (list.size === 0) return undefined;
  let hits = 0;
  for (const word of words) if (list.has(word)) hits++;
  return words.length === 0 ? 0 : hits / words.length;
}

function byWords(
  script: Script,
  known: FunctionWords,
  share: (language: string) => number | undefined,
  words: readonly string[],
  expected: string,
): string | undefined {
  if (words.length < MIN_WORDS) return undefined;
  const fits = (language: string) => scriptsOfLanguage(language).includes(script);
  if (fits(expected) && (share(expected) ?? 0) >= PLAIN_SHARE) return expected;
  let best: string | undefined;
  let most = MIN_SHARE;
  for (const [i, hits] of hitsByLanguage(words, known).entries()) {
    const found = hits / words.length;
    if (found > most && fits(known.languages[i]!)) [best, most] = [known.languages[i], found];
  }
  return best;
}

/** How many words are among the function words of each known language. */
function hitsByLanguage(words: readonly string[], known: FunctionWords): Int32Array {
  const languagesOf = indexOf(known);
  const hits = new Int32Array(known.languages.length);
  for (const word of words) for (const language of languagesOf.get(word) ?? NO_LANGUAGES) hits[language]!++;
  return hits;
}

const NO_LANGUAGES: readonly number[] = [];
const indexes = new WeakMap<readonly string[], ReadonlyMap<string, number[]>>();

/** The languages of each function word, as indices; made once for each list of languages. */
function indexOf(known: FunctionWords): ReadonlyMap<string, readonly number[]> {
  const made = indexes.get(known.languages);
  if (made) return made;
  const index = new Map<string, number[]>();
  for (const [i, language] of known.languages.entries()) {
    for (const word of known.functionWords(language)) addTo(index, word, i);
  }
  indexes.set(known.languages, index);
  return index;
}

const PROSE_WORDS = 12;
const MAX_BLOCKS = 15;
const BLOCK_LENGTH = 120;

/** The beginnings of paragraphs from all over a page: banners and lists are too few in them to mislead. */
export function sampleText(blocks: readonly Block[]): string {
  const prose = blocks.filter(block => block.words >= PROSE_WORDS && (block.linkDensity ?? 0) < 0.5);
  const from = prose.length > 0 ? prose : blocks;
  const step = Math.max(1, from.length / MAX_BLOCKS);
  let sample = '';
  for (let i = 0; i < from.length; i += step)
    sample += `${from[Math.floor(i)]!.text.slice(0, BLOCK_LENGTH)} `;
  return sample;
}
