import { Command } from 'commander';
import { checkLedger } from '../job/ledger/check.ts';
import { sinksOf } from '../job/run/execute.ts';
import { inspectSinks } from '../job/run/inspect.ts';
import { EXIT } from './exit-codes.ts';
import { withLedger } from './job-ledger.ts';
import { paint } from './paint.ts';

export function ledgerCommand(): Command {
  const command = new Command('ledger').description("Look after a job's memory");
  command
    .command('check')
    .description('Prove that every capture has one outcome, and put right what a crash left')
    .argument('<job>', 'job file')
    .action(async (path: string) => {
      const { counts, faults, repaired, silent } = await withLedger(path, async (ledger, job) => {
        const check = checkLedger(ledger);
        const sinks = await inspectSinks(ledger, sinksOf(job));
        return { ...check, ...sinks, repaired: [...check.repaired, ...sinks.repaired] };
      });
      const { record, rejected, quarantined, removed } = counts;
      const sum = `${record + rejected + quarantined} captures = ${record} records + ${rejected} rejected + ${quarantined} quarantined`;
      const lines = [
        `${sum}${removed > 0 ? `; ${removed} gone` : ''}`,
        ...repaired.map(what => `${paint('yellow', 'repaired')}: ${what}`),
        ...silent.map(what => `${paint('yellow', 'not asked')}: ${what}`),
        ...faults.map(what => `${paint('red', 'fault')}: ${what}`),
      ];
      process.stdout.write(`${lines.join('\n')}\n`);
      if (faults.length + silent.length > 0) process.exitCode = EXIT.incomplete;
    });
  return command;
}
