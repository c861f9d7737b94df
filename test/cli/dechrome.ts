import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const PROGRAM = fileURLToPath(new URL('../../bin/dechrome.js', import.meta.url));

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Surroundings {
  env?: Readonly<Record<string, string>>;
  /** Options of Node itself. */
  node?: readonly string[];
  /** A command that runs the program, with its arguments. */
  under?: readonly string[];
}

/** Starts the program as a process of its own. */
export function start(
  args: readonly string[],
  cwd?: string,
  { env: more = {}, node = [], under = [] }: Surroundings = {},
): ChildProcessWithoutNullStreams {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  const [command, ...rest] = [...under, process.execPath, ...node, PROGRAM, ...args];
  return spawn(command!, rest, { cwd, env: { ...env, ...more } });
}

/** Runs the program to its end, with `input` as its standard input. */
export async function dechrome(
  args: readonly string[],
  input: string | Uint8Array = '',
  surroundings: Surroundings = {},
): Promise<Ran> {
  const child = start(args, undefined, surroundings);
  const ran: Ran = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (ran.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (ran.stderr += text));
  // A program that stops early does not read its input to the end.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  ran.code = await new Promise(resolve => child.on('close', resolve));
  return ran;
}

/** A folder with the given files, gone after the test. */
export function folder(files: Record<string, string | Uint8Array> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'dechrome-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into whatever the program wrote
export type Line = any;

export function jsonLines(text: string): Line[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line));
}

/** The lines of a JSON Lines file. */
export function lines(...path: string[]): Line[] {
  return jsonLines(readFileSync(join(...path), 'utf8'));
}

export function names(...path: string[]): string[] {
  return readdirSync(join(...path)).sort();
}

/** Of all files in a folder, by name: their content. */
export function contents(path: string): Record<string, string> {
  const names = (readdirSync(path, { recursive: true }) as string[]).sort();
  const files = names.filter(name => statSync(join(path, name)).isFile());
  return Object.fromEntries(files.map(name => [name, readFileSync(join(path, name), 'latin1')]));
}
