import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import { readSources } from '../../capture/source.ts';
import type { Capture } from '../../model/capture.ts';
import { PACKAGE } from '../../root.ts';
import type { Problem } from '../../ruleset/check-files.ts';

const SHIPPED = fileURLToPath(new URL('rules/', PACKAGE));

/** The folders that a command is about: those given, else the one that comes with Dechrome. */
export function ruleFolders(paths: readonly string[]): readonly string[] {
  return paths.length > 0 ? paths : [SHIPPED];
}

/** One line for each problem on standard output. */
export function printProblems(problems: readonly Problem[]): void {
  for (const { path, example, message } of problems) {
    const place = example === undefined ? shown(path) : `${shown(path)}: ${example}`;
    process.stdout.write(`${styleText('bold', place)}: ${message}\n`);
  }
}

/** A path as short as it can be said from here. */
export function shown(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}

/** `1 file`, `2 files`. */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

/** The captures of a command's inputs; inputs that cannot be read are told on standard error. */
export async function* capturesOf(inputs: readonly string[]): AsyncIterable<Capture> {
  for await (const item of readSources(inputs)) {
    if ('capture' in item) yield item.capture;
    else process.stderr.write(`dechrome: ${item.failed.key}: ${item.failed.reason}\n`);
  }
}
