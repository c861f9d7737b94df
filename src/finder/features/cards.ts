import type { ElementTable } from '../../model/page.ts';
import { HashNumbers } from './hash-numbers.ts';
import type { RowFeatures } from './rows.ts';

/** Cards are made of several blocks and come in threes at least. */
const CARD_BLOCKS = 2;
const CARDS = 3;

/** Finds elements of several blocks that have siblings of the same tag and first class. */
export function markCards(rows: RowFeatures, { count, parent }: ElementTable): void {
  const looks = new HashNumbers(count);
  const lookOf = new Int32Array(count);
  const alike = new Int32Array(count);
  for (let row = 1; row < count; row++) {
    if (rows.blocks[row]! < CARD_BLOCKS) continue;
    lookOf[row] = looks.numberOf(rows.look[row]!);
    alike[lookOf[row]!]!++;
  }
  rows.card[0] = -1;
  for (let row = 1; row < count; row++) {
    if (rows.blocks[row]! >= CARD_BLOCKS) rows.alike[row] = alike[lookOf[row]!]!;
    rows.card[row] = rows.alike[row]! >= CARDS ? row : rows.card[parent[row]!]!;
  }
}
