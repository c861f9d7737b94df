import { Command, CommanderError } from 'commander';
import { DechromeError } from '../model/errors.ts';
import { VERSION } from '../version.ts';
import { cleanCommand } from './clean.ts';
import { EXIT, EXIT_HELP } from './exit-codes.ts';
import { explainCommand } from './explain.ts';
import { fetchCommand } from './fetch.ts';
import { ledgerCommand } from './ledger.ts';
import { quarantineCommand } from './quarantine.ts';
import { rulesCommand } from './rules/index.ts';
import { runCommand } from './run.ts';
import { scheduleCommand } from './schedule.ts';
import { schemaCommand } from './schema.ts';
import { statusCommand } from './status.ts';

const program = new Command('dechrome')
  .description('Strips site chrome from web captures and turns them into clean, normalized article records.')
  .version(VERSION)
  .addCommand(cleanCommand())
  .addCommand(explainCommand())
  .addCommand(fetchCommand())
  .addCommand(runCommand())
  .addCommand(scheduleCommand())
  .addCommand(statusCommand())
  .addCommand(quarantineCommand())
  .addCommand(ledgerCommand())
  .addCommand(rulesCommand())
  .addCommand(schemaCommand())
  .addHelpText('afterAll', EXIT_HELP);

for (const command of [program, ...program.commands]) command.exitOverride();

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `explain … | head` has a reader that has seen enough; that is no fault.
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  process.stderr.write(`dechrome: standard output: cannot write: ${error.message}\n`);
  process.exit(EXIT.cannotWrite);
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

/** Known errors are told in one line; unknown ones are ours, and told with their stack. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (!(error instanceof DechromeError)) {
    process.stderr.write(`dechrome: internal error, please report it: ${(error as Error)?.stack ?? error}\n`);
    return EXIT.internal;
  }
  process.stderr.write(`dechrome: ${error.message}\n`);
  if (error.disposition === 'fatal') return EXIT.cannotWrite;
  return error.stage === 'rules' ? EXIT.rules : EXIT.usage;
}
