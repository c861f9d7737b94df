import type { FiledPhrases } from './filing.ts';
import { compilePhrase, type Phrase, standsInside } from './phrase.ts';
import { nextWord } from './units.ts';

const NO_UNIT = -1;

/** The phrases of all languages with one first word; compiled when a line has that word, which most never do. */
export class Drawer {
  private readonly file: FiledPhrases;
  private readonly place: number;
  private readonly before: Drawer | undefined;
  private compiled: readonly Phrase[] | undefined;
  private compiledInside: readonly Phrase[] | undefined;
  /** Where the second words of phrases begin, which tell most of them apart. */
  private fork = 0;
  /** The phrases by what stands there; those that have nothing there, or a number before it, are with all of them. */
  private byFork: ReadonlyMap<number, readonly Phrase[]> | undefined;

  /** `place`: index of the word in the file; `before`: what the files before have under it. */
  constructor(file: FiledPhrases, place: number, before: Drawer | undefined) {
    this.file = file;
    this.place = place;
    this.before = before;
  }

  /** Longest first. */
  private get phrases(): readonly Phrase[] {
    return (this.compiled ??= this.compile().sort((a, b) => b.units.length - a.units.length));
  }

  /** Those of `phrases` that may stand at a place of a line of `length` units. */
  phrasesAt(at: number, units: Uint16Array, length: number): readonly Phrase[] {
    this.byFork ??= this.sortByFork();
    const place = at + this.fork;
    return this.byFork.get(place < length ? units[place]! : NO_UNIT) ?? this.byFork.get(NO_UNIT)!;
  }

  private sortByFork(): ReadonlyMap<number, readonly Phrase[]> {
    const { phrases } = this;
    const longest = phrases[0]!.units;
    this.fork = nextWord(longest, longest.length, 0);
    const unitOf = ({ units, fixed }: Phrase) => (this.fork < fixed ? units[this.fork]! : NO_UNIT);
    const sorted = new Map<number, readonly Phrase[]>();
    for (const unit of new Set([NO_UNIT, ...phrases.map(unitOf)])) {
      const own = phrases.filter(phrase => unitOf(phrase) === unit || unitOf(phrase) === NO_UNIT);
      sorted.set(unit, own);
    }
    return sorted;
  }

  /** Those that may stand behind other words. */
  get inside(): readonly Phrase[] {
    return (this.compiledInside ??= this.phrases.filter(({ phrase }) => standsInside(phrase)));
  }

  private compile(): Phrase[] {
    const { language, classes, lines } = this.file;
    const own = lines[this.place]!.split('\n').map(line => {
      const space = line.indexOf(' ');
      return compilePhrase(classes[Number(line.slice(0, space))]!, line.slice(space + 1), language);
    });
    return this.before ? [...this.before.compile(), ...own] : own;
  }
}
