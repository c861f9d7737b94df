import type { Block } from '../../model/block.ts';
import { dataKind } from './data-lines.ts';

/** Fewer words are a paragraph, and less of a page no text of its own. */
const LEAST_WORDS = 80;
const LEAST_SHARE = 0.12;
/** A page writes its text out at most so often. */
const MOST_COPIES = 2;
/** Shorter lines stand in any text by chance. */
const PIECE_WORDS = 4;
const LEAST_PIECES = 3;
/** The longest lines are those of the text, which a copy has. */
const PROBES = 10;
const LEAST_PROBES = 2;
/** So much of a copy stands in lines of its own; less where metadata are glued to it. */
const COVERED = { text: 0.8, withData: 0.5 };
/** What is quoted whole and discussed sentence by sentence is less of the prose than what discusses it. */
const PROSE_SHARE = 0.5;
const STAMP_WITHIN = /\d{4}-\d\d-\d\dT\d\d:\d\d/;

/**
 * Long lines that say once more, glued into one, what stands in lines of its own: pages have their text for search
 * engines, too. By copy, the first of the lines that it repeats.
 */
export function gluedCopies(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const candidates = longest(blocks);
  if (candidates.length === 0) return found;
  const others = blocks.filter(block => block.words >= PIECE_WORDS && !candidates.includes(block));
  const probes = others.toSorted((a, b) => b.words - a.words).slice(0, PROBES);
  for (const copy of candidates) {
    // To look for all lines is slow.
    if (probes.filter(({ text }) => copy.text.includes(text)).length < LEAST_PROBES) continue;
    const original = originalOf(copy, others, blocks);
    if (original !== undefined) found.set(copy.index, original);
  }
  return found;
}

function longest(blocks: readonly Block[]): Block[] {
  let words = 0;
  const first: Block[] = [];
  for (const block of blocks) {
    words += block.words;
    if (block.words < LEAST_WORDS || block.words <= (first[MOST_COPIES - 1]?.words ?? 0)) continue;
    first.push(block);
    first.sort((a, b) => b.words - a.words);
    first.length = Math.min(first.length, MOST_COPIES);
  }
  return first.filter(block => block.words >= LEAST_SHARE * words);
}

/** The first of the lines that a copy consists of; undefined where it is none. */
function originalOf(copy: Block, others: readonly Block[], blocks: readonly Block[]): number | undefined {
  const { index, text } = copy;
  const hasData = STAMP_WITHIN.test(text);
  const least = (hasData ? COVERED.withData : COVERED.text) * text.length;
  const pieces = others.filter(block => block.text.length < COVERED.text * text.length);
  let left = pieces.reduce((sum, block) => sum + block.text.length, 0);
  const spans: [start: number, end: number][] = [];
  const said: Block[] = [];
  let length = 0;
  for (const block of pieces) {
    if (length + left < least) return undefined;
    left -= block.text.length;
    const at = text.indexOf(block.text);
    if (at < 0) continue;
    length += block.text.length;
    spans.push([at, at + block.text.length]);
    said.push(block);
  }
  if (said.length < LEAST_PIECES || coveredBy(spans) < least) return undefined;
  const isData = hasData || isBesideData(index, blocks);
  return isData || areProse(said, others) ? said[0]!.index : undefined;
}

/** How many signs are in any of the spans. */
function coveredBy(spans: readonly [start: number, end: number][]): number {
  let sum = 0;
  let last = 0;
  for (const [start, end] of spans.toSorted(([a], [b]) => a - b)) {
    sum += Math.max(0, end - Math.max(start, last));
    last = Math.max(last, end);
  }
  return sum;
}

function isBesideData(index: number, blocks: readonly Block[]): boolean {
  return [blocks[index - 1], blocks[index + 1]].some(block => {
    const kind = block && dataKind(block.text);
    return kind !== undefined && kind !== 'number';
  });
}

function areProse(said: readonly Block[], others: readonly Block[]): boolean {
  return proseIn(said) >= PROSE_SHARE * proseIn(others);
}

function proseIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { kind, words }) => sum + (kind === 'paragraph' ? words : 0), 0);
}
