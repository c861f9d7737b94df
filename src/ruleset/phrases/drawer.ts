import type { FiledPhrases } from './filing.ts';
import { compilePhrase, type Phrase, standsInside } from './phrase.ts';

/** The phrases of all languages with one first word; compiled when a line has that word, which most never do. */
export class Drawer {
  private readonly file: FiledPhrases;
  private readonly place: number;
  private readonly before: Drawer | undefined;
  private compiled: readonly Phrase[] | undefined;
  private compiledInside: readonly Phrase[] | undefined;

  /** `place`: index of the word in the file; `before`: what the files before have under it. */
  constructor(file: FiledPhrases, place: number, before: Drawer | undefined) {
    this.file = file;
    this.place = place;
    this.before = before;
  }

  /** Longest first. */
  get phrases(): readonly Phrase[] {
    return (this.compiled ??= this.compile().sort((a, b) => b.units.length - a.units.length));
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
