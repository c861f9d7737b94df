import { VERSION } from '../../version.ts';
import type { Board, JobState } from './board.ts';

type Sample = [labels: Record<string, string>, value: number | undefined];

/** The board in Prometheus' text format, version 0.0.4. What is not known yet is left out. */
export function renderMetrics({ jobs }: Board): string {
  const each = (value: (state: JobState) => number | undefined): Sample[] =>
    jobs.map(state => [{ job: state.job.name }, value(state)]);
  const by = (label: string, values: (state: JobState) => Record<string, number>): Sample[] =>
    jobs.flatMap(state =>
      Object.entries(values(state)).map(([name, n]): Sample => [{ job: state.job.name, [label]: name }, n]),
    );
  const seconds = (time: number | undefined) => (time === undefined ? undefined : time / 1000);
  return [
    metric('build_info', 'gauge', 'The version that runs', [[{ version: VERSION }, 1]]),
    metric(
      'runs_total',
      'counter',
      'Runs by how they ended',
      by('state', ({ runs }) => runs),
    ),
    metric(
      'run_at_work',
      'gauge',
      'Whether a run is at work',
      each(({ running }) => (running === undefined ? 0 : 1)),
    ),
    metric(
      'run_last_start_timestamp_seconds',
      'gauge',
      'When the last run that has ended was begun',
      each(({ started }) => seconds(started)),
    ),
    metric(
      'run_last_success_timestamp_seconds',
      'gauge',
      'When a run last came to a good end',
      each(({ succeeded }) => seconds(succeeded)),
    ),
    metric(
      'run_last_duration_seconds',
      'gauge',
      'How long the last run took',
      each(({ duration }) => seconds(duration)),
    ),
    metric(
      'run_next_timestamp_seconds',
      'gauge',
      'When the job is due next',
      each(({ due }) => seconds(due)),
    ),
    metric('captures', 'gauge', 'Captures that the last run saw, by outcome', by('outcome', outcomes)),
    metric(
      'captures_cleaned_total',
      'counter',
      'Captures that were cleaned',
      each(({ cleaned }) => cleaned),
    ),
    metric(
      'records_changed_total',
      'counter',
      'Changes of records',
      by('change', ({ changes }) => changes),
    ),
    metric(
      'alarms',
      'gauge',
      'Alarms of the last run',
      each(({ summary }) => summary && (summary.alarms ?? []).length),
    ),
    metric(
      'fuse_blown',
      'gauge',
      'Whether the last run was undone',
      each(({ summary }) => summary && Number(summary.fuse !== undefined)),
    ),
    metric(
      'sinks_waiting',
      'gauge',
      'Sinks that could not take the changes of the last run',
      each(({ summary }) => summary && Object.keys(summary.parked).length),
    ),
  ].join('');
}

function outcomes({ summary }: JobState): Record<string, number> {
  if (!summary) return {};
  const { records: record, rejected, quarantined } = summary;
  return { record, rejected, quarantined };
}

function metric(name: string, type: 'gauge' | 'counter', help: string, samples: readonly Sample[]): string {
  const full = `dechrome_${name}`;
  const lines = samples
    .filter(([, value]) => value !== undefined)
    .map(([labels, value]) => `${full}{${labelled(labels)}} ${value}\n`);
  return lines.length === 0 ? '' : `# HELP ${full} ${help}\n# TYPE ${full} ${type}\n${lines.join('')}`;
}

function labelled(labels: Record<string, string>): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`)
    .join();
}
