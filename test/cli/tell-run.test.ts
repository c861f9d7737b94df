import { expect, test } from 'vitest';
import { tellRun } from '../../src/cli/tell-run.ts';
import { emptySummary } from '../../src/job/run/summary.ts';

test('of many alarms the first are told, and how many there are', () => {
  const told = (count: number) => {
    const alarms = Array.from({ length: count }, (_, i) => `site-${i}.example: something jumped`);
    return tellRun({ ...emptySummary(), alarms }, false).match(/.*alarm.*/g);
  };
  expect(told(10)).toHaveLength(10);
  expect(told(12)).toHaveLength(11);
  expect(told(12)!.at(-1)).toBe('and 2 more alarms; `dechrome report` tells them all');
});

test('what vanished but was kept is told', () => {
  const missingKept = '3 captures, as no capture was found';
  expect(tellRun({ ...emptySummary(), missingKept }, false)).toContain(
    '\nno longer there, but kept: 3 captures, as no capture was found\n',
  );
});
