import { type Block, NO_TEXT } from '../../../model/block.ts';
import { countFunctionWords, type FunctionWordCounts, type FunctionWords } from './function-words.ts';
import { type OwnLetters, ownLetters } from './letters.ts';
import { scriptOf } from './script.ts';
import { languageOfScript, scriptsOfLanguage } from './script-languages.ts';
import type { Script } from './script-ranges.ts';

export interface Detected {
  /** Script of most letters; `Zyyy` without letters. */
  script: Script;
  /** Primary subtag; undefined where neither script nor words tell. */
  language?: string;
  /** How many words the text has. */
  words: number;
  /** Share of a known language's function words in the text, 0–1; undefined for a language without a list. */
  share(language: string): number | undefined;
}

/** Fewer words say nothing. */
const MIN_WORDS = 20;
/** Below this share of function words a text is in no known language, or is a list of names. */
const MIN_SHARE = 0.12;
/** Languages that say with endings what others say with words have fewer of these; so have no others beside them. */
const ALONE_SHARE = 0.08;
const LEAST_ALONE = 5;
const ALONE = 2;
/** A language that reaches this needs no comparison with others. */
const PLAIN_SHARE = 0.25;

/** Where a text has letters that few languages have, so many words tell which of these it is in. */
const LEAST_LETTERED = 2;

/** Tells the language of a text by its script, then by its function words and letters; `expected` is asked first. */
export function detectLanguage(text: string, known: FunctionWords, expected = ''): Detected {
  const { script } = scriptOf(text);
  const counts = countFunctionWords(known.fold(text), known);
  const { words, hits } = counts;
  const share = (language: string) => {
    const at = known.languages.indexOf(language);
    if (at < 0 || known.functionWords(language).size === 0) return undefined;
    return words === 0 ? 0 : hits[at]! / words;
  };
  const language =
    languageOfScript(script) ??
    byWords({ script, letters: ownLetters(text) }, known.languages, counts, expected);
  return { script, words: counts.words, share, ...(language !== undefined && { language }) };
}

function byWords(
  { script, letters }: { script: Script; letters: OwnLetters },
  languages: readonly string[],
  { words, hits }: FunctionWordCounts,
  expected: string,
): string | undefined {
  if (words < MIN_WORDS) return undefined;
  const fits = (language: string) => scriptsOfLanguage(language).includes(script) && letters.fit(language);
  if (fits(expected) && (hits[languages.indexOf(expected)] ?? 0) >= PLAIN_SHARE * words) return expected;
  let best: string | undefined;
  let [most, second] = [0, 0];
  for (let i = 0; i < languages.length; i++) {
    const found = hits[i]!;
    if (found <= second || !fits(languages[i]!)) continue;
    if (found > most) [best, most, second] = [languages[i], found, most];
    else second = found;
  }
  if (most > MIN_SHARE * words) return best;
  if (letters.tell && most >= LEAST_LETTERED && most > second) return best;
  return most >= LEAST_ALONE && most > ALONE_SHARE * words && most > ALONE * second ? best : undefined;
}

/** Lines of so many words are read; shorter ones only where these say little. */
const PROSE_WORDS = 12;
const SENTENCE_WORDS = 6;
const FEW_WORDS = 50;
const MAX_BLOCKS = 15;
const BLOCK_LENGTH = 120;

/**
 * Pieces of paragraphs from all over a page, of few paragraphs more of each: banners and lists are too few in them to mislead.
 * `isRead`: which blocks may tell.
 */
export function sampleText(blocks: readonly Block[], isRead: (block: Block) => boolean): string {
  const isShown = (block: Block) => !NO_TEXT.has(block.hidden) && isRead(block);
  const shown = blocks.filter(isShown);
  const linesOf = (least: number) =>
    shown.filter(({ words, linkDensity }) => words >= least && (linkDensity ?? 0) < 0.5);
  const prose = linesOf(PROSE_WORDS);
  const isLittle = prose.reduce((sum, { words }) => sum + words, 0) < FEW_WORDS;
  const lines = isLittle ? linesOf(SENTENCE_WORDS) : prose;
  const from = lines.length > 0 ? lines : shown;
  const step = Math.max(1, from.length / MAX_BLOCKS);
  const pieces = Math.ceil(MAX_BLOCKS / from.length);
  let sample = '';
  for (let i = 0; i < from.length; i += step) sample += `${piecesOf(from[Math.floor(i)]!.text, pieces)} `;
  return sample;
}

function piecesOf(text: string, count: number): string {
  if (text.length <= count * BLOCK_LENGTH) return text;
  let pieces = text.slice(0, BLOCK_LENGTH);
  for (let i = 1; i < count; i++) {
    const at = text.indexOf(' ', Math.floor((i * text.length) / count));
    if (at >= 0) pieces += text.slice(at, at + BLOCK_LENGTH);
  }
  return pieces;
}
