import type { RecordBlock } from '../model/record.ts';

/** Moves items up whose list is nested in one that went: each is at most one level deeper than the item above it. */
export function settleLevels(blocks: readonly RecordBlock[]): RecordBlock[] {
  /** Levels of the items that are open, as the page has them. */
  let open: number[] = [];
  return blocks.map(block => {
    const { type, level } = block;
    if (type !== 'list-item' || level === undefined) {
      if (open.length > 0) open = [];
      return block;
    }
    // Where a list begins is told by its mark-up alone.
    if (open.length === 0) open = Array.from({ length: level - 1 }, (_, i) => i + 1);
    while (open.length > 0 && open.at(-1)! >= level) open.pop();
    open.push(level);
    return open.length === level ? block : { ...block, level: open.length };
  });
}
