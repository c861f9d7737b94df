import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dechrome, folder, lines, names } from './dechrome.ts';
import { article } from './pages.ts';

const PAGE = { 'a.html': article('Ferry sails again') };

test.each([['--help'], ['clean', '--help'], ['explain', '--help'], ['help', 'clean']])(
  'help tells the exit codes (%s %s)',
  async (...args) => {
    const ran = await dechrome(args.filter(Boolean));
    expect(ran.code).toBe(0);
    for (const code of [0, 1, 2, 3, 4, 5]) expect(ran.stdout).toMatch(new RegExp(`^ {2}${code} {2}\\S`, 'm'));
  },
);

test('0 when every input became a record', async () => {
  const ran = await dechrome(['clean', folder(PAGE), '-o', folder()]);
  expect(ran.code).toBe(0);
});

test.each([
  [[]],
  [['polish']],
  [['clean']],
  [['clean', 'x', '--format', 'pdf']],
  [['clean', 'x', '--max-bytes', 'many']],
  [['clean', 'x', '--max-bytes', '-1']],
  [['clean', 'x', '--removed', 'some']],
  [['clean', 'x', '--shiny']],
])('2 for wrong usage, and nothing is written (%j)', async args => {
  const output = folder();
  const ran = await dechrome(args.length > 1 ? [...args, '-o', output] : args);
  expect(ran.code).toBe(2);
  expect(ran.stderr).not.toContain('    at ');
  expect(names(output)).toEqual([]);
});

test('2 for a level of the log that is none', async () => {
  const env = { DECHROME_LOG_LEVEL: 'loud' };
  const ran = await dechrome(['clean', folder(PAGE), '-o', folder()], '', { env });
  expect(ran).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('DECHROME_LOG_LEVEL: loud is none of'),
  });
  expect(ran.stderr).not.toContain('    at ');
});

test('3 when some inputs gave no record', async () => {
  const output = folder();
  const ran = await dechrome(['clean', folder({ ...PAGE, 'b.txt': '' }), '-o', output]);
  expect(ran.code).toBe(3);
  expect(lines(output, 'outcomes.jsonl').map(line => line.outcome)).toEqual(['record', 'rejected']);
});

test('3 and an outcome when an input is not there', async () => {
  const output = folder();
  const ran = await dechrome(['clean', '/nowhere/page.html', folder(PAGE), '-o', output]);
  expect(ran.code).toBe(3);
  expect(lines(output, 'outcomes.jsonl').map(line => line.outcome)).toEqual(['quarantined', 'record']);
});

/** The super-user writes where others may not. */
const asUser = process.getuid?.() === 0 ? test.skip : test;

asUser('5 when the folder is read-only', async () => {
  const output = folder();
  chmodSync(output, 0o555);
  const ran = await dechrome(['clean', folder(PAGE), '-o', output]);
  expect(ran.code).toBe(5);
  expect(ran.stderr).toContain('cannot write');
  expect(names(output)).toEqual([]);
});

const onLinux = process.platform === 'linux' ? test : test.skip;

// Of these, the latter says that the folder above is not there.
onLinux.each(['/sys', '/proc'])('5 where not even the super-user may write: %s', async path => {
  const ran = await dechrome(['clean', folder(PAGE), '-o', `${path}/dechrome`]);
  expect(ran.code).toBe(5);
  expect(ran.stderr).toContain(`${path}/dechrome/records.jsonl: cannot write`);
});

test('5 when there are not even files enough to start with', async () => {
  const under = ['sh', '-c', 'ulimit -n 20; exec "$@"', 'sh'];
  const ran = await dechrome(['clean', folder(PAGE), '-o', folder()], '', { under });
  expect(ran).toMatchObject({
    code: 5,
    stderr: expect.stringMatching(/^dechrome: too many open files.*\n$/),
  });
});

test('5 when the folder is a file', async () => {
  const output = folder({ taken: '' });
  const ran = await dechrome(['clean', folder(PAGE), '-o', `${output}/taken`]);
  expect(ran.code).toBe(5);
  expect(ran.stderr).toMatch(/taken\/.*: cannot write: /);
});

test('5 when a folder is in the way of a file, and no half-written files stay', async () => {
  const output = folder();
  mkdirSync(`${output}/removed.jsonl`);
  const ran = await dechrome(['clean', folder(PAGE), '-o', output]);
  expect(ran.code, ran.stderr).toBe(5);
  expect(ran.stderr).toContain('removed.jsonl: cannot write');
  expect(names(output).filter(name => name.endsWith('.tmp'))).toEqual([]);
});

test('5 when the folder of articles cannot be made, and the results of the run before stay', async () => {
  const output = folder({ articles: '', 'records.jsonl': 'before\n' });
  const ran = await dechrome(['clean', folder(PAGE), '-o', output, '--format', 'text']);
  expect(ran.code, ran.stderr).toBe(5);
  expect(names(output)).toEqual(['articles', 'records.jsonl']);
});

test('5 when the device is full', async context => {
  if (process.platform !== 'linux') context.skip();
  const child = await dechromeInto('/dev/full');
  expect(child.code).toBe(5);
  expect(child.stderr).toContain('standard output: cannot write');
});

function dechromeInto(device: string) {
  const input = folder({ 'a.ndjson': `${JSON.stringify({ html: PAGE['a.html'] })}\n` });
  const script = `"$0" "$1" clean "$2" -o - > ${device}`;
  const program = new URL('../../bin/dechrome.js', import.meta.url).pathname;
  return new Promise<{ code: unknown; stderr: string }>(resolve =>
    execFile('sh', ['-c', script, process.execPath, program, input], (error, _, stderr) =>
      resolve({ code: error?.code ?? 0, stderr }),
    ),
  );
}

test('temporary files of killed runs are cleared away, those of others are not', async () => {
  const output = folder();
  writeFileSync(`${output}/.records.jsonl.999999999.tmp`, 'stray');
  writeFileSync(`${output}/notes.tmp`, 'mine');
  await dechrome(['clean', folder(PAGE), '-o', output]);
  expect(names(output)).toEqual(['notes.tmp', 'outcomes.jsonl', 'records.jsonl', 'removed.jsonl']);
});
