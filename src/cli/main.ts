import { Command, CommanderError } from 'commander';
import { DechromeError } from '../model/errors.ts';
import { shortageOf } from '../model/shortage.ts';
import { VERSION } from '../version.ts';
import { EXIT, EXIT_HELP } from './exit-codes.ts';

/** Loaded as they are needed: most of them bring much that the others don't use. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  clean: async () => (await import('./clean.ts')).cleanCommand(),
  explain: async () => (await import('./explain.ts')).explainCommand(),
  fetch: async () => (await import('./fetch.ts')).fetchCommand(),
  run: async () => (await import('./run.ts')).runCommand(),
  schedule: async () => (await import('./schedule.ts')).scheduleCommand(),
  status: async () => (await import('./status.ts')).statusCommand(),
  report: async () => (await import('./report.ts')).reportCommand(),
  quarantine: async () => (await import('./quarantine.ts')).quarantineCommand(),
  ledger: async () => (await import('./ledger.ts')).ledgerCommand(),
  rules: async () => (await import('./rules/index.ts')).rulesCommand(),
  schema: async () => (await import('./schema.ts')).schemaCommand(),
};

const program = new Command('dechrome')
  .description('Strips site chrome from web captures and turns them into clean, normalized article records.')
  .version(VERSION)
  .addHelpText('afterAll', EXIT_HELP);

for (const command of await commandsFor(process.argv[2])) program.addCommand(command);
for (const command of [program, ...program.commands]) command.exitOverride();

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `explain … | head` has a reader that has seen enough; that is no fault.
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  process.stderr.write(`dechrome: standard output: cannot write: ${error.message}\n`);
  process.exit(EXIT.cannotWrite);
});
// Where the log cannot be written, on a full disk, there is nobody to tell; the exit code tells what came of the run.
process.stderr.on('error', () => {});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

/** Known errors are told in one line; unknown ones are ours, and told with their stack. */
function report(raised: unknown): number {
  if (raised instanceof CommanderError) return raised.exitCode === 0 ? EXIT.ok : EXIT.usage;
  const error = raised instanceof DechromeError ? raised : (shortageOf(raised) ?? raised);
  if (!(error instanceof DechromeError)) {
    process.stderr.write(`dechrome: internal error, please report it: ${(error as Error)?.stack ?? error}\n`);
    return EXIT.internal;
  }
  process.stderr.write(`dechrome: ${error.message}\n`);
  if (error.disposition === 'fatal') return EXIT.cannotWrite;
  return error.stage === 'rules' ? EXIT.rules : EXIT.usage;
}

/** The command of that name; none for the version, all of them for help and where there is none of that name. */
async function commandsFor(name = ''): Promise<Command[]> {
  if (name === '--version' || name === '-V') return [];
  const wanted = Object.hasOwn(COMMANDS, name) ? [COMMANDS[name]!] : Object.values(COMMANDS);
  return Promise.all(wanted.map(load => load()));
}
