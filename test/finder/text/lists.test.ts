import { describe, expect, it } from 'vitest';
import { segmentText } from '../../../src/block/text.ts';
import { settleLists } from '../../../src/finder/text/lists.ts';

/** What the lines are as likely as, in hundredths; each line has as many words as it has. */
function settled(text: string, hundredths: readonly number[]): number[] {
  const { blocks } = segmentText(text);
  const probability = Float32Array.from(hundredths, value => value / 100);
  settleLists(
    blocks,
    probability,
    Float64Array.from(blocks, ({ words }) => words),
  );
  return Array.from(probability, value => Math.round(value * 100));
}

describe('the items of a list', () => {
  it('are as likely as they all are, by words', () => {
    expect(settled('- Lamps\n- Oil\n- Two new ropes\nThe ferry', [90, 40, 65, 20])).toEqual([65, 65, 65, 20]);
  });

  it('may be numbered, with empty lines between', () => {
    expect(settled('9. Lamps\n\n10. Oil\n\n11. Ropes', [90, 30, 60])).toEqual([60, 60, 60]);
  });

  it('are no list under several marks, or far apart', () => {
    expect(settled('- Lamps\n* Oil\n- Ropes', [90, 30, 60])).toEqual([90, 30, 60]);
    expect(settled('- Lamps\n- Oil\n\n\n- Ropes', [90, 30, 60])).toEqual([90, 30, 60]);
  });

  it('may be two, which stay as they are', () => {
    expect(settled('- Lamps\n- Oil\nThe ferry', [90, 30, 20])).toEqual([90, 30, 20]);
  });
});
