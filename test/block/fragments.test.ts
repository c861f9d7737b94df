import { describe, expect, it } from 'vitest';
import { segmentText } from '../../src/block/text.ts';

const blocks = (lines: string) => segmentText(lines.replaceAll(' / ', '\n')).blocks.map(({ text }) => text);

/** Three lines that only a program that breaks lines at links writes. */
const SIGNS = 'All of them saw / the ferry / , and then / the pier / , and he wept / .';

describe('a text with a line break at every link', () => {
  it.each([
    [
      'signs go on with a sentence',
      'It was very much too / Late / , they said.',
      ['It was very much too Late, they said.'],
    ],
    [
      'so do small letters',
      'The harbour master of the / Sound / spoke to the crew.',
      ['The harbour master of the Sound spoke to the crew.'],
    ],
    [
      'several names stand in one',
      'He went with a crew from / Sound / Pier / and the island.',
      ['He went with a crew from Sound Pier and the island.'],
    ],
    ['a full stop ends it', 'It was late. / nobody spoke', ['It was late.', 'nobody spoke']],
    ['labels are none', 'Home / about us / contact', ['Home', 'about us', 'contact']],
    [
      'a headline is none',
      'Ferries Stay In The Harbour / written by / Ida Morel',
      ['Ferries Stay In The Harbour', 'written by', 'Ida Morel'],
    ],
  ])('has its sentences whole: %s', (_, text, expected) => {
    expect(blocks(`${SIGNS} / ${text}`)).toEqual([
      'All of them saw the ferry, and then the pier, and he wept.',
      ...expected,
    ]);
  });

  it('is told by two such signs, and not by one', () => {
    const two = 'All of them saw / the ferry / , and he wept / . / Late / It was dark.';
    expect(blocks(two)).toEqual(['All of them saw the ferry, and he wept.', 'Late', 'It was dark.']);
    expect(blocks('All of them saw / the ferry / , and he wept.')).toHaveLength(3);
  });

  it('is not seen in code', () => {
    const code = ['todos.map(', 'x => y', ')', '.filter(', 'z', ')', '}, [])', ');', '? a', ': b', ')', ');'];
    expect(blocks(code.join('\n'))).toEqual(code);
  });

  it('is not seen where lines merely begin with small letters', () => {
    const lines = ['The ferry was late and nobody', 'spoke of the lamp', 'that was dark'];
    expect(blocks(lines.join('\n'))).toEqual(lines);
  });
});
