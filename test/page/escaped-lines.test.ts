import { describe, expect, it } from 'vitest';
import { account } from '../../bench/promises.ts';
import { makeCapture } from '../../src/capture/capture.ts';
import { clean } from '../../src/clean.ts';
import { loadRules } from '../../src/load-rules.ts';
import { openPage } from '../../src/page/open.ts';

const rules = await loadRules();

const captured = (text: string) =>
  makeCapture({ key: 'note', mediaType: 'text/plain', bytes: Buffer.from(text), origin: { file: 'note' } });

function said(text: string): { lines: string[]; flags: readonly string[] | undefined } {
  const page = openPage(captured(text));
  return { lines: page.blocks.map(block => block.text), flags: page.capture.flags };
}

const LINES = [
  'Ice stops the ferries',
  'The ferries stayed in the harbour after ice had closed the sound.',
  'The "council" meets on Friday — soon.',
  'Nobody knows when.',
];
const ESCAPED = JSON.stringify(LINES.join('\n\n')).slice(1, -1).replace('—', '\\u2014');

describe('line ends that an export escaped', () => {
  it.each([
    ['as JSON has them', ESCAPED],
    ['as Windows has them', ESCAPED.replaceAll('\\n', '\\r\\n')],
    ['with an end of line at the end of the file', `${ESCAPED}\n`],
  ])('are line ends: %s', (_, text) => {
    expect(said(text)).toEqual({ lines: LINES, flags: ['escapes-decoded'] });
  });

  it('are line ends of mark-up', () => {
    const page = LINES.map(line => `<p class="a">${line}</p>`).join('\n\n');
    expect(said(JSON.stringify(page).slice(1, -1))).toEqual({
      lines: LINES,
      flags: ['escapes-decoded', 'read-as-html'],
    });
  });

  it('take no word with them', () => {
    const capture = captured(ESCAPED);
    expect(account(clean(capture, rules), capture).reading).toBe('standard');
  });

  it.each([
    'Write \\n for a line end: "one\\ntwo\\nthree\\nfour".',
    `The ferry was late.{"said":"One.\\nTwo.\\nThree.\\n\\nFour."}`,
    'The files are in C:\\notes\\new, C:\\notes\\north and C:\\notes\\night.',
    `A text with lines\nof its own\nsays \\n once.\\n Twice.\\n And\\n again.\\n`,
  ])('stay where they are meant: %s', text => {
    expect(said(text)).toEqual({ lines: text.split('\n'), flags: undefined });
  });
});
