import { fstatSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Told } from '../capture/fetch/crawl/visitor.ts';
import { type FetchOutput, fetchCaptures } from '../capture/fetch/fetch.ts';
import { readSeeds } from '../capture/fetch/seeds/seeds.ts';
import { parseSince } from '../capture/fetch/seeds/since.ts';
import { FETCH_DEFAULTS, type FetchSettings, fetchJobOf, isGood } from '../capture/fetch/settings.ts';
import { UsageError } from '../model/errors.ts';
import { EXIT } from './exit-codes.ts';
import { makeLogger } from './log.ts';
import { stopSignal } from './stop-signal.ts';

interface FetchFlags extends FetchSettings {
  output?: string;
  format: 'warc' | 'files';
  warcSize: number;
  quiet?: boolean;
}

export function fetchCommand(): Command {
  return new Command('fetch')
    .description('Fetch pages, feeds and sitemaps politely into captures; goes on where it broke off')
    .argument(
      '<seeds...>',
      'URLs, or files: a URL a line, YAML, a saved feed or sitemap, - for standard input',
    )
    .option('-o, --output <folder>', 'where captures go; - (or no folder in a pipe) streams JSON lines')
    .addOption(
      new Option('--format <format>', 'how captures are kept').choices(['warc', 'files']).default('warc'),
    )
    .addOption(
      new Option(
        '--contact <address>',
        'e-mail or URL that sites can reach you by; part of the user agent',
      ).env('DECHROME_CONTACT'),
    )
    .option(
      '--since <date>',
      'of feeds and sitemaps, only what may have changed since; or an age such as 7d',
      moment,
    )
    .option('--max-pages <n>', 'ask for so many URLs at most; the next call goes on', whole(1))
    .option('--max-bytes <n>', 'largest page, decompressed', whole(1), FETCH_DEFAULTS.maxBytes)
    .option(
      '--delay <seconds>',
      'between two requests to a host, unless its robots.txt wants more',
      seconds,
      FETCH_DEFAULTS.delay,
    )
    .option('--per-host <n>', 'requests open at a host', whole(1), FETCH_DEFAULTS.perHost)
    .option('--concurrency <n>', 'requests open in all', whole(1), FETCH_DEFAULTS.concurrency)
    .option('--timeout <seconds>', 'longest time for one request as a whole', seconds, FETCH_DEFAULTS.timeout)
    .option('--retries <n>', 'times that a request is repeated', whole(0), FETCH_DEFAULTS.retries)
    .option(
      '--warc-size <n>',
      'bytes after which a new archive file is begun',
      whole(1),
      FETCH_DEFAULTS.warcSize,
    )
    .option(
      '--allow-private',
      'fetch from addresses that are not of the public internet, too (never metadata of clouds)',
    )
    .option('-q, --quiet', 'only errors')
    .action(runFetch);
}

async function runFetch(inputs: string[], flags: FetchFlags): Promise<void> {
  const output = outputOf(flags);
  const log = makeLogger(flags.quiet === true || process.stderr.isTTY);
  const { seeds, problems } = await readSeeds(inputs);
  for (const problem of problems) log.warn(problem);
  if (seeds.length === 0) throw new UsageError('no-seeds', `${inputs.join(', ')}: no URL to fetch`);
  if (flags.contact === undefined) log.warn('no --contact: sites cannot tell whom to ask');
  const signal = stopSignal();
  const counts: Record<string, number> = problems.length > 0 ? { 'bad-seed': problems.length } : {};
  const tell = (told: Told): void => {
    counts[told.outcome] = (counts[told.outcome] ?? 0) + 1;
    log[isGood(told.outcome) ? 'info' : 'warn'](told, told.outcome);
  };
  await fetchCaptures({ ...fetchJobOf(flags), seeds, output, signal, tell });
  // Standard output is for captures.
  if (flags.quiet !== true) process.stderr.write(summary(counts, flags.output));
  const complete = !signal.aborted && Object.keys(counts).every(isGood);
  process.exitCode = complete ? EXIT.ok : EXIT.incomplete;
}

function outputOf({ output, format, warcSize }: FetchFlags): FetchOutput {
  if (output === '-' || (output === undefined && fstatSync(1).isFIFO())) return { stream: process.stdout };
  return { folder: output ?? 'captures', format, warcSize };
}

function summary(counts: Readonly<Record<string, number>>, folder: string | undefined): string {
  const rows = Object.entries(counts).sort((a, b) => b[1] - a[1]);
  const lines = rows.map(([outcome, count]) => `  ${String(count).padStart(8)}  ${outcome}`);
  const where = folder === undefined || folder === '-' ? '' : ` into ${folder}`;
  return `${[`Fetched${where}:`, ...lines].join('\n')}\n`;
}

function moment(value: string): number {
  const time = parseSince(value);
  if (time === undefined) throw new InvalidArgumentError('give a date (2025-01-31) or an age (36h, 7d, 2w).');
  return time;
}

function whole(least: number): (value: string) => number {
  return value => {
    const number = Number(value);
    if (Number.isSafeInteger(number) && number >= least) return number;
    throw new InvalidArgumentError(`give a whole number, ${least} or more.`);
  };
}

function seconds(value: string): number {
  const number = Number(value);
  if (value.trim() !== '' && number >= 0 && number <= 86_400) return number;
  throw new InvalidArgumentError('give a number of seconds.');
}
