import { describe, expect, it } from 'vitest';
import { segmentText } from '../../../src/block/text.ts';
import { keepBrackets } from '../../../src/finder/text/brackets.ts';

/** Lines that begin with a minus were not kept. */
function kept(lines: readonly string[]): string[] {
  const { blocks } = segmentText(lines.map(line => line.replace(/^-/, '')).join('\n'));
  const marks = Uint8Array.from(
    lines.filter(line => line !== ''),
    line => (line.startsWith('-') ? 0 : 1),
  );
  keepBrackets(blocks, marks);
  return blocks.filter(({ index }) => marks[index] === 1).map(({ text }) => text);
}

describe('lines of brackets', () => {
  it('stay between lines of code that stay', () => {
    expect(kept(['lamp {', '  lit: true', '-}', '-});', 'ferry {', '-}', 'end'])).toEqual([
      'lamp {',
      'lit: true',
      '}',
      '});',
      'ferry {',
      '}',
      'end',
    ]);
  });

  it('go at the end of what stays, beside empty lines, and where words stand beside them', () => {
    expect(kept(['lamp', '-}', '', 'ferry', '-- -', '-} home', 'pier', '-)'])).toEqual([
      'lamp',
      'ferry',
      'pier',
    ]);
  });
});
