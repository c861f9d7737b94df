import { beginsWithSign } from './joint.ts';
import type { Line } from './lines.ts';
import { BULLET } from './list-mark.ts';
import { endsSentence } from './sentence-end.ts';

/** So many lines of a text begin with signs that go on with a sentence where links and emphasis broke lines. */
const LEAST_SIGNS = 2;
const LEAST_SHARE = 0.01;
/** With no fewer words a line without full stop may be the beginning of a sentence. */
const BEGINNING_WORDS = 4;
/** A link or an emphasis in a sentence is no longer. */
const INSIDE_WORDS = 12;
const INSIDE_LINES = 3;

/** Signs of the middle of a sentence, none of which begins a line of code. */
const SIGN = /^(?:[”’»"]?[,.;]\s+["“‘«(]?\p{L}|[”’»]?[,.!?]$|\)[,.;:]?\s+\p{L})/u;
const WORD_BEGINNING = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]/gu;
const CAPITAL = /[\p{Lu}\p{N}]/u;
const TITLE_SHARE = 0.6;

const BEGINS_SMALL = /^["'“‘«(]?\p{Ll}/u;
const ENDS_OPEN = /[,([“‘«–—&/-]$|(?:^|[\s\p{P}])\p{Ll}[\p{Ll}\p{M}’']*$/u;
const MARKS = new RegExp(`^(?:${BULLET}|[#>|])`);

/**
 * Which lines go on in the next, in a text whose program began a new line at every link and emphasis: by line, 1
 * where the next one belongs to it. Undefined in other texts.
 */
export function brokenAtInlines(lines: readonly Line[]): Uint8Array | undefined {
  const signs = lines.filter(({ text }) => SIGN.test(text)).length;
  if (signs < LEAST_SIGNS || signs < LEAST_SHARE * lines.length) return undefined;
  const goesOn = new Uint8Array(lines.length);
  for (let at = 0; at + 1 < lines.length; at++) {
    if (isContinuation(lines, at + 1, goesOn)) goesOn[at] = 1;
  }
  return goesOn;
}

/** Whether the line at `at` goes on with a sentence that the one before began. */
function isContinuation(lines: readonly Line[], at: number, goesOn: Uint8Array): boolean {
  const line = lines[at]!;
  const before = lines[at - 1]!;
  if (line.line - before.line > 2 || MARKS.test(line.text)) return false;
  if (beginsWithSign(line.text)) return true;
  if (endsSentence(before.text)) return false;
  const within = goesOn[at - 2] === 1;
  if (!within && (before.words < BEGINNING_WORDS || isTitle(before.text))) return false;
  if (BEGINS_SMALL.test(line.text)) return true;
  return (within || ENDS_OPEN.test(before.text)) && isInside(lines, at);
}

/** Headlines have their words begin with capitals, in languages that do so. */
function isTitle(text: string): boolean {
  const words = text.match(WORD_BEGINNING) ?? [];
  return words.filter(word => CAPITAL.test(word)).length > TITLE_SHARE * words.length;
}

/** Names that are links in the middle of a sentence: few short lines, and then it goes on. */
function isInside(lines: readonly Line[], from: number): boolean {
  for (let at = from; at < from + INSIDE_LINES && at + 1 < lines.length; at++) {
    const line = lines[at]!;
    const next = lines[at + 1]!;
    if (line.words > INSIDE_WORDS || next.line - line.line > 2) return false;
    if (beginsWithSign(next.text)) return true;
    if (endsSentence(line.text)) return false;
    if (BEGINS_SMALL.test(next.text)) return true;
  }
  return false;
}
