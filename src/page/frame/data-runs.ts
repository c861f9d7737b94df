import { endsSentence } from '../../block/sentence-end.ts';
import type { Block } from '../../model/block.ts';
import { dataKind, isKeywordList } from './data-lines.ts';
import type { DataValue } from './data-signs.ts';

/** Lines of metadata with the names and labels between them. */
export interface DataRun {
  /** `[first, last]` */
  first: number;
  last: number;
  data: DataValue[];
}

/** Fewer values no page writes out. */
const LEAST_DATA = 4;
/** Between two values stand no more names, sections and tags. */
const MOST_BETWEEN = 20;
/** Numbers stand right behind what they are about: any text may have one in a line. */
const NUMBER_REACH = 2;
const LABEL_WORDS = 6;
const TITLE_WORDS = 40;
const SUMMARY_WORDS = 100;
/** Letters that tell whether two texts begin alike. */
const OPENING = 40;

/** Tells the runs of a text's lines that values of metadata begin and end. */
export class DataRuns {
  private readonly times = new Map<string, number>();

  /** `copies`: lines that say the text once more. */
  constructor(
    private readonly blocks: readonly Block[],
    private readonly copies: ReadonlyMap<number, number>,
  ) {}

  read(): DataRun[] {
    const data = this.dataLines();
    if (data.length < LEAST_DATA) return [];
    for (const { text, index } of this.blocks)
      if (!this.copies.has(index)) {
        const opening = text.slice(0, OPENING);
        this.times.set(opening, (this.times.get(opening) ?? 0) + 1);
      }
    const runs: DataRun[] = [];
    for (const line of data) {
      const run = runs.at(-1);
      if (line.kind === 'number' && (!run || line.at - run.last > NUMBER_REACH)) continue;
      if (run && this.isNear(run.last, line)) {
        run.last = line.at;
        run.data.push(line);
      } else if (line.kind !== 'number') runs.push({ first: line.at, last: line.at, data: [line] });
    }
    return runs.filter(run => run.data.length >= LEAST_DATA).map(run => this.extended(run));
  }

  /** Whether a line stands, as far as its beginning goes, elsewhere in the text, but for copies of all of it. */
  private isSaidAgain({ text }: Block): boolean {
    return (this.times.get(text.slice(0, OPENING)) ?? 0) > 1;
  }

  private dataLines(): DataValue[] {
    const lines: DataValue[] = [];
    for (const { index: at, text, words } of this.blocks) {
      const kind = dataKind(text) ?? (this.isKeywords(at, text, words) ? 'keywords' : undefined);
      if (kind) lines.push({ at, kind, text });
    }
    return lines;
  }

  private isKeywords(at: number, text: string, words: number): boolean {
    const isSame = (other: Block | undefined) =>
      other?.text.length === text.length &&
      (other.text === text || other.text.toLowerCase() === text.toLowerCase());
    return (isSame(this.blocks[at - 1]) || isSame(this.blocks[at + 1])) && isKeywordList(text, words);
  }

  private isNear(from: number, { at: to, kind }: DataValue): boolean {
    if (to - from > MOST_BETWEEN + 1) return false;
    const between = this.blocks.slice(from + 1, to);
    // A text that says its summary first is none.
    const isSummary = (block: Block) =>
      kind === 'stamp' &&
      block.index === to - 1 &&
      block.words <= SUMMARY_WORDS &&
      (this.isSaidAgain(block) || between.some(other => other !== block && this.isTitle(other)));
    return between.every(
      block => isLabel(block) || this.copies.has(block.index) || this.isTitle(block) || isSummary(block),
    );
  }

  private isTitle(block: Block): boolean {
    return block.words <= TITLE_WORDS && this.isSaidAgain(block);
  }

  /** With the headline and summary above the first value, and the tags that are said again behind the last value. */
  private extended(run: DataRun): DataRun {
    return { ...run, first: this.firstOf(run), last: this.lastOf(run) };
  }

  private firstOf({ first, data }: DataRun): number {
    const isBelowSummary = data[0]!.kind === 'stamp';
    let found = first;
    for (let at = first - 1; at >= Math.max(0, first - MOST_ABOVE); at--) {
      const block = this.blocks[at]!;
      const isSummary = isBelowSummary && at === first - 1 && block.words <= SUMMARY_WORDS;
      if (this.isTitle(block) || (isSummary && this.isSaidAgain(block))) found = at;
      else if (!isBelowSummary || (at !== first - 1 && !isLabel(block))) break;
    }
    return found;
  }

  private lastOf({ first, last }: DataRun): number {
    const labels = new Set<string>();
    for (const block of this.blocks.slice(first, last)) if (isLabel(block)) labels.add(block.text);
    let found = last;
    for (let at = last + 1; at <= last + MOST_BELOW; at++) {
      const text = this.blocks[at]?.text;
      if (text === undefined || !labels.has(text)) break;
      if (text === this.blocks[at - 1]!.text) found = at;
    }
    return found;
  }
}

const MOST_ABOVE = 6;
const MOST_BELOW = 6;

export function isLabel({ words, text }: Block): boolean {
  return words <= LABEL_WORDS && (!endsSentence(text) || SHORTENED.test(text));
}

/** Companies' names end in what they are: "S. A.", "Ltd." */
const SHORTENED = /[\s.]\p{L}{1,4}\.$/u;
