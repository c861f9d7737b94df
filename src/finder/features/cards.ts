import type { ElementTable } from '../../model/page.ts';
import { HashNumbers } from './hash-numbers.ts';

/** Cards are made of several blocks and come in threes at least. */
const CARD_BLOCKS = 2;
const CARDS = 3;

/** By element row. */
export interface Looks {
  readonly blocks: Int32Array;
  /** Hash of parent, tag and first class. */
  readonly look: Int32Array;
  /** Row of the innermost element that looks like its siblings (a card, a comment); -1 outside of any. */
  readonly card: Int32Array;
  /** How many siblings of a card look like it, itself included; by the row of the card. */
  readonly alike: Int32Array;
}

/** Finds elements of several blocks that have siblings of the same tag and first class: fills `card` and `alike`. */
export function markCards(rows: Looks, { count, parent }: ElementTable): void {
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
