import { describe, expect, it } from 'vitest';
import { UnitStore } from '../../src/block/unit-store.ts';

describe('UnitStore', () => {
  it('gives back the units of every text, however long', () => {
    const texts = ['The mill', 'Ünder 𐐷', 'x'.repeat(70_000), 'turns \ud800', 'y'.repeat(300_000), 'again'];
    const store = new UnitStore();
    for (const text of texts) store.add(text);
    const { units, starts } = store.finish();
    const read = texts.map((text, i) =>
      Array.from(units.subarray(starts[i]!, starts[i]! + text.length), unit =>
        String.fromCharCode(unit),
      ).join(''),
    );
    expect(read).toEqual(texts);
  });
});
