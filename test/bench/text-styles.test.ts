import { describe, expect, it } from 'vitest';
import { inStyle, STYLES } from '../../bench/finder/text-styles.ts';

const PROSE = 'The ferry company said on Monday that the line across the sound would stay open all winter.';
const LINES = ['Winter ferry', PROSE, '', 'Home', 'News', 'Sport', PROSE];

describe('inStyle', () => {
  it('writes the same words in every style but the one of prose alone', () => {
    const words = (text: string) => text.match(/\w+/g);
    for (const style of STYLES)
      expect(words(inStyle(LINES, style))).toEqual(
        words((style === 'prose' ? [PROSE, PROSE] : LINES).join(' ')),
      );
  });

  it('wraps at 76 columns', () => {
    const longest = Math.max(
      ...inStyle(LINES, 'wrapped')
        .split('\n')
        .map(line => line.length),
    );
    expect(longest).toBeGreaterThan(60);
    expect(longest).toBeLessThanOrEqual(76);
  });

  it('marks headings and lists', () => {
    expect(inStyle(LINES, 'markdown').split('\n\n')).toEqual([
      '## Winter ferry',
      PROSE,
      '- Home',
      '- News',
      '- Sport',
      PROSE,
    ]);
  });
});
