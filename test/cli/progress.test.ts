import { expect, test } from 'vitest';
import { progressLine } from '../../src/cli/progress.ts';

const COUNTS = { inputs: 300, records: 250, rejected: 40, quarantined: 10 };

test('a line of progress counts outcomes and tells the rate', () => {
  expect(progressLine(COUNTS, 100, 5)).toBe(
    '300 captures | 250 records | 40 rejected | 10 quarantined | 3.0/s | 1:40',
  );
  expect(progressLine(COUNTS, 0, 'NULL')).toContain(' | 0.0/s | 0:00');
});

test('where earlier runs tell how many there may be, also what is to go', () => {
  const counts = { ...COUNTS, inputs: 40_300, unchanged: 40_000, expected: 100_000 };
  expect(progressLine(counts, 3723, 61.5)).toBe(
    '40300 of about 100000 captures | 40000 unchanged | 250 records | 40 rejected | 10 quarantined | 11/s | 1:02:03 | 1:01 to go',
  );
  expect(progressLine(counts, 3723, 'INF')).toMatch(/1:02:03$/);
  expect(progressLine({ ...counts, expected: 200 }, 3723, 0)).toMatch(/^40300 captures .* 1:02:03$/);
});
