import { Command } from 'commander';
import type { CaptureRow } from '../job/ledger/captures.ts';
import type { Ledger } from '../job/ledger/ledger.ts';
import { UsageError } from '../model/errors.ts';
import { withLedger } from './job-ledger.ts';

export function quarantineCommand(): Command {
  const command = new Command('quarantine').description('Captures that a job could not process');
  command
    .command('list')
    .description('A line for each: key, stage, reason, what happened')
    .argument('<job>', 'job file')
    .action(async (path: string) => {
      for (const { key, stage, reason, error } of await withLedger(path, all)) {
        process.stdout.write(`${[key, stage, reason, error].join('\t')}\n`);
      }
    });
  command
    .command('show')
    .description('All that is known of one, as JSON')
    .argument('<job>', 'job file')
    .argument('<key>', 'as `list` names it')
    .action(async (path: string, key: string) => {
      const shown = await withLedger(path, ledger => details(ledger, chosen(ledger, [key])[0]!));
      process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
    });
  command
    .command('retry')
    .description('Have the next run try them again')
    .argument('<job>', 'job file')
    .argument('[keys...]', 'by default all')
    .action(async (path: string, keys: string[]) => {
      const count = await withLedger(path, ledger => {
        const rows = keys.length > 0 ? chosen(ledger, keys) : all(ledger);
        return ledger.file.transaction(() => ledger.captures.forgetDigest(rows.map(({ key }) => key)));
      });
      process.stdout.write(`the next run tries ${count} again\n`);
    });
  return command;
}

function all({ captures }: Ledger): CaptureRow[] {
  return captures.list('quarantined');
}

function chosen({ captures }: Ledger, keys: readonly string[]): CaptureRow[] {
  return keys.map(key => {
    const row = captures.find(key);
    if (row?.outcome === 'quarantined') return row;
    throw new UsageError('not-quarantined', `${key}: no such capture is in quarantine`);
  });
}

function details({ captures }: Ledger, row: CaptureRow): object {
  const { key, capture_id: capture, stage, reason, error, origin, attempts } = row;
  const { captured_at: capturedAt, changed_run: sinceRun } = row;
  return {
    key,
    capture,
    stage,
    reason,
    error,
    attempts,
    origin: JSON.parse(origin),
    sinceRun,
    ...(capturedAt !== null && { capturedAt }),
    ...(captures.isAbsent(key) && { absent: true }),
  };
}
