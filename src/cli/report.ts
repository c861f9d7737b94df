import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { readJob } from '../job/file/parse.ts';
import { reportFolder } from '../job/run/report.ts';
import { UsageError } from '../model/errors.ts';
import { tellAlarm } from '../report/drift.ts';
import { earlierReports, type JobReport, readReport, runNumbers } from '../report/history.ts';
import { renderReport } from '../report/html.ts';
import { EARLIER_RUNS } from '../report/run-reporter.ts';
import { writeFileAtomic } from '../sink/atomic-file.ts';
import { paint } from './paint.ts';

export function reportCommand(): Command {
  return new Command('report')
    .description('What came of a run of a job, with what differs from the runs before; writes its page anew')
    .argument('<job>', 'job file')
    .argument('[run]', 'number of the run; by default the latest')
    .option('--json', 'print its summary.json')
    .action(tell);
}

function tell(path: string, run: string | undefined, { json }: { json?: boolean }): void {
  const job = readJob(path);
  const folder = resolve(dirname(path), reportFolder(job));
  const report = run === undefined ? latest(folder, job.name) : numbered(folder, job.name, run);
  const own = join(folder, String(report.run.run));
  const page = join(own, 'report.html');
  const earlier = earlierReports(folder, job.name, report.run.run, EARLIER_RUNS);
  writeFileAtomic(page, renderReport(report, earlier));
  if (json) process.stdout.write(readFileSync(join(own, 'summary.json')));
  else process.stdout.write(`${[...lines(report), pathToFileURL(page).href].join('\n')}\n`);
}

function latest(folder: string, job: string): JobReport {
  for (const number of runNumbers(folder)) {
    const report = readReport(folder, number);
    if (report?.run.job === job) return report;
  }
  throw new UsageError(
    'no-report',
    `${folder}: there is no report of job "${job}"; \`dechrome run\` writes one`,
  );
}

function numbered(folder: string, job: string, run: string): JobReport {
  const report = /^[1-9]\d*$/.test(run) ? readReport(folder, Number(run)) : undefined;
  if (report?.run.job === job) return report;
  const known = runNumbers(folder).filter(number => readReport(folder, number)?.run.job === job);
  const hint = known.length > 0 ? `there are ${known.join(', ')}` : 'there is none';
  throw new UsageError('no-report', `${folder}: there is no report of run ${run} of job "${job}": ${hint}`);
}

function lines({
  run,
  started,
  inputs,
  charactersKept,
  charactersRemoved,
  reasons,
  rules,
  alarms,
}: JobReport) {
  const removed = charactersRemoved / Math.max(1, charactersKept + charactersRemoved);
  return [
    `${paint('bold', `${run.job}, run ${run.run}`)} of ${started}: ${run.state === 'fuse' ? 'undone' : run.state}`,
    `${run.inputs} captures: ${run.records} records, ${run.rejected} rejected, ${run.quarantined} quarantined`,
    `${inputs} cleaned, ${run.unchanged} unchanged; records: ${run.created} new, ${run.updated} changed, ${run.removed + run.vanished} gone`,
    ...(inputs > 0 ? [`${(100 * removed).toFixed(1)} % of the text was removed`] : []),
    ...top('No record because', Object.entries(reasons)),
    ...top(
      'Removed by rule (characters)',
      Object.entries(rules).map(([rule, { characters }]) => [rule, characters]),
    ),
    ...(run.fuse ? [`${paint('red', 'the fuse has blown')}: ${run.fuse}`] : []),
    ...Object.entries(run.parked).map(([name, why]) => `sink ${name} is waiting: ${why}`),
    ...alarms.map(alarm => `${paint('yellow', 'alarm')}: ${tellAlarm(alarm)}`),
  ];
}

/** `rows` come with the largest first. */
function top(title: string, rows: [string, number][]): string[] {
  const shown = rows.slice(0, 10).map(([name, count]) => `  ${String(count).padStart(8)}  ${name}`);
  return rows.length > 0 ? [`${title}:`, ...shown] : [];
}
