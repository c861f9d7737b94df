import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseSince } from '../../src/capture/fetch/seeds/since.ts';
import { fetchCommand } from '../../src/cli/fetch.ts';
import { UsageError } from '../../src/model/errors.ts';
import { end, type Ran, start } from './program.ts';
import { html, Site } from './site.ts';

let folder: string;
let site: Site;

const SENTENCE =
  'The harbour office said on Monday that the old lock will open again in the spring of next year. ';
const ARTICLE = `<!doctype html><html lang="en"><head><title>Lock to open again</title></head><body>
  <article><h1>Lock to open again</h1>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(5)}</article></body></html>`;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dechrome-cli-'));
  site = await Site.start({ '/lock': html(ARTICLE) });
});

afterEach(async () => {
  site.stop();
  await rm(folder, { recursive: true });
});

const fetch = (...args: string[]): Promise<Ran> =>
  end(start(['fetch', '--allow-private', '--delay', '0', '--retries', '0', ...args], folder));

test('a list of URLs is fetched into a folder', async () => {
  await writeFile(join(folder, 'seeds.txt'), `# our page\n${site.origin}/lock\n`);
  const { code, stdout, stderr } = await fetch(
    'seeds.txt',
    '-o',
    'captures',
    '--contact',
    'desk@example.org',
  );
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr).toContain('1  captured');
  expect(site.last('/lock')?.headers['user-agent']).toMatch(/^Dechrome\/\S+ \(\+mailto:desk@example\.org\)$/);
  expect(
    (await readdir(join(folder, 'captures'))).map(name => name.replace(/-\d{17}-/, '-…-')).sort(),
  ).toEqual(['dechrome-…-00001.cdxj', 'dechrome-…-00001.warc.gz', 'fetch-state.db']);
});

test('what cannot be fetched is told, with its reason and an exit code of its own', async () => {
  await writeFile(join(folder, 'seeds.txt'), `${site.origin}/lock\nnonsense\n${site.origin}/none\n`);
  const { code, stderr } = await fetch('seeds.txt', '-o', 'captures');
  expect(code).toBe(3);
  expect(stderr).toContain('seeds.txt:2: nonsense: not a URL');
  expect(stderr).toContain('/none: status 404 Not Found');
});

test('captures go through a pipe into clean', async () => {
  const cleaning = start(['clean', '-', '-o', '-', '--workers', '1'], folder);
  const fetching = start(['fetch', `${site.origin}/lock`, '--allow-private', '-o', '-', '-q'], folder);
  fetching.stdout.pipe(cleaning.stdin);
  const [{ code }, { stdout }] = await Promise.all([end(fetching), end(cleaning)]);
  expect(code).toBe(0);
  const record = JSON.parse(stdout.trim());
  expect(JSON.stringify(record)).toContain('the old lock will open again');
});

test.each([
  [['none.txt'], 'none.txt: cannot read the seeds'],
  [['ftp://a.test/'], 'cannot read the seeds'],
  [['http://a.test/', '--since', 'yesterday'], 'give a date'],
  [['http://a.test/', '--delay', '-1'], 'give a number of seconds'],
  [['http://a.test/', '--per-host', '0'], 'give a whole number'],
  [[], "missing required argument 'seeds'"],
])('wrong usage: %j', async (args, message) => {
  const command = fetchCommand()
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  const error = await command.parseAsync(args, { from: 'user' }).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ message: expect.stringContaining(message) });
  expect(error instanceof CommanderError || error instanceof UsageError).toBe(true);
});

test('seeds without any URL are wrong usage', async () => {
  await writeFile(join(folder, 'seeds.txt'), '# nothing yet\n');
  const run = fetchCommand().parseAsync([join(folder, 'seeds.txt'), '-q'], { from: 'user' });
  await expect(run).rejects.toMatchObject({ code: 'no-seeds', disposition: 'usage' });
});

test('a folder that cannot be written to', async () => {
  await writeFile(join(folder, 'taken'), '');
  const { code, stderr } = await fetch(`${site.origin}/lock`, '-o', 'taken');
  expect(code).toBe(5);
  expect(stderr).toContain('cannot write');
});

test('an interrupt ends the run in order; the next one goes on', async () => {
  site.routes['/slow'] = () => {
    child.kill('SIGINT');
    return undefined;
  };
  const args = ['fetch', `${site.origin}/slow`, `${site.origin}/lock`, '--allow-private', '-o', 'captures'];
  const child = start([...args, '--per-host', '1', '--delay', '0'], folder);
  const { code, stderr } = await end(child);
  expect(code).toBe(3);
  expect(stderr).toContain('Fetched into captures');
  site.routes['/slow'] = html(ARTICLE);
  expect((await fetch(`${site.origin}/slow`, `${site.origin}/lock`, '-o', 'captures')).code).toBe(0);
});

test.each([
  ['2025-01-31', Date.UTC(2025, 0, 31)],
  ['2025-01-31T12:00:00Z', Date.UTC(2025, 0, 31, 12)],
  ['2025-01-31T12:00:00+02:00', Date.UTC(2025, 0, 31, 10)],
  ['2025-01-31T12:00', Date.UTC(2025, 0, 31, 12)],
  ['36h', 1_000_000_000 - 36 * 3_600_000],
  ['7d', 1_000_000_000 - 7 * 86_400_000],
  ['2w', 1_000_000_000 - 14 * 86_400_000],
  ['2025-02-30T', undefined],
  ['2025-13-01', undefined],
  ['7', undefined],
  ['-7d', undefined],
  ['', undefined],
])('since %s', (text, moment) => {
  expect(parseSince(text, 1_000_000_000)).toBe(moment);
});
