import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, jsonLines, lines, names, PROGRAM, start } from './dechrome.ts';
import { article } from './pages.ts';

const PAGES = Array.from({ length: 4000 }, (_, i) => ({ id: `c${i}`, html: article(`Ferry ${i}`) }));
const NDJSON = PAGES.map(page => `${JSON.stringify(page)}\n`);
const CTRL_C = '\x03';

/** Whole files, and all about the same captures: the first ones. Returns how many those are. */
function consistent(output: string): number {
  expect(names(output)).toEqual(['outcomes.jsonl', 'records.jsonl', 'removed.jsonl']);
  const keys = lines(output, 'outcomes.jsonl').map(({ key }) => key);
  expect(keys).toEqual(PAGES.slice(0, keys.length).map(({ id }) => id));
  expect(lines(output, 'records.jsonl').map(({ capture }) => capture.key)).toEqual(keys);
  return keys.length;
}

function end(child: ChildProcessWithoutNullStreams): Promise<unknown> {
  return new Promise(resolve => child.on('close', (code, signal) => resolve(signal ?? code)));
}

test.each(['0', '2'])('an interrupt ends a run whose input stays open (--workers %s)', async workers => {
  const output = folder();
  const child = start(['clean', '-', '--input-format', 'ndjson', '-o', output, '--workers', workers]);
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.resume();
  child.stdin.on('error', () => {});
  // More than a pipe holds, so it has begun to read.
  child.stdin.write(NDJSON.slice(0, 200).join(''), () => child.kill('SIGINT'));
  expect(await end(child)).toBe(3);
  expect(stdout).toContain('Stopped before the end');
  consistent(output);
});

test('SIGTERM does the same for a stream, and what was taken is answered', async () => {
  const child = start(['clean', '-', '--input-format', 'ndjson', '-o', '-']);
  let stdout = '';
  child.stderr.resume();
  child.stdin.write(NDJSON.slice(0, 2).join(''));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (jsonLines(stdout).length === 2) child.kill('SIGTERM');
  });
  expect(await end(child)).toBe(3);
  expect(jsonLines(stdout).map(({ id }) => id)).toEqual(['c0', 'c1']);
});

/** Runs the program on a terminal of its own. Interrupts come when captures are counted on it. */
async function onTerminal(output: string, interrupts: number): Promise<{ code: unknown; screen: string }> {
  const input = join(folder({ 'in.ndjson': NDJSON.join('') }), 'in.ndjson');
  // A shell that stays in between would be interrupted itself, and answer 130.
  const command = `exec ${process.execPath} ${PROGRAM} clean ${input} -o ${output} --workers 1`;
  const child = spawn('script', ['-qec', command, '/dev/null']);
  let screen = '';
  let sent = 0;
  child.stderr.resume();
  child.stdin.on('error', () => {});
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
    if (!/[1-9]\d* records/.test(screen) || sent > 0) return;
    // Two at once would arrive as one.
    const press = () => {
      child.stdin.write(CTRL_C);
      if (++sent < interrupts) setTimeout(press, 60);
    };
    press();
  });
  return { code: await end(child), screen };
}

function hasTerminal(): boolean {
  try {
    return execFileSync('script', ['--version'], { encoding: 'utf8' }).includes('util-linux');
  } catch {
    return false;
  }
}

test.runIf(hasTerminal())('Ctrl-C on a terminal: whole results of what was begun', async () => {
  const output = folder();
  const { code, screen } = await onTerminal(output, 1);
  expect(code).toBe(3);
  expect(screen).toContain('Stopped before the end');
  const cleaned = consistent(output);
  expect(cleaned).toBeGreaterThan(0);
  expect(cleaned).toBeLessThan(PAGES.length);
});

test.runIf(hasTerminal())('a second Ctrl-C ends it at once; the results of the run before stay', async () => {
  const output = folder({ 'records.jsonl': 'before\n' });
  const { code, screen } = await onTerminal(output, 2);
  expect(code).toBe(3);
  expect(screen).not.toContain('Stopped before the end');
  expect(screen.lastIndexOf('\x1b[?25h'), 'the cursor is back').toBeGreaterThan(
    screen.lastIndexOf('\x1b[?25l'),
  );
  expect(readFileSync(join(output, 'records.jsonl'), 'utf8')).toBe('before\n');
});
