import { compact, foldText, similarity, wordSet } from '../text.ts';

/** A title in the forms that titles are compared in, computed once. */
export class Title {
  readonly text: string;
  readonly folded: string;
  readonly words: Set<string>;
  readonly source: string;
  constructor(text: string, source: string) {
    this.text = text;
    this.source = source;
    this.folded = foldText(text);
    this.words = wordSet(text);
  }

  /** Dice's coefficient of the words, 0–1. */
  likeness(other: { words: Set<string> }): number {
    return similarity(this.words, other.words);
  }
}

const JOINT_BEFORE = /(?:[|:.?!»｜_]\s*|\s[-/*'•>]\s*|,\s)$/;
const JOINT_AFTER = /^(?:\s*[|:.?!»｜_]|\s[-/*'•>]+\s|,\s|\s\()/;

/** Where a text stands in a longer one as a part that joints set off; undefined where it doesn't. */
export function partOf(short: Title, long: Title): 'start' | 'middle' | 'end' | undefined {
  const at = long.folded.indexOf(short.folded);
  if (at < 0 || short.folded.length >= long.folded.length || compact(short.folded) === '') return undefined;
  const before = long.folded.slice(0, at);
  const after = long.folded.slice(at + short.folded.length);
  if (before !== '' && !JOINT_BEFORE.test(before)) return undefined;
  if (after !== '' && !JOINT_AFTER.test(after)) return undefined;
  return after === '' ? 'end' : before === '' ? 'start' : 'middle';
}
