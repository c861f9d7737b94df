import { describe, expect, it } from 'vitest';
import { makeCapture } from '../../src/capture/capture.ts';
import type { TextPage } from '../../src/model/page.ts';
import { openPage } from '../../src/page/open.ts';
import { lineHeadings } from '../../src/record/line-headings.ts';
import type { Piece } from '../../src/record/pieces.ts';
import { recordOf } from '../record-of.ts';

const ICE = 'No boat left the sound on Monday, and none will leave it before the ice is gone from the bay.';
const MAIL =
  'The mail has been lying in the harbour for three days, and nobody knows when it will be fetched.';
const LAMP =
  'The lamps on the quay were lit at noon, and from the town nobody could tell them from the stars.';
const WIND = 'A warm wind from the west is all that they wait for, the captain of the ferry said on Tuesday.';

function open(lines: string[]): [Piece[], TextPage] {
  const bytes = Buffer.from(lines.join('\n'));
  const page = openPage(makeCapture({ key: 'a', mediaType: 'text/plain', bytes, origin: { file: 'a.txt' } }));
  if (page.kind !== 'text') throw new Error('not a text');
  const pieces = page.blocks.map(block => {
    const { text } = block;
    return { block, text, start: 0, end: text.length, role: undefined };
  });
  return [pieces, page];
}

/** The lines that are told to be headings, or none, with their levels. */
function told(lines: string[]): [string, number][] {
  return Array.from(lineHeadings(...open(lines)), ([{ text }, level]) => [text, level]);
}

const headings = (lines: string[]) => told(lines).flatMap(([text, level]) => (level > 0 ? text : []));

