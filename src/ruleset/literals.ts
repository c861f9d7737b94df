import type { Span } from '../model/verdict.ts';
import { fold } from './phrases/fold.ts';

const WORD = /[\p{L}\p{M}0]/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const DIGIT = /\p{Nd}/u;

/** Ways in which a text can carry a literal. */
export type LiteralMode = 'anyOf' | 'equals' | 'startsWith' | 'endsWith';

/** A text and its folded form, which has the same length. */
export interface FoldedText {
  readonly text: string;
  readonly folded: string;
}

/** A text of a rule file, compared regardless of case, typography, Unicode form and white space. */
export class Literal {
  readonly folded: string;
  private readonly text: string;
  private readonly hasDigits: boolean;

  constructor(source: string) {
    this.text = source.normalize('NFC').replace(/\s+/g, ' ').trim();
    this.folded = fold(this.text);
    this.hasDigits = DIGIT.test(this.text);
  }

  /** Where the literal stands in the text; whole words only, in scripts that part words. */
  spans(subject: FoldedText, mode: LiteralMode): Span[] {
    const { length } = this.folded;
    const rest = subject.folded.length - length;
    if (rest < 0) return [];
    if (mode === 'equals') return rest === 0 ? this.at(subject, 0) : [];
    if (mode === 'startsWith') return this.at(subject, 0);
    if (mode === 'endsWith') return this.at(subject, rest);
    const found: Span[] = [];
    for (let from = 0; ; ) {
      const start = subject.folded.indexOf(this.folded, from);
      if (start < 0) return found;
      const [span] = this.at(subject, start);
      if (span) found.push(span);
      from = span ? span[1] : start + 1;
    }
  }

  private at(subject: FoldedText, start: number): Span[] {
    const end = start + this.folded.length;
    const { folded } = subject;
    if (!folded.startsWith(this.folded, start) || !parts(folded, start) || !parts(folded, end)) return [];
    return this.hasDigits && !sameDigits(this.text, subject.text.slice(start, end)) ? [] : [[start, end]];
  }
}

/** Whether a word may begin or end here. */
function parts(folded: string, at: number): boolean {
  if (at <= 0 || at >= folded.length) return true;
  const before = folded[at - 1]!;
  return !WORD.test(before) || !WORD.test(folded[at]!) || UNSPACED.test(before);
}

/** Folding makes all digits alike; a rule that says 24 means 24, in whatever numerals. */
function sameDigits(a: string, b: string): boolean {
  for (let i = 0; i < a.length; i++) if (digit(a[i]!) !== digit(b[i]!)) return false;
  return true;
}

function digit(sign: string): number {
  if (!DIGIT.test(sign)) return -1;
  const code = sign.charCodeAt(0);
  // A script's numerals start at a multiple of 16, in the scripts of India 6 behind one.
  return (code & 0xf) - (code >= 0x900 && code < 0xe00 ? 6 : 0);
}

/** Finds out in one pass whether a text carries any of many literals. */
export class LiteralScan {
  private readonly alternation: RegExp | undefined;

  constructor(literals: Iterable<Literal>) {
    const texts = [...new Set([...literals].map(literal => literal.folded))];
    this.alternation = texts.length === 0 ? undefined : new RegExp(texts.map(escapeRegExp).join('|'));
  }

  /** Takes a folded text. */
  test(folded: string): boolean {
    return this.alternation?.test(folded) ?? false;
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
