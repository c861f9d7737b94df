import type { PhraseHit } from '../../model/rule.ts';
import { Drawer } from './drawer.ts';
import type { FiledPhrases } from './filing.ts';
import { FirstWords } from './first-words.ts';
import { fold } from './fold.ts';
import { endOf, type Phrase } from './phrase.ts';
import { isUnspaced, nextWord, skipNumbers, skipSigns, wordKey, ZERO } from './units.ts';

/** Lines longer than this are prose: nothing is looked for in them. */
const MAX_LENGTH = 300;
/** Longest line in which a phrase may stand anywhere. */
const MAX_ANYWHERE = 180;
/** Beside numbers, shorter phrases are units and signs. */
const MIN_COVER = 3;
const MIN_COVER_UNSPACED = 2;

interface Match {
  phrase: Phrase;
  start: number;
  end: number;
}

const NO_HITS: readonly PhraseHit[] = Object.freeze([]);
const NO_PHRASES: readonly Phrase[] = [];
const NO_MATCHES: readonly Match[] = [];

/** Finds the phrases of all languages in short lines. */
export class Lexicon {
  readonly languages: readonly string[];
  /** By `wordKey` of the first word of the phrases in them. */
  private readonly drawers = new Map<number, Drawer>();
  private readonly firstWords = new FirstWords(MAX_LENGTH);
  private readonly stopWords = new Map<string, ReadonlySet<string>>();
  /** A line that comes as a string. */
  private readonly source = new Uint16Array(MAX_LENGTH);
  /** The line being matched, folded. */
  private readonly bytes = Buffer.allocUnsafeSlow(2 * MAX_LENGTH);
  private readonly units = new Uint16Array(this.bytes.buffer, this.bytes.byteOffset, MAX_LENGTH);
  private length = 0;
  /** Where its first word begins, and the phrases filed under that. */
  private first = 0;
  private opening: readonly Phrase[] = NO_PHRASES;
  private folded: string | undefined;

  constructor(files: readonly FiledPhrases[]) {
    this.languages = files.map(file => file.language);
    for (const file of files) {
      this.stopWords.set(file.language, new Set(file.stopWords.map(fold)));
      for (let i = 0; i < file.keys.length; i++) {
        const key = file.keys[i]!;
        this.firstWords.add(key, file.inside[i] === 1);
        this.drawers.set(key, new Drawer(file, i, this.drawers.get(key)));
      }
    }
  }

  /** The most frequent words of a language, folded; empty when it is not known. */
  functionWords(language: string): ReadonlySet<string> {
    return this.stopWords.get(language) ?? new Set();
  }

  /** All phrases in a line, with offsets in UTF-16 units. Nothing in long lines. */
  match(text: string): readonly PhraseHit[] {
    if (text.length > MAX_LENGTH) return NO_HITS;
    for (let i = 0; i < text.length; i++) this.source[i] = text.charCodeAt(i);
    return this.matchIn(this.source, 0, text.length);
  }

  /** The same for the line of `length` units from `start` on. */
  matchIn(source: Uint16Array, start: number, length: number): readonly PhraseHit[] {
    if (length > MAX_LENGTH) return NO_HITS;
    const { firstWords } = this;
    const within = length > MAX_ANYWHERE ? 0 : length;
    if (!firstWords.look(source, start, length, within, this.units)) return NO_HITS;
    this.length = length;
    this.folded = undefined;
    this.first = skipSigns(this.units, length, 0, false);
    const mayOpen = this.first < length && (firstWords.atFirst || firstWords.everywhere);
    this.opening = mayOpen ? this.candidates(this.first, firstWords.firstKey, false) : NO_PHRASES;
    const cover = mayOpen ? this.cover() : NO_MATCHES;
    if (cover.length > 0) return [...cover.map(match => toHit(match, true)), ...this.announcing()];
    const hits = this.partial();
    return hits.length === 0 ? NO_HITS : hits;
  }

