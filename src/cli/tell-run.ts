import type { RunSummary } from '../job/run/summary.ts';
import { paint } from './paint.ts';

const ALARMS = 10;

/** What came of a run, as lines for people. */
export function tellRun(summary: RunSummary, stopped: boolean): string {
  const { inputs, records, rejected, quarantined, unchanged, created, updated, removed } = summary;
  const lines = [
    ...(summary.fetched ? [`fetched: ${counts(summary.fetched)}`] : []),
    `${paint('bold', String(inputs))} captures: ${paint('green', `${records} records`)}, ${rejected} rejected, ${quarantined} quarantined`,
    `${unchanged} unchanged; records: ${created} new, ${updated} changed, ${removed + summary.vanished} gone`,
    ...(summary.missingKept ? [`no longer there, but kept: ${summary.missingKept}`] : []),
    ...Object.entries(summary.parked).map(([name, why]) => `sink ${name} is waiting: ${why}`),
    ...alarmLines(summary.alarms ?? []),
    ...(summary.unreported ? [`there is no report of the run: ${summary.unreported}`] : []),
    ...(summary.fuse
      ? [
          `${paint('red', 'the fuse has blown')}: ${summary.fuse}`,
          'nothing was passed on, and everything is as it was before the run; --ignore-fuse runs it all the same',
        ]
      : []),
    ...(stopped ? ['stopped before the end; the next run goes on from here'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** When much differs at once, one cause is likely, and the first lines tell it. */
function alarmLines(alarms: readonly string[]): string[] {
  const more = alarms.length - ALARMS;
  return [
    ...alarms.slice(0, ALARMS).map(alarm => `${paint('yellow', 'alarm')}: ${alarm}`),
    ...(more > 0 ? [`and ${more} more alarms; \`dechrome report\` tells them all`] : []),
  ];
}

function counts(fetched: Readonly<Record<string, number>>): string {
  const told = Object.entries(fetched).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return told.map(([outcome, count]) => `${count} ${outcome}`).join(', ') || 'nothing was due';
}