describe('headings of flat text', () => {
  it('have more empty lines above than prose, whatever stands below', () => {
    const lines = [
      ICE,
      '',
      MAIL,
      '',
      '',
      'Where the mail lies',
      '',
      'In the harbour',
      '',
      LAMP,
      '',
      '',
      'Why?',
      '',
      WIND,
    ];
    expect(headings(lines)).toEqual(['Where the mail lies', 'Why?']);
  });

  it('are short lines with prose around them', () => {
    expect(headings([ICE, 'The mail', MAIL, LAMP, 'The wind', WIND])).toEqual(['The mail', 'The wind']);
  });

  it('are none in a list without marks', () => {
    expect(headings([ICE, 'A lamp', 'A rope', 'A bell', MAIL, LAMP, WIND])).toEqual([]);
  });

  it('have numbers, as items of lists have', () => {
    const numbered = [ICE, '2. Lamp', MAIL, '1. Ferry', LAMP, WIND];
    expect(headings(numbered)).toEqual(['2. Lamp', '1. Ferry']);
    expect(headings([ICE, '1. Lamp', '2. Ferry', '3. Mail', MAIL, LAMP])).toEqual([]);
    expect(
      headings([ICE, '1. Who has the key?', 'The captain.', '2. Who has the mail?', 'Nobody at all.']),
    ).toEqual([]);
  });

  it('are questions where other headings are as many', () => {
    expect(headings([ICE, 'The mail', MAIL, 'When will it go?', LAMP, WIND])).toHaveLength(2);
    expect(headings([ICE, 'When will it go?', MAIL, 'Who waits for it?', LAMP, WIND])).toEqual([]);
  });

  it('are questions right above another heading, and all where another stands right above one', () => {
    const asked = ['When will it go?', MAIL, 'Who waits for it?', LAMP];
    expect(headings([ICE, 'Who is on board?', 'The crew', MAIL, LAMP])).toEqual([
      'Who is on board?',
      'The crew',
    ]);
    expect(headings([ICE, 'What is asked', ...asked])).toHaveLength(3);
  });

  it.each([
    'And then they waited for two things:',
    'in the harbour',
    '— Ida Holm',
    'Harbour | Mail | Wind',
    '14 May 2025',
    'What nobody in the harbour and in the town above it wanted to say at noon',
  ])('are none: %s', line => {
    expect(headings([ICE, line, MAIL, LAMP, 'The wind', WIND])).toEqual(['The wind']);
  });

  it('have a sentence below, or questions', () => {
    const lines = [
      ICE,
      'The mail',
      'Nobody knows where it lies now.',
      LAMP,
      'The crew',
      'Who is aboard?',
      WIND,
      MAIL,
    ];
    expect(headings(lines)).toEqual(['The mail', 'The crew', 'Who is aboard?']);
    expect(headings([ICE, 'Cargo: mail', 'Nobody knows where it lies now.', LAMP])).toEqual([]);
    expect(headings([ICE, 'The mail', 'It lies there still.', LAMP])).toEqual([]);
  });

  it('are two lines in a row above a list', () => {
    const lines = [ICE, 'Before the journey', 'What to take', '- A lamp', '- A rope', WIND];
    expect(told(lines).slice(0, 2)).toEqual([
      ['Before the journey', 2],
      ['What to take', 3],
    ]);
  });

  it('stand right above a list with as much room as it has, where others have more', () => {
    const spaced = [ICE, '', MAIL, '', '', 'Where the mail lies', '', LAMP, '', '', 'Why?', '', WIND];
    const list = ['', '- A lamp', '', '- A rope'];
    expect(headings([...spaced, '', 'What to take', ...list])).toContain('What to take');
    expect(headings([...spaced, '', 'To take: all', ...list])).not.toContain('To take: all');
  });

  it('have numbers that go on counting from one that is, each with words below', () => {
    const counted = [ICE, '1. Lamp', MAIL, 'The oil', '2. Ferry', 'The mail', LAMP];
    expect(headings(counted)).toEqual(['1. Lamp', '2. Ferry']);
    expect(headings(counted.with(3, '85.3').with(5, '86.2'))).toEqual([]);
    expect(headings(counted.with(4, '4. Ferry'))).toEqual([]);
  });

  it('may end with the full stop of a word', () => {
    expect(headings([ICE, 'The mail of the N.A.', MAIL, LAMP, 'The wind', WIND])).toHaveLength(2);
  });

  it('have numbers above short sentences and below short lines', () => {
    const lines = [ICE, '1. Lamp', 'It burns in the night.', 'Oil', '2. Ferry', 'It lies still.', LAMP];
    expect(headings(lines)).toEqual(['1. Lamp', '2. Ferry']);
  });

  it('are no questions below questions, no lines that a sign leads in, and no credits', () => {
    expect(headings([ICE, 'Who waits?', 'And for whom?', MAIL, LAMP, 'The wind', WIND])).toEqual([
      'The wind',
    ]);
    expect(headings([ICE, '→ The mail', MAIL, LAMP, 'The wind', WIND])).toEqual(['The wind']);
    expect(headings([ICE, 'Ida Holm/The Courier', MAIL, LAMP, 'The wind', WIND])).toEqual(['The wind']);
  });

  it('are no comments in code where others are bare', () => {
    const lines = [ICE, 'The mail', MAIL, '# light the lamps', 'lamp --all', LAMP, 'The wind', WIND];
    expect(told(lines)).toContainEqual(['# light the lamps', 0]);
    expect(told([ICE, 'The mail', MAIL, '#1 Lamp', LAMP, 'The wind', WIND])).not.toContainEqual([
      '#1 Lamp',
      0,
    ]);
    expect(told([...lines, '## The end', ICE]).map(([text]) => text)).not.toContain('# light the lamps');
  });

  it('stand one level lower right below another', () => {
    const lines = [ICE, '', MAIL, '', '', 'The mail', '', '', 'Where it lies', '', LAMP, '', WIND];
    expect(told(lines)).toEqual([
      ['The mail', 2],
      ['Where it lies', 3],
    ]);
  });

  /**
   * Headings with more room above, each with a text below, but for those that end in a plus: the next stands right
   * there.
   */
  const spread = (...heads: string[]) =>
    told([ICE, '', MAIL].concat(...heads.map(head => below(head)))).map(([, level]) => level);
  const below = (head: string) =>
    head.endsWith('+') ? ['', '', head.slice(0, -1)] : ['', '', head, '', LAMP];

  it('stand as deep as one right below another, up to the next that has one below', () => {
    expect(spread('The mail+', 'Where it lies', 'Who waits', 'The ferry+', 'When it goes')).toEqual([
      2, 3, 3, 2, 3,
    ]);
  });

  it('stand as deep as a question or a number below another where they ask or count on', () => {
    expect(spread('What is asked+', 'Who waits?', 'For whom?', 'The ferry')).toEqual([2, 3, 3, 2]);
    expect(spread('What it takes+', 'Step 1: Oil', 'Step 2: Rope', 'The ferry', 'Step 3: Ice')).toEqual([
      2, 3, 3, 2, 3,
    ]);
    expect(spread('1. Lamps+', 'Of oil', 'Of gas', '2. Ferries')).toEqual([2, 3, 3, 2]);
  });

  it('stand one level lower where they are counted below one without a number', () => {
    expect(spread('Two lamps', '1. Of oil', '2. Of gas', 'The ferry')).toEqual([2, 3, 3, 2]);
    expect(spread('1. Of oil', '2. Of gas', 'The ferry')).toEqual([2, 2, 2]);
    expect(spread('The lamp', '1. Of oil', 'The ferry')).toEqual([2, 2, 2]);
  });

  it('are no numbers beside each other, no fields of data and no first line below a label', () => {
    const spaced = [ICE, '', MAIL, '', '', 'The mail', '', LAMP, '', '', 'The ferry', '', WIND];
    const list = ['', '', '1. A lamp', '', '', '2. A rope', '', WIND];
    expect(headings([...spaced, ...list])).toEqual(['The mail', 'The ferry']);
    const data = ['', '', 'Oil: of fish', '', 'Oil: of whales', '', 'Oil: of seeds', '', WIND];
    expect(headings([...spaced, ...data])).toEqual(['The mail', 'The ferry']);
    const run = ['', 'To take:', '', '', 'A lamp', 'A rope', '', WIND];
    expect(headings([...spaced, ...run])).toEqual(['The mail', 'The ferry']);
    expect(headings([...spaced, '', '', 'Oil: of fish', '', 'Oil: of whales', '', WIND])).toContain(
      'Oil: of fish',
    );
  });

  it('are of the first level where they are the headline, and of the second where the first line is none', () => {
    const [pieces, page] = open([ICE, 'Ice in the sound', MAIL]);
    const headed = pieces.map((piece, i) => ({
      ...piece,
      role: i === 1 ? ('headline' as const) : undefined,
    }));
    expect(Array.from(lineHeadings(headed, page).values())).toEqual([1]);
    expect(told(['In short', ICE, MAIL])).toEqual([['In short', 2]]);
  });

  it('are told in the record, and lines that only looked like one are none', () => {
    const lines = [
      'Ice in the sound',
      ICE,
      'They waited for two things:',
      MAIL,
      LAMP,
      'When the wind comes',
      WIND,
    ];
    const { blocks } = recordOf(lines.join('\n\n'), { mediaType: 'text/plain' }, { allTypes: true });
    const types = blocks.map(({ type, level = 0, text }) => `${type} ${level} ${text.slice(0, 9)}`);
    expect(types).toContain('heading 2 When the ');
    expect(types).toContain('unknown 0 They wait');
  });
});
