import type { RecordBlock } from '../model/record.ts';

/** A lead picture stands above the first kept block, with its credit and tools between. */
const ABOVE = 6;
/** Around a picture of the article is text of the article; around one of a teaser there is none. */
const REACH = 1;

/** Tells whether what stands before the block of an index stands in the article. */
export function isAmong(blocks: readonly RecordBlock[]): (block: number) => boolean {
  const kept = new Set(blocks.map(({ at }) => at[0]));
  const first = Math.min(...kept);
  const last = Math.max(...kept);
  return block => {
    if (kept.size === 0 || block < first - ABOVE || block > last + 1) return false;
    if (block <= first) return true;
    for (let near = block - 1 - REACH; near <= block + REACH; near++) if (kept.has(near)) return true;
    return false;
  };
}
