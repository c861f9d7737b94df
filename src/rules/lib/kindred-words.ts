import type { Block } from '../../model/block.ts';
import { PLAIN_WORDS } from '../../page/metadata/text.ts';

/** Shorter words join others. */
const WORD = /\p{L}{4,}/gu;
/** The same where a text has no letters beyond ASCII. */
const PLAIN_WORD = /[a-z]{4,}/g;
/** Endings differ from place to place. */
const STEM = 5;
/** So many words tell whether a line has to do with a text. */
const LEAST_WORDS = 4;

const known = new WeakMap<readonly Block[], ReadonlyMap<string, number>>();

/**
 * The share of a line's words, 0–1, that the other blocks have too, but for those of `besides`; undefined of lines with too few
 * words to tell.
 */
export function kindredShare(
  { text }: Block,
  besides: readonly Block[],
  blocks: readonly Block[],
): number | undefined {
  const own = new Set(stemsOf(text));
  if (own.size < LEAST_WORDS) return undefined;
  const all = known.get(blocks) ?? count(blocks);
  known.set(blocks, all);
  const left = count(besides);
  const shared = [...own].filter(stem => (all.get(stem) ?? 0) > (left.get(stem) ?? 0));
  return shared.length / own.size;
}

function count(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { text } of blocks)
    for (const stem of stemsOf(text)) times.set(stem, (times.get(stem) ?? 0) + 1);
  return times;
}

function stemsOf(text: string): string[] {
  const words = text.toLowerCase().match(PLAIN_WORDS.test(text) ? PLAIN_WORD : WORD);
  return (words ?? []).map(word => word.slice(0, STEM));
}
