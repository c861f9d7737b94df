import type { Block } from '../../model/block.ts';

/**
 * With the items beside each list that are said again as well, as no items: in another order, or right above the next.
 */
export function withEntries(
  lists: readonly Block[][],
  blocks: readonly Block[],
  again: ReadonlyMap<number, number>,
): Block[][] {
  const taken = new Set(lists.flat());
  const isItem = (at: number) => blocks[at]?.kind === 'list-item';
  return lists.map(list => {
    const entries = [...list];
    const end = list.at(-1)!.index;
    for (const step of [-1, 1]) {
      let at = step < 0 ? list[0]!.index : end;
      while (isItem(at) && isItem(at + step)) {
        at += step;
        const entry = blocks[at]!;
        const copy = again.get(at) ?? -1;
        // Facts are said again as items.
        if (copy <= end + 1 || isItem(copy) || taken.has(entry)) break;
        taken.add(entry);
        if (step < 0) entries.unshift(entry);
        else entries.push(entry);
      }
    }
    return entries;
  });
}
