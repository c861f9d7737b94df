import type { Line } from './lines.ts';

/** The beginning of a word, or more, before the sign that a line ends with. */
const PARTED = /^[^\p{L}\p{N}]*([\p{L}\p{N}](?:\S*[\p{L}\p{M}\p{N}])?)[-\u2010¬]$/u;
const GOES_ON = /^[\p{L}\p{M}\p{N}'’-]+/u;
const SMALL = /^[^\p{Lu}\p{Lt}\p{N}]+$/u;
const LETTERS = /^\p{L}[\p{L}\p{M}'’]+$/u;
const WORD = /[\p{L}\p{M}\p{N}'’]+(?:[-\u2010][\p{L}\p{M}\p{N}'’]+)*/gu;
const HYPHEN = /[-\u2010]/u;
const NOT_SIGN = '¬';
/** `Vor- und Nachteile`: what stands between two words that have a part in common. */
const JOINS_WORDS = /^(?:und|oder|bzw|sowie|och|eller|og|sekä|tai|és|vagy|illetve|and|or)(?![\p{L}\p{M}-])/u;
/** Words of other languages end so. */
const JOINS_DUTCH = /^(?:en|of)(?![\p{L}\p{M}-])/u;
const DUTCH = ['het', 'een'];
/** Pronouns that French puts behind a verb. */
const BEHIND_VERB = /^(?:ils?|elles?|on)$/;
/** Shorter beginnings are those of many words. */
const LEAST_BEGINNING = 4;
/** Of so many words one ends a line. */
const WORDS_PER_LINE = 11;
/** Hyphens at the ends of lines are more by this factor than those within let expect, where a program parted words. */
const MORE = 4;

/** What stands between a line and the next; `cut`: the sign that the first ends with is of no word. */
export interface LineEnd {
  joint: '' | ' ';
  cut: boolean;
}

/** Reads the hyphen that a line ends with; undefined where it is no part of a word that goes on. */
export type ReadLineEnd = (line: string, next: string) => LineEnd | undefined;

const ONE_WORD: LineEnd = { joint: '', cut: true };
const HYPHENED: LineEnd = { joint: '', cut: false };

/**
 * How the hyphens are read that lines end with which go on in the next; undefined where there are none. Whether a program parted
 * words is told by how many they are: one that breaks lines behind the hyphens of a text has as many there as elsewhere.
 */
export function readLineEnds(
  lines: readonly Line[],
  goesOn: (at: number) => boolean,
): ReadLineEnd | undefined {
  let ends = 0;
  let parted = 0;
  for (let at = 0; at + 1 < lines.length; at++) {
    const { text } = lines[at]!;
    if (!endsInHyphen(text) || !goesOn(at)) continue;
    ends++;
    const parts = partsOf(text, lines[at + 1]!.text);
    if (parts && areSmall(parts)) parted++;
  }
  if (ends === 0) return undefined;
  const words = wordsOf(lines);
  const areParted = MORE * (words.hyphens + 1) <= WORDS_PER_LINE * parted;
  return (line, next) => (endsInHyphen(line) ? readEnd(line, next, words, areParted) : undefined);
}

/** Whether a line was broken behind a hyphen of a word that goes on in the next, in a text whose words are not parted. */
export function breaksAtHyphen(line: string, next: string): boolean {
  return endsInHyphen(line) && partsOf(line, next) !== undefined && !JOINS_WORDS.test(next);
}

function endsInHyphen(line: string): boolean {
  const last = line.charCodeAt(line.length - 1);
  return last === 0x2d || last === 0x2010 || last === 0xac;
}

interface Words {
  /** In small letters. */
  known: ReadonlySet<string>;
  /** What those with a hyphen in them begin with. */
  beginnings: ReadonlySet<string>;
  hyphens: number;
}

function wordsOf(lines: readonly Line[]): Words {
  const known = new Set<string>();
  const beginnings = new Set<string>();
  let hyphens = 0;
  for (const { text } of lines) {
    for (const [word] of text.toLowerCase().matchAll(WORD)) {
      known.add(word);
      const hyphen = word.search(HYPHEN);
      if (hyphen < 0) continue;
      hyphens++;
      if (hyphen >= LEAST_BEGINNING) beginnings.add(word.slice(0, hyphen));
    }
  }
  return { known, beginnings, hyphens };
}

function readEnd(line: string, next: string, words: Words, areParted: boolean): LineEnd | undefined {
  const parts = partsOf(line, next);
  if (!parts) return undefined;
  if (words.known.has((parts.before + parts.behind).toLowerCase())) return ONE_WORD;
  if (joinsWords(next, words)) return undefined;
  if (line.endsWith(NOT_SIGN)) return ONE_WORD;
  return areParted && isOneWord(parts, words) ? ONE_WORD : HYPHENED;
}

interface Parts {
  before: string;
  behind: string;
}

function partsOf(line: string, next: string): Parts | undefined {
  const before = PARTED.exec(line.slice(line.lastIndexOf(' ') + 1))?.[1];
  const behind = GOES_ON.exec(next)?.[0];
  return before === undefined || behind === undefined ? undefined : { before, behind };
}

/** A noun or the first word of a sentence may begin large. */
function areSmall({ before, behind }: Parts): boolean {
  return before.length > 1 && SMALL.test(before.slice(1)) && SMALL.test(behind);
}

function joinsWords(next: string, { known }: Words): boolean {
  return JOINS_WORDS.test(next) || (JOINS_DUTCH.test(next) && DUTCH.every(word => known.has(word)));
}

/** Whether nothing speaks for two words with a hyphen between them: capitals, figures, other hyphens, or the text. */
function isOneWord(parts: Parts, { known, beginnings }: Words): boolean {
  const { before, behind } = parts;
  if (!areSmall(parts) || !LETTERS.test(before) || !LETTERS.test(behind)) return false;
  if (BEHIND_VERB.test(behind)) return false;
  const first = before.toLowerCase();
  return !beginnings.has(first) && !known.has(`${first}-${behind}`);
}
