import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Logger } from 'pino';
import { readSources, type SourceOptions } from '../capture/source.ts';
import { type BatchSummary, runBatch } from '../job/batch.ts';
import { type Cleaner, inWorkers } from '../job/cleaner.ts';
import { UsageError } from '../model/errors.ts';
import { FolderSink } from '../sink/folder.ts';
import type { RemovedDetail } from '../sink/lines.ts';
import type { Sink } from '../sink/sink.ts';
import { StreamSink } from '../sink/stream.ts';
import { TREE_FORMATS, type TreeFormat } from '../sink/tree-formats.ts';
import { EXIT } from './exit-codes.ts';
import { collect, type FilterFlags, filterOptions, withFilterFlags } from './filter-flags.ts';
import { makeLogger } from './log.ts';
import { showProgress } from './progress.ts';
import { stopSignal } from './stop-signal.ts';
import { printSummary } from './summary.ts';

interface CleanFlags extends FilterFlags {
  output: string;
  inputFormat: NonNullable<SourceOptions['inputFormat']>;
  htmlField?: string;
  format: 'jsonl' | TreeFormat;
  removed: RemovedDetail;
  rules: string[];
  skipBadRules?: boolean;
  allTypes?: boolean;
  provenance?: boolean;
  maxBytes: number;
  workers: number;
  report?: boolean;
  quiet?: boolean;
}

export function cleanCommand(): Command {
  const command = new Command('clean')
    .description('Clean saved captures into article records')
    .argument('<captures...>', 'files, folders, globs, archives, or - for standard input')
    .option('-o, --output <folder>', 'where results go; - streams one JSON line for each input', 'output')
    .addOption(
      new Option('--input-format <format>', 'what the inputs are')
        .choices(['auto', 'ndjson', 'html', 'text', 'warc'])
        .default('auto'),
    )
    .option('--html-field <name>', 'field of JSON items that holds the HTML');
  return withFilterFlags(command)
    .addOption(
      new Option('--format <format>', 'besides records.jsonl, one file for each record')
        .choices(['jsonl', ...TREE_FORMATS])
        .default('jsonl'),
    )
    .addOption(
      new Option('--removed <detail>', 'how much of the removal log to write')
        .choices(['full', 'summary', 'none'])
        .default('full'),
    )
    .option('--rules <folder>', 'more rule files, besides those that come with Dechrome', collect, [])
    .option('--skip-bad-rules', 'go on without rule files that are broken')
    .option('--all-types', 'give records for forums, products, listings… too')
    .option('--provenance', 'name the source of each metadata field')
    .option('--max-bytes <n>', 'largest page; larger ones are quarantined', parseBytes, 20_000_000)
    .option(
      '--workers <n>',
      'processes that clean; 0 cleans without any, unprotected from pages that crash it',
      parseWorkers,
      availableParallelism(),
    )
    .option('--report', 'write summary.json and report.html, a page about the run and its worst records')
    .option('-q, --quiet', 'only errors')
    .action(runClean);
}

async function runClean(inputs: string[], flags: CleanFlags): Promise<void> {
  const streaming = flags.output === '-';
  const log = makeLogger(flags.quiet === true || process.stderr.isTTY);
  const source = readSources(inputs, {
    inputFormat: flags.inputFormat,
    maxBytes: flags.maxBytes,
    ...(flags.htmlField !== undefined && { htmlField: flags.htmlField }),
    ...filterOptions(flags),
  });
  const cleaner = await cleanerFor(flags, log);
  const sinks = await sinksFor(flags);
  const signal = stopSignal();
  const progress = await showProgress(!streaming && flags.quiet !== true);
  const summary = await runBatch(source, cleaner, sinks, {
    log,
    signal,
    onOutcome: (_outcome, counts) => progress.update(counts),
  }).finally(progress.stop);
  // Nobody reads on from a pipe that may stay open.
  if (signal.aborted) process.stdin.destroy();
  if (!streaming && flags.quiet !== true) printSummary(summary, flags.output, signal.aborted);
  process.exitCode = exitCode(summary, signal.aborted);
}

async function cleanerFor(flags: CleanFlags, log: Logger): Promise<Cleaner> {
  const rules = { dirs: flags.rules, skipBad: flags.skipBadRules === true };
  const options = { allTypes: flags.allTypes === true, provenance: flags.provenance === true };
  const onSkipped = (messages: readonly string[]) => {
    for (const message of messages) log.warn({ code: 'bad-rule-file' }, message);
  };
  if (flags.workers > 0) return inWorkers({ workers: flags.workers, rules, options, onSkipped });
  // What cleans takes its time to load, and here only now is it needed.
  const [{ loadRules }, { inProcess }] = await Promise.all([
    import('../load-rules.ts'),
    import('../job/in-process.ts'),
  ]);
  const ruleset = await loadRules(rules);
  onSkipped(ruleset.skipped.map(error => error.message));
  return inProcess(ruleset, options);
}

async function sinksFor(flags: CleanFlags): Promise<Sink[]> {
  if (flags.output === '-') {
    if (flags.report) {
      throw new UsageError('report-without-folder', '--report writes files: give a folder with --output');
    }
    if (flags.format === 'jsonl') return [new StreamSink(1, flags.removed)];
    throw new UsageError(
      'format-without-folder',
      `--format ${flags.format} writes files: give a folder with --output`,
    );
  }
  const sinks: Sink[] = [new FolderSink(flags.output, flags.removed)];
  if (flags.format !== 'jsonl') {
    const { TreeSink } = await import('../sink/tree.ts');
    sinks.push(new TreeSink(`${flags.output}/articles`, flags.format));
  }
  if (flags.report) {
    const { ReportSink } = await import('../report/sink.ts');
    sinks.push(new ReportSink(flags.output));
  }
  return sinks;
}

function exitCode({ rejected, quarantined }: BatchSummary, stopped: boolean): number {
  return rejected + quarantined > 0 || stopped ? EXIT.incomplete : EXIT.ok;
}

function parseWorkers(value: string): number {
  const workers = Number(value);
  if (!Number.isInteger(workers) || workers < 0 || workers > 256)
    throw new InvalidArgumentError('It has to be a number from 0 to 256.');
  return workers;
}

function parseBytes(value: string): number {
  const bytes = Number(value);
  if (!Number.isInteger(bytes) || bytes <= 0)
    throw new InvalidArgumentError('It has to be a number of bytes.');
  return bytes;
}
