import { wordsOf } from './words.ts';

/** Four words in a row tell a text from another that speaks of the same. */
const GRAM = 4;
const MOST = 0.5;

/** What a page's article is, according to somebody who read it. */
export class Truth {
  readonly text: string;
  private readonly folded: string;
  private readonly grams: ReadonlySet<string>;

  constructor(text: string) {
    this.text = text;
    const words = wordsOf(text);
    this.folded = ` ${words.join(' ')} `;
    this.grams = new Set(gramsOf(words));
  }

  /** Whether a text is part of the article: most of its four-word sequences are, or the few words it has. */
  holds(text: string): boolean {
    const words = wordsOf(text);
    if (words.length === 0) return false;
    const grams = gramsOf(words);
    if (grams.length === 0) return this.folded.includes(` ${words.join(' ')} `);
    return grams.filter(gram => this.grams.has(gram)).length >= MOST * grams.length;
  }
}

/** All that is known about a page; what is left out is not known. */
export interface Answers {
  text?: Truth | undefined;
  /** Passages that belong to the article, and such that don't, as they stand in the page. */
  with?: readonly string[] | undefined;
  without?: readonly string[] | undefined;
  title?: string | undefined;
  authors?: readonly string[] | undefined;
  /** ISO 8601; only the day counts. */
  date?: string | undefined;
}

function gramsOf(words: readonly string[]): string[] {
  return words.slice(GRAM - 1).map((_, i) => words.slice(i, i + GRAM).join(' '));
}
