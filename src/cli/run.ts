import { basename, dirname } from 'node:path';
import { Command } from 'commander';
import { isGood } from '../capture/fetch/settings.ts';
import { readJob } from '../job/file/parse.ts';
import { execute } from '../job/run/execute.ts';
import type { RunSummary } from '../job/run/summary.ts';
import { EXIT } from './exit-codes.ts';
import { makeLogger } from './log.ts';
import { showProgress } from './progress.ts';
import { stopSignal } from './stop-signal.ts';
import { tellRun } from './tell-run.ts';

interface RunFlags {
  quiet?: boolean;
  ignoreFuse?: boolean;
}

export function runCommand(): Command {
  return new Command('run')
    .description('Run a job now: clean what is new or has changed, and pass the records on')
    .argument('<job>', 'job file')
    .option('--ignore-fuse', 'go on where the fuse of the job would stop the run')
    .option('-q, --quiet', 'only errors')
    .action(runJob);
}

async function runJob(path: string, { quiet, ignoreFuse = false }: RunFlags): Promise<void> {
  const folder = dirname(path);
  const job = readJob(path);
  // Paths in a job file, and so the names of its captures, are the same from wherever it is run.
  process.chdir(folder);
  const signal = stopSignal();
  const log = makeLogger(quiet === true || process.stderr.isTTY);
  const progress = await showProgress(!quiet);
  const summary = await execute(job, { log, signal, ignoreFuse, onProgress: progress.update }).finally(
    progress.stop,
  );
  if (summary === undefined) {
    process.stdout.write(`${basename(path)}: another run of this job is at work; nothing was done\n`);
    return;
  }
  const isPiped = Object.values(job.sinks).some(({ type }) => type === 'stdout');
  const out = isPiped ? process.stderr : process.stdout;
  if (!quiet) out.write(tellRun(summary, signal.aborted));
  process.exitCode = exitCode(summary, signal.aborted);
}

function exitCode(
  { rejected, quarantined, parked, fuse, unreported, fetched = {} }: RunSummary,
  stopped: boolean,
): number {
  if (fuse) return EXIT.fuse;
  if (Object.keys(parked).length > 0 || unreported) return EXIT.cannotWrite;
  const unfetched = !Object.keys(fetched).every(isGood);
  return rejected + quarantined > 0 || unfetched || stopped ? EXIT.incomplete : EXIT.ok;
}
