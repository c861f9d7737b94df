import { describe, expect, it } from 'vitest';
import { segmentText } from '../../src/block/text.ts';

const texts = (lines: readonly string[]) => segmentText(lines.join('\n')).blocks.map(block => block.text);

/** Four wrapped lines, of which the last two are given. */
const wrapped = (end: string, next: string) => [
  'The keeper of the northern light had not been paid since autumn and',
  'so he let the lamp burn low, which nobody on the mainland noticed at',
  'first, as the nights were clear, and the mate of the mail boat knew',
  `where he had to steer even without it, and told the others ${end}`,
  `${next} that he could find the rocks by their smell alone, which he`,
  'had learned as a boy from a blind pilot, who was said to have known',
  'every stone of the sound and of the six islands by its own sour air,',
  'and who never once ran aground in the forty years that he was afloat.',
];
const joined = (end: string, next: string, ...more: readonly string[]) =>
  /told the others (.*) that he could/.exec(texts([...wrapped(end, next), '', ...more])[0]!)?.[1];

describe('a hyphen at the end of a line', () => {
  it.each([
    ['hap-', 'pily', 'happily'],
    ['hap\u2010', 'pily', 'happily'],
    ['hap¬', 'pily', 'happily'],
    ['hap\u00ad', 'pily', 'happily'],
    ['Leuchtfeuer-', 'wärter', 'Leuchtfeuerwärter'],
    ['радост-', 'но', 'радостно'],
  ])('goes with the break in %s %s', (end, next, word) => {
    expect(joined(end, next)).toBe(word);
  });

  it.each([
    ['at Anglo-', 'Norse', 'at Anglo-Norse'],
    ['in 1911-', '1912', 'in 1911-1912'],
    ['his mother-', 'in-law', 'his mother-in-law'],
    ['in e-', 'mail', 'in e-mail'],
    ['dit-', 'il', 'dit-il'],
  ])('stays in %s %s', (end, next, word) => {
    expect(joined(end, next)).toBe(word);
  });

  it.each([
    ['Vor-', 'und Nachteile'],
    ['för-', 'och nackdelar'],
    ['two-', 'and threefold'],
  ])('stays before a word that has its second part in common: %s %s', (end, next) => {
    expect(joined(end, next)).toBe(`${end} ${next}`);
  });

  it('stays where the text has the word with it elsewhere, or one that begins so', () => {
    expect(joined('half-', 'heartedly', 'He spoke half-heartedly.')).toBe('half-heartedly');
    expect(joined('half-', 'loudly', 'He spoke half-heartedly.')).toBe('half-loudly');
  });

  it('goes where the text has the word without it elsewhere', () => {
    expect(joined('half-', 'loudly', 'He spoke halfloudly, half-heartedly.')).toBe('halfloudly');
  });

  it('stays where a text has as many in its lines', () => {
    const hyphened = 'A well-known, red-brown, half-dry, twice-told, hand-made, salt-stained rope.';
    expect(joined('sea-', 'ward', hyphened)).toBe('sea-ward');
  });

  it('is told as cut out of its line', () => {
    const { blocks, marked } = segmentText(wrapped('hap-', 'pily').join('\n'));
    const { text, marks } = marked!.get(0)!;
    expect(marks.map(([start, end, rule]) => [text.slice(start - 3, end), rule])).toEqual([
      ['hap-', 'line-end-hyphen'],
    ]);
    expect(blocks[0]!.text).toBe(text.replace('hap-', 'hap'));
  });
});

it('takes a soft hyphen before an item of a list for none of a word', () => {
  expect(texts(['* a rope\u00ad', '* a lamp'])).toEqual(['* a rope', '* a lamp']);
});
