import type { PhraseHit } from '../../model/rule.ts';
import { Drawer } from './drawer.ts';
import type { FiledPhrases } from './filing.ts';
import { AT_START, FirstWords, NOWHERE } from './first-words.ts';
import { fold, foldInto, foldUnits } from './fold.ts';
import { endOf, type Phrase } from './phrase.ts';
import { isUnspaced, nextWord, skipSigns, wordKey, ZERO } from './units.ts';

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
  private readonly firstWords = new FirstWords();
  private readonly stopWords = new Map<string, ReadonlySet<string>>();
  /** The line being matched, folded. */
  private readonly bytes = Buffer.allocUnsafeSlow(2 * MAX_LENGTH);
  private readonly units = new Uint16Array(this.bytes.buffer, this.bytes.byteOffset, MAX_LENGTH);
  private length = 0;
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
    foldInto(text, this.units);
    return this.hitsIn(text.length);
  }

  /** The same for the line of `length` units from `start` on. */
  matchIn(source: Uint16Array, start: number, length: number): readonly PhraseHit[] {
    if (length > MAX_LENGTH) return NO_HITS;
    foldUnits(source, start, length, this.units);
    return this.hitsIn(length);
  }

  /** In the line whose folded units lie ready. */
  private hitsIn(length: number): readonly PhraseHit[] {
    this.length = length;
    this.folded = undefined;
    const places = this.firstWords.placesIn(this.units, length, length > MAX_ANYWHERE ? 0 : length);
    if (places === NOWHERE) return NO_HITS;
    const cover = this.cover();
    if (cover.length > 0) return cover.map(match => toHit(match, true));
    const hits = this.partial(places === AT_START);
    return hits.length === 0 ? NO_HITS : hits;
  }

  /** Phrases that together fill the line, but for numbers, signs and white space between them. */
  private cover(): readonly Match[] {
    const { units, length } = this;
    const matches: Match[] = [];
    let at = skipSigns(units, length, 0, false);
    while (at < length) {
      let found = this.longestAt(at);
      if (found.length === 0) {
        const behind = skipSigns(units, length, at, true);
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

  private isTelling({ start, end }: Match): boolean {
    return end - start >= (isUnspaced(this.units[start]!) ? MIN_COVER_UNSPACED : MIN_COVER);
  }

  private hasNumber(): boolean {
    for (let i = 0; i < this.length; i++) if (this.units[i] === ZERO) return true;
    return false;
  }

  /** The longest whole-line phrases that begin here; several when languages share them. */
  private longestAt(at: number): readonly Match[] {
    const candidates = this.candidates(at, false);
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

  private partial(atStartOnly: boolean): PhraseHit[] {
    const { units, length } = this;
    const hits: PhraseHit[] = [];
    const first = skipSigns(units, length, 0, false);
    const last = atStartOnly || length > MAX_ANYWHERE ? first : length;
    for (let at = first; at <= last && at < length; at = nextWord(units, length, at)) {
      for (const phrase of this.candidates(at, at !== first)) {
        if (phrase.mode === 'whole') continue;
        const end = this.endOf(phrase, at);
        if (end < 0) continue;
        if (phrase.mode === 'ends' && skipSigns(units, length, end, true) < length) continue;
        hits.push(toHit({ phrase, start: at, end }, false));
      }
    }
    return hits;
  }

  private endOf(phrase: Phrase, at: number): number {
    return endOf(phrase, this.units, this.length, at, this.text);
  }

  private readonly text = (): string => (this.folded ??= this.bytes.toString('utf16le', 0, 2 * this.length));

  private filedUnder(key: number, inside: boolean): readonly Phrase[] {
    if (inside) return (this.firstWords.mayBeginInside(key) && this.drawers.get(key)?.inside) || NO_PHRASES;
    return (this.firstWords.mayBegin(key) && this.drawers.get(key)?.phrases) || NO_PHRASES;
  }

  /** Phrases whose first word stands here; `inside`: those that may stand behind other words. */
  private candidates(at: number, inside: boolean): readonly Phrase[] {
    const { units, length } = this;
    const found = this.filedUnder(wordKey(units, length, at, true), inside);
    if (!isUnspaced(units[at]!)) return found;
    const single = this.filedUnder(wordKey(units, length, at, false), inside);
    return single.length === 0 || single === found ? found : [...found, ...single];
  }
}

function toHit({ phrase, start, end }: Match, whole: boolean): PhraseHit {
  return { class: phrase.class, phrase: phrase.phrase, language: phrase.language, start, end, whole };
}
