import type { Block } from '../../../model/block.ts';
import { Paragraphs } from '../paragraphs.ts';
import { PerLine } from '../per-line.ts';
import { isPlainLetter, PLAIN_WORDS, similarity, wordSet, wordsIn } from '../text.ts';

/** So many words of paragraphs tell what a text is about. */
const ENOUGH = 400;
const OFTEN = 3;
/** Shorter words are mostly those of grammar, and endings change with the place of a word in its sentence. */
const LETTERS = { telling: 4, stem: 5 };
/** In scripts whose signs say more than a letter, or in which vowels are not written. */
const SYLLABLES = { telling: 2, stem: 3 };
const LAST_OF_ALPHABETS = 0x58f;
/** Signs that are words of their own. */
const SIGN = /^[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]$/;

const counted = new WeakMap<readonly Block[], OpeningWords>();
const sets = new PerLine<ReadonlySet<string>>();
const shares = new PerLine<Share>();

/** How much a line of a text says the same as some words, 0–1. */
export function likeness(blocks: readonly Block[], line: Block, words: ReadonlySet<string>): number {
  return mayShare(line.text, words)
    ? similarity(
        sets.ask(blocks, line, ({ text }) => wordSet(text)),
        words,
      )
    : 0;
}

/** Most lines have none of the words: their own need not be told apart. */
function mayShare(text: string, words: ReadonlySet<string>): boolean {
  if (!PLAIN_WORDS.test(text)) return true;
  const lower = text.toLowerCase();
  for (const word of words) if (lower.includes(word)) return true;
  return false;
}

/** How many telling words a line has; of these, those that paragraphs have, and those that several have. */
interface Share {
  all: number;
  shared: number;
  often: number;
}

/** The words of the paragraphs that a text begins with. */
export class OpeningWords {
  /** In so many of the paragraphs a word stands often. */
  private readonly often: number;
  private readonly blocks: readonly Block[];
  private readonly counts = new Map<string, number>();

  /** Those of a text, counted once. */
  static of(blocks: readonly Block[]): OpeningWords {
    let known = counted.get(blocks);
    if (!known) counted.set(blocks, (known = new OpeningWords(blocks)));
    return known;
  }

  private constructor(blocks: readonly Block[]) {
    this.blocks = blocks;
    let seen = 0;
    let paragraphs = 0;
    for (const index of Paragraphs.of(blocks).all) {
      if (seen >= ENOUGH) break;
      const { words, text } = blocks[index]!;
      seen += words;
      paragraphs++;
      for (const stem of stemsIn(text)) this.counts.set(stem, (this.counts.get(stem) ?? 0) + 1);
    }
    this.often = Math.min(OFTEN, Math.ceil(paragraphs / 2));
  }

  /** What a line of the text shares with these paragraphs. */
  shareOf(line: Block): Share {
    return shares.ask(this.blocks, line, ({ text }) => this.shareOfStems(stemsIn(text)));
  }

  /** The same of any words. */
  share(words: ReadonlySet<string>): Share {
    return this.shareOfStems(stemsOf(words));
  }

  private shareOfStems(stems: ReadonlySet<string>): Share {
    const share = { all: 0, shared: 0, often: 0 };
    for (const stem of stems) {
      const count = this.counts.get(stem) ?? 0;
      share.all++;
      if (count > 0) share.shared++;
      if (count >= this.often) share.often++;
    }
    return share;
  }
}

/** What of its words tells what a text is about, without their endings; each once. */
export function stemsIn(text: string): ReadonlySet<string> {
  return PLAIN_WORDS.test(text) ? plainStems(text.toLowerCase()) : stemsOf(wordsIn(text));
}

/** The same where no letter is beyond ASCII: most words are too short to be cut out. */
function plainStems(lower: string): ReadonlySet<string> {
  const stems = new Set<string>();
  let start = 0;
  for (let at = 0; at <= lower.length; at++) {
    if (at < lower.length && isPlainLetter(lower, at)) continue;
    if (at - start >= LETTERS.telling) stems.add(lower.slice(start, Math.min(at, start + LETTERS.stem)));
    start = at + 1;
  }
  return stems;
}

function stemsOf(words: Iterable<string>): Set<string> {
  const stems = new Set<string>();
  for (const word of words) {
    const { telling, stem } = word.charCodeAt(0) <= LAST_OF_ALPHABETS ? LETTERS : SYLLABLES;
    if (word.length >= telling || SIGN.test(word)) stems.add(word.slice(0, stem));
  }
  return stems;
}
