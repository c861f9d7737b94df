import { describe, expect, it } from 'vitest';
import { segmentText } from '../../src/block/text.ts';

const texts = (lines: readonly string[]) => segmentText(lines.join('\n')).blocks.map(block => block.text);

/** As programs fill lines: a word goes into the next one where it would make this one too long. */
function fill(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}

const FERRY =
  'The small ferry that crosses the sound will run at night from June, the harbour office said on Monday, after years in which those who begin work early had asked for it. A trial last autumn had shown that some forty people would be on board in a night. The boat belongs to the county, and the fare stays what it was, which is less than the coffee that the pier sells before the gate.';
const LAMP =
  'The lamp of the landing was dark for three days, since the keeper had gone to see his brother, who was ill, and the boy that he had asked to stand in for him slept until noon. On the far shore people with carts waited for the dawn, and an old woman with a bundle of letters was the only one who did not want to turn back. The captain slept below and heard of nothing.';
const TABLE = `| pier | ${'fare and time of each boat that leaves from it '.repeat(4)}|`;
const ADDRESS = `Also on https://sound.example/${'ferries-and-lamps-'.repeat(8)}`;

describe('lines that a program filled', () => {
  it('are joined in a text with longer ones, such as a table and an address', () => {
    const lines = [TABLE, '', ...fill(FERRY, 72), '', ADDRESS, '', ...fill(LAMP, 72)];
    expect(texts(lines)).toEqual([TABLE, FERRY, ADDRESS, LAMP].map(text => text.trim()));
  });

  it('are joined where quotes and lists are indented by more than the text', () => {
    const lines = [TABLE, '', ...fill(FERRY, 80, '   '), '', ...fill(LAMP, 80, '          ')];
    expect(texts(lines)).toEqual([TABLE, FERRY, LAMP]);
  });

  it('are joined where most lines begin with a capital, if the widths of many agree', () => {
    const nouns = `${FERRY} ${LAMP}`.replace(/(?<= )\p{Ll}/gu, letter => letter.toUpperCase());
    const lines = [TABLE, '', ...fill(nouns, 72), '', ...fill(nouns, 72), '', ...fill(nouns, 72)];
    expect(texts(lines)).toEqual([TABLE.trim(), nouns, nouns, nouns]);
  });

  it('stay apart where each says something of its own', () => {
    const titles = ['Night boat to run from June', 'Keeper of the lamp asks for help', 'What the pier sells'];
    const headlines = Array.from({ length: 30 }, (_, i) => `${titles[i % 3]}, as told in part ${i} of ten`);
    expect(texts([TABLE, ...headlines, FERRY, LAMP])).toHaveLength(33);
  });

  it('stay apart where paragraphs are longer than the lines that agree', () => {
    const menu = Array.from({ length: 20 }, (_, i) => `average prices of ferries and boats in harbour ${i}`);
    const prose = [FERRY, LAMP, FERRY, LAMP, FERRY, LAMP, FERRY, LAMP, FERRY, LAMP, FERRY, LAMP];
    expect(texts([...menu, ...prose])).toHaveLength(32);
  });
});
