/**
 * Chooses the kept blocks of a page: of all prefixes of the blocks sorted by probability p, the one with the
 * highest expected F1, 2·Σwp / (Σw + c·Σ_all wp), w in words. At least one block is kept.
 * `c` below 1 leans towards keeping less. Order of the page breaks ties.
 */
export function cutPage(
  probability: Float32Array,
  words: (block: number) => number,
  c: number,
  order: ArrayLike<number> = ranked(probability),
): Uint8Array {
  const n = probability.length;
  const kept = new Uint8Array(n);
  let expected = 0;
  for (let i = 0; i < n; i++) expected += words(i) * probability[i]!;
  let hit = 0;
  let taken = 0;
  let best = -1;
  let length = 0;
  for (let rank = 0; rank < n; rank++) {
    const block = order[rank]!;
    hit += words(block) * probability[block]!;
    taken += words(block);
    const f1 = (2 * hit) / (taken + c * expected || 1);
    if (f1 > best) {
      best = f1;
      length = rank + 1;
    }
  }
  for (let rank = 0; rank < length; rank++) kept[order[rank]!] = 1;
  return kept;
}

/** So many blocks can be told apart by the lowest bits of a sort key. */
const KEYED = 2 ** 21;

/**
 * The blocks by falling probability, and by their order on the page where it is equal. Cuts of one page with
 * several biases share it.
 */
export function ranked(probability: Float32Array): Float64Array {
  const n = probability.length;
  if (n > KEYED) {
    return Float64Array.from(probability.keys()).sort((a, b) => probability[b]! - probability[a]! || a - b);
  }
  // Numbers are sorted without a comparing function much faster; the bits of a probability rise as it does.
  const bits = new Uint32Array(probability.buffer, probability.byteOffset, n);
  const keys = new Float64Array(n);
  for (let i = 0; i < n; i++) keys[i] = (0xffff_ffff - bits[i]!) * KEYED + i;
  keys.sort();
  for (let i = 0; i < n; i++) keys[i] = keys[i]! % KEYED;
  return keys;
}
