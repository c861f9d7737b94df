import { words as tokens } from '../metrics.ts';

const GRAM = 4;
/** Shorter snippets stand in blocks that they don't mean. */
const MIN_SNIPPET = 12;
/** A short block counts as article only beside its neighbours in the truth, give or take so many tokens. */
const SLACK = 40;

/**
 * By block: the share of its tokens that stand in the truth, 0–1. Long blocks are found by their 4-grams;
 * short ones must stand in the truth between what the long ones around them matched, so that a "Share"
 * in the menu is not the word "share" in a sentence.
 */
export function labelBlocks(texts: readonly string[], truth: string): Float32Array {
  const wanted = tokens(truth);
  const grams = indexGrams(wanted);
  const blocks = texts.map(tokens);
  const labels = new Float32Array(texts.length).fill(-1);
  const places = new Int32Array(texts.length).fill(-1);
  for (const [i, block] of blocks.entries()) {
    if (block.length < GRAM) continue;
    const { share, place } = coverage(block, grams);
    labels[i] = share;
    if (share >= 0.5) places[i] = place;
  }
  labelShort(blocks, wanted, places, labels);
  return labels;
}

/** By block, where only snippets are annotated: 1 it has one that belongs, 0 one that doesn't, -1 unknown. */
export function labelBySnippets(
  texts: readonly string[],
  belong: readonly string[],
  others: readonly string[],
): Float32Array {
  const has = (text: string, snippets: readonly string[]) =>
    snippets.some(
      snippet =>
        snippet.length >= MIN_SNIPPET &&
        (text.includes(snippet) || (text.length >= MIN_SNIPPET && snippet.includes(text))),
    );
  return Float32Array.from(texts, text => (has(text, belong) ? 1 : has(text, others) ? 0 : -1));
}

function indexGrams(wanted: readonly string[]): Map<string, number[]> {
  const grams = new Map<string, number[]>();
  for (let i = 0; i + GRAM <= wanted.length; i++) {
    const gram = wanted.slice(i, i + GRAM).join(' ');
    const list = grams.get(gram);
    if (list) list.push(i);
    else grams.set(gram, [i]);
  }
  return grams;
}

function coverage(
  block: readonly string[],
  grams: ReadonlyMap<string, number[]>,
): { share: number; place: number } {
  const covered = new Uint8Array(block.length);
  let place = -1;
  for (let i = 0; i + GRAM <= block.length; i++) {
    const found = grams.get(block.slice(i, i + GRAM).join(' '));
    if (!found) continue;
    covered.fill(1, i, i + GRAM);
    if (place < 0) place = Math.max(0, found[0]! - i);
  }
  return { share: covered.reduce((a, b) => a + b, 0) / block.length, place };
}

function labelShort(
  blocks: readonly string[][],
  wanted: readonly string[],
  places: Int32Array,
  labels: Float32Array,
): void {
  const byFirst = new Map<string, number[]>();
  for (const [i, token] of wanted.entries()) {
    const list = byFirst.get(token);
    if (list) list.push(i);
    else byFirst.set(token, [i]);
  }
  const following = nextPlaces(places, wanted.length);
  let previous = 0;
  for (const [i, block] of blocks.entries()) {
    if (places[i]! >= 0) previous = places[i]! + block.length;
    if (labels[i]! >= 0) continue;
    const from = previous - SLACK;
    const to = following[i]! + SLACK;
    const matches =
      block.length > 0 &&
      to - from < 6 * SLACK &&
      (byFirst.get(block[0]!) ?? []).some(
        at => at >= from && at <= to && block.every((token, k) => wanted[at + k] === token),
      );
    labels[i] = matches ? 1 : 0;
  }
}

/** By block: where in the truth the next long block stands. */
function nextPlaces(places: Int32Array, end: number): Int32Array {
  const next = new Int32Array(places.length);
  let at = end;
  for (let i = places.length - 1; i >= 0; i--) {
    next[i] = at;
    if (places[i]! >= 0) at = places[i]!;
  }
  return next;
}
