import type { PhraseHit } from '../../model/rule.ts';
import { fold } from './fold.ts';
import type { PhraseFile } from './schema.ts';

/** Lines longer than this are prose: nothing is looked for in them. */
const MAX_LENGTH = 300;
/** Beside numbers, shorter phrases are units and signs. */
const MIN_COVER = 3;
/** Longest line in which a phrase may stand anywhere. */
const MAX_ANYWHERE = 180;

type Mode = 'whole' | 'starts' | 'ends' | 'anywhere';

interface Phrase {
  class: string;
  phrase: string;
  language: string;
  mode: Mode;
  folded: string;
  /** For phrases with `#`. */
  pattern: RegExp | undefined;
}

interface Match {
  phrase: Phrase;
  start: number;
  end: number;
}

const NO_HITS: readonly PhraseHit[] = Object.freeze([]);
const WORD = /[\p{L}\p{M}0]/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Finds the phrases of all languages in short lines. */
export class Lexicon {
  readonly languages: readonly string[];
  private readonly buckets = new Map<number, Phrase[]>();
  private readonly stopWords = new Map<string, ReadonlySet<string>>();

  constructor(files: readonly PhraseFile[]) {
    this.languages = files.map(file => file.language);
    for (const file of files) {
      this.stopWords.set(file.language, new Set((file['stop-words'] ?? []).map(fold)));
      for (const [name, phrases] of Object.entries(file.phrases)) {
        for (const phrase of phrases) this.add(compile(name, phrase, file.language));
      }
    }
    for (const bucket of this.buckets.values()) bucket.sort((a, b) => b.folded.length - a.folded.length);
  }

  /** The most frequent words of a language, folded; empty when it is not known. */
  functionWords(language: string): ReadonlySet<string> {
    return this.stopWords.get(language) ?? new Set();
  }

  /** All phrases in a line, with offsets in UTF-16 units. Nothing in long lines. */
  match(text: string): readonly PhraseHit[] {
    if (text.length > MAX_LENGTH) return NO_HITS;
    const line = fold(text);
    const cover = this.cover(line);
    if (cover.length > 0) return cover.map(match => toHit(match, true));
    const hits = this.partial(line);
    return hits.length === 0 ? NO_HITS : hits;
  }

  /** Phrases that together fill the line, but for numbers, signs and white space between them. */
  private cover(line: string): Match[] {
    const matches: Match[] = [];
    let at = skipSigns(line, 0, false);
    while (at < line.length) {
      let found = this.longestAt(line, at);
      if (found.length === 0) {
        at = skipSigns(line, at, true);
        if (at >= line.length) break;
        found = this.longestAt(line, at);
        if (found.length === 0) return [];
      }
      matches.push(...found);
      const end = found[0]!.end;
      at = skipSigns(line, end, false);
      // Where no space parts words, phrases side by side make a headline: "微博关闭评论".
      if (at === end && at < line.length && UNSPACED.test(line[at]!)) return [];
    }
    // "X" is a network; in "7680 x 4320" it is not.
    const telling = ({ start, end }: Match) => end - start >= (UNSPACED.test(line[start]!) ? 2 : MIN_COVER);
    return matches.some(telling) || !/\d/.test(line) ? matches : [];
  }

  /** The longest whole-line phrases that begin here; several when languages share them. */
  private longestAt(line: string, at: number): Match[] {
    const found: Match[] = [];
    for (const phrase of this.bucketAt(line, at)) {
      if (phrase.mode === 'starts' && phrase.folded.endsWith(':')) continue;
      const end = endOf(phrase, line, at);
      if (end < 0 || (found.length > 0 && end !== found[0]!.end)) continue;
      found.push({ phrase, start: at, end });
    }
    return found;
  }

  private partial(line: string): PhraseHit[] {
    const hits: PhraseHit[] = [];
    const first = skipSigns(line, 0, false);
    const last = line.length > MAX_ANYWHERE ? first : line.length;
    for (let at = first; at <= last && at < line.length; at = nextWord(line, at)) {
      for (const phrase of this.bucketAt(line, at)) {
        if (phrase.mode === 'whole' || (phrase.mode === 'starts' && at !== first)) continue;
        const end = endOf(phrase, line, at);
        if (end < 0) continue;
        if (phrase.mode === 'ends' && skipSigns(line, end, true) < line.length) continue;
        hits.push(toHit({ phrase, start: at, end }, false));
      }
    }
    return hits;
  }

  private add(phrase: Phrase): void {
    const key = keyAt(phrase.folded, 0);
    const bucket = this.buckets.get(key);
    if (bucket) bucket.push(phrase);
    else this.buckets.set(key, [phrase]);
  }

  private bucketAt(line: string, at: number): readonly Phrase[] {
    return this.buckets.get(keyAt(line, at)) ?? NO_PHRASES;
  }
}

const NO_PHRASES: readonly Phrase[] = [];

/** Phrases are filed under their first two units; under the first alone if it is a digit, as numbers vary in length. */
function keyAt(text: string, at: number): number {
  const first = text.charCodeAt(at);
  return first * 0x10000 + (first !== 0x30 && at + 1 < text.length ? text.charCodeAt(at + 1) : 0x20);
}

function compile(name: string, raw: string, language: string): Phrase {
  const goesOn = raw.endsWith('…');
  const goesBefore = raw.startsWith('…');
  const mode: Mode = goesOn ? (goesBefore ? 'anywhere' : 'starts') : goesBefore ? 'ends' : 'whole';
  const folded = fold(raw.replace(/^…\s*|\s*…$/g, '').trim());
  const pattern = folded.includes('#') ? numberPattern(folded) : undefined;
  return { class: name, phrase: raw, language, mode, folded: folded.replace(/#/g, '0'), pattern };
}

/** `# min read` → digits with separators, then the rest. */
function numberPattern(folded: string): RegExp {
  const parts = folded.split('#').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join("0(?:[ .,':]?0){0,12}"), 'y');
}

/** Where the phrase ends when it stands at `at` and words do not go on behind it; -1 otherwise. */
function endOf(phrase: Phrase, line: string, at: number): number {
  let end = at + phrase.folded.length;
  if (phrase.pattern) {
    phrase.pattern.lastIndex = at;
    if (!phrase.pattern.test(line)) return -1;
    end = phrase.pattern.lastIndex;
  } else if (!line.startsWith(phrase.folded, at)) return -1;
  return end >= line.length || isBoundary(line, end) ? end : -1;
}

function isBoundary(line: string, at: number): boolean {
  const before = line[at - 1]!;
  return !WORD.test(line[at]!) || !WORD.test(before) || UNSPACED.test(before);
}

/** Skips white space and signs, and numbers too if asked. */
function skipSigns(line: string, from: number, numbers: boolean): number {
  let at = from;
  while (at < line.length && (!WORD.test(line[at]!) || (numbers && line[at] === '0'))) at++;
  // A phrase may begin with a copyright sign or a bracket that belongs to it.
  return at > from && line[from] === '©' ? from : at;
}

/** Start of the next word; in scripts without spaces, the next sign. */
function nextWord(line: string, from: number): number {
  let at = from + 1;
  if (UNSPACED.test(line[from]!)) return at;
  while (at < line.length && WORD.test(line[at]!)) at++;
  while (at < line.length && !WORD.test(line[at]!) && line[at] !== '©') at++;
  return at;
}

function toHit({ phrase, start, end }: Match, whole: boolean): PhraseHit {
  return { class: phrase.class, phrase: phrase.phrase, language: phrase.language, start, end, whole };
}