  /** Phrases that together fill the line, but for numbers, signs and white space between them. */
  private cover(): readonly Match[] {
    const { units, length } = this;
    const matches: Match[] = [];
    let at = this.first;
    while (at < length) {
      let found = this.longestAt(at);
      if (found.length === 0) {
        const behind = skipNumbers(units, length, at);
        if (behind === at) return NO_MATCHES;
        at = behind;
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

  /** Those that end in a colon and announce what fills the rest of the line, in languages that have no phrase without it. */
  private announcing(): readonly PhraseHit[] {
    const start = this.first;
    return this.opening.flatMap(phrase => {
      const end = phrase.announces ? this.endOf(phrase, start) : -1;
      return end < 0 ? [] : [toHit({ phrase, start, end }, false)];
    });
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
    const candidates = at === this.first ? this.opening : this.candidatesAt(at, false);
    if (candidates.length === 0) return NO_MATCHES;
    const found: Match[] = [];
    for (const phrase of candidates) {
      if (phrase.announces) continue;
      if (found.length > 0 && phrase.pattern === undefined && at + phrase.units.length !== found[0]!.end)
        continue;
      const end = this.endOf(phrase, at);
      if (end < 0 || (found.length > 0 && end !== found[0]!.end)) continue;
      found.push({ phrase, start: at, end });
    }
    return found;
  }

  private partial(): PhraseHit[] {
    const { units, length } = this;
    const { everywhere, inner, innerKeys, count } = this.firstWords;
    const hits: PhraseHit[] = [];
    this.addPartial(hits, this.first, this.opening);
    if (!everywhere)
      for (let i = 0; i < count; i++)
        this.addPartial(hits, inner[i]!, this.candidates(inner[i]!, innerKeys[i]!, true));
    else if (length <= MAX_ANYWHERE)
      for (let at = nextWord(units, length, this.first); at < length; at = nextWord(units, length, at))
        this.addPartial(hits, at, this.candidatesAt(at, true));
    return hits;
  }

  private addPartial(hits: PhraseHit[], at: number, candidates: readonly Phrase[]): void {
    const { units, length } = this;
    for (const phrase of candidates) {
      if (phrase.mode === 'whole') continue;
      const end = this.endOf(phrase, at);
      if (end < 0) continue;
      if (phrase.mode === 'ends' && skipSigns(units, length, end, true) < length) continue;
      hits.push(toHit({ phrase, start: at, end }, false));
    }
  }

  private endOf(phrase: Phrase, at: number): number {
    return endOf(phrase, this.units, this.length, at, this.text);
  }

  private readonly text = (): string => (this.folded ??= this.bytes.toString('utf16le', 0, 2 * this.length));

  /** The same as `candidatesAt` for a word whose key was seen by `firstWords`. */
  private candidates(at: number, key: number, inside: boolean): readonly Phrase[] {
    if (this.firstWords.everywhere || this.units[at] === ZERO) return this.candidatesAt(at, inside);
    return this.filedUnder(key, at, inside);
  }

  /** Phrases whose first word stands here; `inside`: those that may stand behind other words. */
  private candidatesAt(at: number, inside: boolean): readonly Phrase[] {
    const { units, length } = this;
    const key = wordKey(units, length, at, true);
    const found = this.filedUnder(key, at, inside);
    if (!isUnspaced(units[at]!)) return found;
    const sign = wordKey(units, length, at, false);
    return sign === key ? found : [...found, ...this.filedUnder(sign, at, inside)];
  }

  private filedUnder(key: number, at: number, inside: boolean): readonly Phrase[] {
    const { firstWords, units, length } = this;
    if (inside) return (firstWords.mayBeginInside(key) && this.drawers.get(key)?.inside) || NO_PHRASES;
    return (firstWords.mayBegin(key) && this.drawers.get(key)?.phrasesAt(at, units, length)) || NO_PHRASES;
  }
}

function toHit({ phrase, start, end }: Match, whole: boolean): PhraseHit {
  return { class: phrase.class, phrase: phrase.phrase, language: phrase.language, start, end, whole };
}
