import type { RunSummary } from '../run/summary.ts';
import type { Counts } from './captures.ts';
import { releaseLease, takeLease } from './lease.ts';
import { jobLease, type Ledger } from './ledger.ts';
import { lastRuns, type RunRow, stopKilledRuns } from './runs.ts';

export interface CheckResult {
  /** What the ledger holds of the job, by outcome. */
  counts: Counts;
  /** What is wrong, a clause each. */
  faults: string[];
  /** What a crash had left and is put right. */
  repaired: string[];
}

/** What must never be, as SQL that counts it. */
const NEVER: readonly [what: string, where: string][] = [
  ['rejected without a reason', `outcome = 'rejected' AND (reason IS NULL OR error IS NULL)`],
  [
    'quarantined without stage, reason or error',
    `outcome = 'quarantined' AND (stage IS NULL OR reason IS NULL OR error IS NULL)`,
  ],
  ['records that no sink was told of', `outcome = 'record' AND published = 0`],
  ['without a revision or an attempt', 'revision < 1 OR attempts < 1'],
  ['of runs that never were', 'changed_run > (SELECT max(id) FROM run WHERE job = capture.job)'],
];

/** Proves that every input of the job has exactly one outcome, and puts right what a killed run has left. */
export function checkLedger(ledger: Ledger): CheckResult {
  const { file, job, captures } = ledger;
  const faults = file
    .all<{ quick_check: string }>('PRAGMA quick_check')
    .map(row => row.quick_check)
    .filter(said => said !== 'ok');
  for (const [what, where] of NEVER) {
    const sql = `SELECT count(*) AS n FROM capture WHERE job = ? AND (${where})`;
    const { n } = file.get<{ n: number }>(sql, job)!;
    if (n > 0) faults.push(`${n} captures ${what}`);
  }
  const repaired = repair(ledger);
  const [last] = lastRuns(file, job, 1);
  if (last?.state === 'done') faults.push(...balance(ledger, last));
  return { counts: captures.counts(), faults, repaired };
}

/** Runs that were killed are marked so; a run that is at work is let be. */
function repair({ file, job }: Ledger): string[] {
  const lease = takeLease(file, jobLease(job));
  if (!lease) return [];
  try {
    const killed = stopKilledRuns(file, job);
    return killed > 0 ? [`${killed} runs were killed; the next goes on from there`] : [];
  } finally {
    releaseLease(file, lease);
  }
}

/** `inputs = records + rejected + quarantined`, by what the run counted and what the ledger holds. */
function balance({ captures }: Ledger, run: RunRow): string[] {
  const { inputs } = JSON.parse(run.summary ?? '{}') as RunSummary;
  const { record, rejected, quarantined } = captures.presentCounts();
  if (inputs === record + rejected + quarantined) return [];
  return [
    `run ${run.id} had ${inputs} inputs, but the ledger holds ${record} + ${rejected} + ${quarantined} outcomes`,
  ];
}
