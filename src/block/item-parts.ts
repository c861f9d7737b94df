import type { Line } from './lines.ts';
import { LIST_MARK } from './list-mark.ts';

/** Signs of items that part nothing else, as dots and dashes do. */
const SIGNS = new Set('▢□☐☑☒▪‣◦');
const LEAST_ITEMS = 3;
/** Items in parts have no more of them, and no more words. */
const MOST_PARTS = 6;
const MOST_WORDS = 30;

const MARKED = new RegExp(`^${LIST_MARK}`);

const GOES_ON = 1;
const ENDS = 2;

/**
 * Where each element of an item of a list stands in a line of its own, as the amount, unit and name of an ingredient do, below its
 * sign: by line, 1 where the item goes on in the next, 2 where it ends, 0 for others. Undefined in other texts.
 */
export function itemParts(lines: readonly Line[]): Uint8Array | undefined {
  const signs = lines.flatMap(({ text }, at) => (text.length === 1 && SIGNS.has(text) ? [at] : []));
  if (signs.length < LEAST_ITEMS) return undefined;
  const parts = new Uint8Array(lines.length);
  let fewest = MOST_PARTS;
  for (const [i, sign] of signs.entries()) {
    const next = signs[i + 1] ?? lines.length;
    const isItem = i + 1 < signs.length && next - sign - 1 <= MOST_PARTS;
    // Nothing tells where the last one of a list ends.
    const end = isItem ? next : Math.min(next, sign + 1 + fewest);
    if (isItem && end > sign + 1) fewest = Math.min(fewest, end - sign - 1);
    if (!areParts(lines, sign, end)) continue;
    parts.fill(GOES_ON, sign, end - 1);
    parts[end - 1] = ENDS;
  }
  return parts;
}

/** Of the parts of an item, one may be a name; more that begin large are lines of a list of their own. */
const MOST_LARGE = 1;
const LARGE = /^\p{Lu}/u;

/** Whether lines right below each other are so short, and none is an item by itself. */
function areParts(lines: readonly Line[], from: number, to: number): boolean {
  if (lines.slice(from, to).filter(({ text }) => LARGE.test(text)).length > MOST_LARGE) return false;
  let words = 0;
  for (let at = from; at < to; at++) {
    words += lines[at]!.words;
    if (at > from && (lines[at]!.line !== lines[at - 1]!.line + 1 || MARKED.test(lines[at]!.text)))
      return false;
  }
  return words <= MOST_WORDS;
}
