import type { PhraseHit } from '../../model/rule.ts';
import { fold, foldInto } from './fold.ts';
import { compilePhrase, endOf, type Phrase } from './phrase.ts';
import type { PhraseFile } from './schema.ts';
import { isUnspaced, nextWord, skipSigns, wordKey, ZERO } from './units.ts';

/** Lines longer than this are prose: nothing is looked for in them. */
const MAX_LENGTH = 300;
/** Longest line in which a phrase may stand anywhere. */
const MAX_ANYWHERE = 180;
/** Beside numbers, shorter phrases are units and signs. */
const MIN_COVER = 3;
const MIN_COVER_UNSPACED = 2;
const COLON = 0x3a;
/** Many times the number of first words. */
const MARKS = 1 << 18;

interface Match {
  phrase: Phrase;
  start: number;
  end: number;
}

const NO_HITS: readonly PhraseHit[] = Object.freeze([]);
const NO_MATCHES: readonly Match[] = [];
const NO_PHRASES: readonly Phrase[] = [];

/** Finds the phrases of all languages in short lines. */
export class Lexicon {
  readonly languages: readonly string[];
  /** By `wordKey` of their first word, longest first. */
  private readonly phrases = new Map<number, Phrase[]>();
  /** Marks the lowest bits of all keys: most words begin no phrase, and are passed over without a look at the map. */
  private readonly marked = new Uint8Array(MARKS);
  private readonly stopWords = new Map<string, ReadonlySet<string>>();
  /** The line being matched, folded. */
  private readonly units = new Uint16Array(MAX_LENGTH);
  private length = 0;
  private folded: string | undefined;

  constructor(files: readonly PhraseFile[]) {
    this.languages = files.map(file => file.language);
    for (const file of files) {
      this.stopWords.set(file.language, new Set((file['stop-words'] ?? []).map(fold)));
      for (const [name, phrases] of Object.entries(file.phrases)) {
        for (const phrase of phrases) this.add(compilePhrase(name, phrase, file.language));
      }
    }
    for (const list of this.phrases.values()) list.sort((a, b) => b.units.length - a.units.length);
  }

  /** The most frequent words of a language, folded; empty when it is not known. */
  functionWords(language: string): ReadonlySet<string> {
    return this.stopWords.get(language) ?? new Set();
  }

  /** All phrases in a line, with offsets in UTF-16 units. Nothing in long lines. */
  match(text: string): readonly PhraseHit[] {
    if (text.length > MAX_LENGTH) return NO_HITS;
    foldInto(text, this.units);
    this.length = text.length;
    this.folded = undefined;
    const cover = this.cover();
    if (cover.length > 0) return cover.map(match => toHit(match, true));
    return this.partial();
  }

  /** Phrases that together fill the line, but for numbers, signs and white space between them. */
  private cover(): readonly Match[] {
    const { units, length } = this;
    let at = skipSigns(units, length, 0, false);
    if (at >= length) return NO_MATCHES;
    const matches: Match[] = [];
    while (at < length) {
      let found = this.longestAt(at);
      if (found.length === 0) {
        at = skipSigns(units, length, at, true);
        if (at >= length) break;
        found = this.longestAt(at);
        if (found.length === 0) return NO_MATCHES;
      }
      matches.push(...found);
      const { end } = found[0]!;
      at = skipSigns(units, length, end, false);
      // Where no space parts words, phrases side by side make a headline: "微博关闭评论".
      if (at === end && at < length && isUnspaced(units[at]!)) return NO_MATCHES;
    }
    // "X" is a network; in "7680 x 4320" it is not.
    return matches.some(match => this.isTelling(match)) || !this.hasNumber() ? matches : NO_MATCHES;
  }

  private isTelling({ start, end }: Match): boolean {
    return end - start >= (isUnspaced(this.units[start]!) ? MIN_COVER_UNSPACED : MIN_COVER);
  }

  private hasNumber(): boolean {
    for (let i = 0; i < this.length; i++) if (this.units[i] === ZERO) return true;
    return false;
  }

  /** The longest whole-line phrases that begin here; several when languages share them. */
  private longestAt(at: number): readonly Match[] {
    const candidates = this.candidates(at);
    if (candidates.length === 0) return NO_MATCHES;
    const found: Match[] = [];
    for (const phrase of candidates) {
      if (phrase.mode === 'starts' && phrase.units.at(-1) === COLON) continue;
      if (found.length > 0 && phrase.pattern === undefined && at + phrase.units.length !== found[0]!.end)
        continue;
      const end = this.endOf(phrase, at);
      if (end < 0 || (found.length > 0 && end !== found[0]!.end)) continue;
      found.push({ phrase, start: at, end });
    }
    return found;
  }

  private partial(): readonly PhraseHit[] {
    const { units, length } = this;
    let hits: PhraseHit[] | undefined;
    const first = skipSigns(units, length, 0, false);
    const last = length > MAX_ANYWHERE ? first : length;
    for (let at = first; at <= last && at < length; at = nextWord(units, length, at)) {
      for (const phrase of this.candidates(at)) {
        if (phrase.mode === 'whole' || (phrase.mode === 'starts' && at !== first)) continue;
        const end = this.endOf(phrase, at);
        if (end < 0) continue;
        if (phrase.mode === 'ends' && skipSigns(units, length, end, true) < length) continue;
        hits ??= [];
        hits.push(toHit({ phrase, start: at, end }, false));
      }
    }
    return hits ?? NO_HITS;
  }

  private endOf(phrase: Phrase, at: number): number {
    return endOf(phrase, this.units, this.length, at, this.text);
  }

  private readonly text = (): string =>
    (this.folded ??= String.fromCharCode(...this.units.subarray(0, this.length)));

  private add(phrase: Phrase): void {
    const key = wordKey(phrase.units, phrase.units.length, 0, true);
    this.marked[key & (MARKS - 1)] = 1;
    const list = this.phrases.get(key);
    if (list) list.push(phrase);
    else this.phrases.set(key, [phrase]);
  }

  private filedUnder(key: number): readonly Phrase[] {
    if (this.marked[key & (MARKS - 1)] === 0) return NO_PHRASES;
    return this.phrases.get(key) ?? NO_PHRASES;
  }

  /** Phrases whose first word stands here. */
  private candidates(at: number): readonly Phrase[] {
    const { units, length } = this;
    const found = this.filedUnder(wordKey(units, length, at, true));
    if (!isUnspaced(units[at]!)) return found;
    const single = this.filedUnder(wordKey(units, length, at, false));
    return single.length === 0 || single === found ? found : [...found, ...single];
  }
}

function toHit({ phrase, start, end }: Match, whole: boolean): PhraseHit {
  return { class: phrase.class, phrase: phrase.phrase, language: phrase.language, start, end, whole };
}
