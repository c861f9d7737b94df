import { expect, it } from 'vitest';
import { toMarkdown } from '../../src/record/export/markdown.ts';
import { recordOf } from '../record-of.ts';

const ICE =
  'No boat left the sound on Monday, and none will leave it this week, the captain of the ferry said in the harbour on Tuesday, where the ice is a foot thick and the mail has been lying for three days.';
const WIND =
  'The council met in the evening and asked the captain of the ferry when the mail would come, and he said that it depended on the wind, on the tide and on the men who break the ice.';

function recordWith(...lines: string[]) {
  const text = ['Ice in the sound', '', ICE, '', ...lines, '', WIND].join('\n');
  return recordOf(text, { mediaType: 'text/plain' }, { allTypes: true });
}

/** Cells as `row:column text`, those of headings with a star. */
function cellsOf(...lines: string[]): string[] {
  return recordWith(...lines).blocks.flatMap(({ table, text }) =>
    table ? `${table.row}:${table.column}${table.header ? '*' : ''} ${text}` : [],
  );
}

it('tabs part the cells of rows below each other', () => {
  expect(cellsOf('Quay\tIce (cm)', 'Old quay\t31', 'Ferry quay\t28')).toEqual([
    '0:0* Quay',
    '0:1* Ice (cm)',
    '1:0 Old quay',
    '1:1 31',
    '2:0 Ferry quay',
    '2:1 28',
  ]);
});

it('a cell is empty between two tabs where all rows have as many', () => {
  expect(cellsOf('\tMay\tJune', 'Old quay\t\t31', 'Ferry quay\t28\t')).toEqual([
    '0:1* May',
    '0:2* June',
    '1:0 Old quay',
    '1:2 31',
    '2:0 Ferry quay',
    '2:1 28',
  ]);
});

it('blanks part cells that stand below each other, to the left or to the right', () => {
  expect(
    cellsOf('Quay            Ice   Boats', 'Old quay         31      12', 'Ferry quay        8       3'),
  ).toEqual([
    '0:0* Quay',
    '0:1* Ice',
    '0:2* Boats',
    '1:0 Old quay',
    '1:1 31',
    '1:2 12',
    '2:0 Ferry quay',
    '2:1 8',
    '2:2 3',
  ]);
});

it('a line drawn below the first row makes it the head, and is no row', () => {
  expect(
    cellsOf(
      'Quay         Keeper',
      '-----------  --------',
      'Old quay     Ida Holm',
      'Ferry quay   Per Lund',
      'New quay     Ulf Berg',
    ),
  ).toEqual([
    '0:0* Quay',
    '0:1* Keeper',
    '1:0 Old quay',
    '1:1 Ida Holm',
    '2:0 Ferry quay',
    '2:1 Per Lund',
    '3:0 New quay',
    '3:1 Ulf Berg',
  ]);
});

it('single blanks part columns in many rows, where some leave more room', () => {
  const rows = [
    'Old quay   31 112',
    'Ferry quay 8  9',
    'New quay   12 40',
    'Stone dam  17 101',
    'Long pier  6  22',
  ];
  expect(cellsOf(...rows).slice(0, 6)).toEqual([
    '0:0 Old quay',
    '0:1 31',
    '0:2 112',
    '1:0 Ferry quay',
    '1:1 8',
    '1:2 9',
  ]);
});

it.each([
  ['one line alone', ['Old quay\t31']],
  ['lines of a list', ['1.  Break the ice', '2.  Fetch the mail', '3.  Go home again']],
  [
    'gaps that are not below each other',
    ['The old  quay', 'A ferry of the  harbour', 'Men  who break the ice'],
  ],
  ['code', ['ice = 31;    // in cm', 'boats = 12;  // in the harbour', 'mail = 3;    // in days']],
  [
    'prose in columns',
    [
      'The ferry stayed in    who had brought the',
      'the harbour with the   mail, and nobody in',
      'captain and the men,   town was surprised.',
    ],
  ],
])('no table: %s', (_, lines) => {
  expect(cellsOf(...lines)).toEqual([]);
});

it('rows stand in the text one below the other, their words are counted once, and every cell says where it comes from', () => {
  const record = recordWith('Quay\tIce (cm)', 'Old quay\t31', 'Ferry quay\t28');
  expect(record.articleBody).toContain('\n\nQuay\tIce (cm)\nOld quay\t31\nFerry quay\t28\n\n');
  expect(record.wordCount).toBe(recordWith('Quay Ice (cm)', 'Old quay 31', 'Ferry quay 28').wordCount);
  const [, second] = record.blocks.filter(({ table }) => table);
  expect(second!.at[1]).toBe('Quay '.length);
  expect(toMarkdown(record)).toContain('| Quay | Ice (cm) |\n| --- | --- |\n| Old quay | 31 |');
});

it('rows of a text whose lines are broken by force stay lines of their own', () => {
  const broken = `${ICE} ${WIND}`.replace(/(.{50,64}) /g, '$1\n');
  const text = [
    broken,
    '',
    'Quay         Ice   Boats',
    'Old quay      31      12',
    'Ferry quay     8       3',
    '',
    broken,
  ];
  const record = recordOf(text.join('\n'), { mediaType: 'text/plain' }, { allTypes: true });
  expect(record.blocks.filter(({ table }) => table)).toHaveLength(9);
});
