import type { Block } from '../../model/block.ts';
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
  const counts = countWords(known.fold(text));
  const share = (language: string) => shareOf(counts, known.functionWords(language));
  const language = languageOfScript(script) ?? byWords(script, known, share, counts.total, expected);
  return { script, share, ...(language !== undefined && { language }) };
}

interface Counts {
  /** Each word once, and how often it stands there: lists, as every language's words are looked for among them. */
  words: readonly string[];
  times: readonly number[];
  total: number;
}

function countWords(text: string): Counts {
  const words = new Map<string, number>();
  let total = 0;
  for (const [word] of text.matchAll(WORD)) {
    total++;
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  return { words: [...words.keys()], times: [...words.values()], total };
}

function shareOf({ words, times, total }: Counts, list: ReadonlySet<string>): number | undefined {
  if (list.size === 0) return undefined;
  let hits = 0;
  for (let i = 0; i < words.length; i++) if (list.has(words[i]!)) hits += times[i]!;
  return total === 0 ? 0 : hits / total;
}

function byWords(
  script: Script,
  known: FunctionWords,
  share: (language: string) => number | undefined,
  total: number,
  expected: string,
): string | undefined {
  if (total < MIN_WORDS) return undefined;
  const fits = (language: string) => scriptsOfLanguage(language).includes(script);
  if (fits(expected) && (share(expected) ?? 0) >= PLAIN_SHARE) return expected;
  let best: string | undefined;
  let most = MIN_SHARE;
  for (const language of known.languages) {
    const found = fits(language) ? (share(language) ?? 0) : 0;
    if (found > most) [best, most] = [language, found];
  }
  return best;
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
