import { describe, expect, it } from 'vitest';
import { judgeLines } from '../../bench/diff.ts';

describe('judgeLines', () => {
  const truth = 'Harbour opens\nThe harbour opened after two weeks of repairs.';

  it('shares long lines by half of their word trigrams, short ones by all of their words in a row', () => {
    const output = 'Harbour opens\nWeather\nThe harbour opened after two weeks. Subscribe\nOpens harbour';
    expect(judgeLines(output, truth).map(line => line.shared)).toEqual([true, false, true, false]);
  });
  it('leaves out blank lines', () => {
    expect(judgeLines('\n  \nHarbour opens\n', truth)).toEqual([{ text: 'Harbour opens', shared: true }]);
  });
});
