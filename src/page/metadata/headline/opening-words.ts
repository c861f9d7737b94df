import type { Block } from '../../../model/block.ts';
import { isParagraph, paragraphWords } from '../anchor.ts';
import { PerLine } from '../per-line.ts';
import { wordSet, wordsIn } from '../text.ts';

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

/** The words of a line of a text. */
export function lineWords(blocks: readonly Block[], line: Block): ReadonlySet<string> {
  return sets.ask(blocks, line, ({ text }) => wordSet(text));
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
    if (!known) counted.set(blocks, (known = new OpeningWords(blocks, paragraphWords(blocks))));
    return known;
  }

  private constructor(blocks: readonly Block[], paragraph: number) {
    this.blocks = blocks;
    let seen = 0;
    let paragraphs = 0;
    for (const block of blocks) {
      if (seen >= ENOUGH) break;
      if (!isParagraph(block, paragraph)) continue;
      seen += block.words;
      paragraphs++;
      for (const stem of stemsOf(wordsIn(block.text)))
        this.counts.set(stem, (this.counts.get(stem) ?? 0) + 1);
    }
    this.often = Math.min(OFTEN, Math.ceil(paragraphs / 2));
  }

  /** What a line of the text shares with these paragraphs. */
  shareOf(line: Block): Share {
    return shares.ask(this.blocks, line, () => this.share(lineWords(this.blocks, line)));
  }

  /** The same of any words. */
  share(words: ReadonlySet<string>): Share {
    const share = { all: 0, shared: 0, often: 0 };
    for (const stem of stemsOf(words)) {
      const count = this.counts.get(stem) ?? 0;
      share.all++;
      if (count > 0) share.shared++;
      if (count >= this.often) share.often++;
    }
    return share;
  }
}

function stemsOf(words: Iterable<string>): Set<string> {
  const stems = new Set<string>();
  for (const word of words) {
    const { telling, stem } = word.charCodeAt(0) <= LAST_OF_ALPHABETS ? LETTERS : SYLLABLES;
    if (word.length >= telling || SIGN.test(word)) stems.add(word.slice(0, stem));
  }
  return stems;
}
