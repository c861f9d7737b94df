import { describe, expect, it } from 'vitest';
import { account } from '../../bench/promises.ts';
import { makeCapture } from '../../src/capture/capture.ts';
import { clean } from '../../src/clean.ts';
import { loadRules } from '../../src/load-rules.ts';
import { withLineEnds } from '../../src/page/blanks-for-lines.ts';
import { openPage } from '../../src/page/open.ts';

const rules = await loadRules();

const captured = (text: string) =>
  makeCapture({ key: 'note', mediaType: 'text/plain', bytes: Buffer.from(text), origin: { file: 'note' } });

const PARAGRAPHS = [
  'Ice stops the ferries',
  'The ferries stayed in the harbour on Monday after ice had closed the sound. Nobody could say when they would sail again.',
  'The council meets on Friday. It wants to hear from the harbour office why the breaker has lain in dock since May. "We have asked three times," said Ida Morel.',
  'The ice breaker at its dock Photo credits: Sound Press',
  'The office says that a part of the engine is missing. It was ordered in June from a yard in the north, which has closed since.',
  'People on the islands buy what they need in summer. The shop on the largest of them has bread for nine days, and the school is heated with wood.',
];
const LINE = PARAGRAPHS.join('  ');

describe('a text with blanks in place of its line ends', () => {
  it('has its lines back', () => {
    const page = openPage(captured(LINE));
    expect(page.blocks.map(({ text }) => text)).toEqual(PARAGRAPHS);
    expect(page.capture.flags).toEqual(['line-ends-restored']);
  });

  it('is parted where wide blanks of East Asia indent paragraphs', () => {
    const paragraph = '港口的渡船因冰封停航，居民只能等待。委员会周五开会讨论此事。';
    const text = `冰封停航　　${`${paragraph}　　`.repeat(20)}${paragraph}`;
    expect(withLineEnds(text).split('\n\n')).toHaveLength(22);
  });

  it.each([
    ['has two behind every sentence', LINE.replaceAll(/(?<=[.?]) +/g, '  ')],
    ['has few', PARAGRAPHS.slice(0, 3).join('  ')],
    ['has them within sentences', LINE.replaceAll(' the ', '  the ')],
    ['has lines', PARAGRAPHS.join('  \n')],
    ['is a table', `${'Ferry  Monday  Nine  Harbour  '.repeat(60)}`],
  ])('is none that %s', (_, text) => {
    expect(withLineEnds(text)).toBe(text);
  });

  it('loses no word', () => {
    const capture = captured(LINE);
    expect(account(clean(capture, rules), capture).reading).toBe('standard');
  });
});
