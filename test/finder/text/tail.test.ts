import { describe, expect, it } from 'vitest';
import { segmentText } from '../../../src/block/text.ts';
import { tailOf } from '../../../src/finder/text/tail.ts';

const PROSE = 'The ferry left the harbour at noon with eleven lamps on board. '.repeat(6).trim();
const MENU = 'Tides today\nAll timetables of the islands\nWrite to the harbour office\nHow to find us';

function tail(text: string, hundredths: readonly number[]): number {
  const { blocks } = segmentText(text);
  const words = Float64Array.from(blocks, block => block.words);
  return tailOf(
    blocks,
    Float32Array.from(hundredths, value => value / 100),
    words,
  );
}

describe('the tail of a cleaned text', () => {
  it('begins where the lines below are less likely on the whole', () => {
    expect(tail(`${PROSE}\n${PROSE}\n${MENU}`, [90, 90, 20, 12, 40, 15])).toBe(2);
  });

  it('ends at a paragraph that is not so unlikely', () => {
    expect(
      tail(`${PROSE}\n${PROSE}\n${MENU}\nThe lamps were lit at nine.`, [90, 90, 20, 12, 40, 15, 25]),
    ).toBe(7);
  });

  it('ends at what somebody says behind a dash', () => {
    const said = '– On Sundays she rows to the lamps – he says. – Why should she call.';
    const menu = 'Write to the harbour office on the eastern pier';
    expect(tail(`${PROSE}\n${PROSE}\n${said}\n${menu}`, [90, 90, 33, 5])).toBe(4);
    expect(tail(`${PROSE}\n${PROSE}\n${said}\n${menu}`, [90, 90, 28, 5])).toBe(2);
  });

  it('is more than a last line', () => {
    expect(tail(`${PROSE}\nTides today`, [90, 5])).toBe(2);
  });

  it('is no large part of the text', () => {
    expect(tail(`${PROSE.slice(0, 63)}\n${MENU}`, [90, 20, 12, 20, 15])).toBe(5);
  });
});
