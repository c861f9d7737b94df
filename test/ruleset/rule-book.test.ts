import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadRuleFiles } from '../../src/ruleset/load.ts';
import { ParsedCache } from '../../src/ruleset/parsed-cache.ts';
import { RuleBook } from '../../src/ruleset/rule-book.ts';
import { pageOf } from './scene.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rules-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, rest: string, id = name): void {
  const path = join(folder, `${name}.yaml`);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, `format: 1\nid: ${id}\nsummary: ${name}\n${rest}\n`);
}

const book = async () => new RuleBook((await loadRuleFiles([folder])).files);
const RULE = 'text: { drop: [{ id: x, match: { equals: buy }, category: advert }] }';

test('a site file is for its hosts and their subdomains; the nearest wins', async () => {
  write('post', `hosts: [post.example]\n${RULE}`);
  write('sport', `hosts: [sport.post.example]\n${RULE}`);
  const rules = await book();
  const sites = (url: string) => rules.forPage(pageOf('x', { url })).sites;
  expect(sites('https://post.example/a')).toEqual(['post']);
  expect(sites('https://WWW.Post.Example./a')).toEqual(['post']);
  expect(sites('https://live.sport.post.example:8080/a')).toEqual(['sport']);
  expect(sites('https://notpost.example/a')).toEqual([]);
  expect(sites('https://post.example.evil.test/a')).toEqual([]);
  expect(sites('about:blank')).toEqual([]);
});

test('the address of the page stands in where the capture has none', async () => {
  write('post', `hosts: [post.example]\n${RULE}`);
  const rules = await book();
  expect(rules.forPage(pageOf('<p>x</p>'), 'https://post.example/a').sites).toEqual(['post']);
  expect(
    rules.forPage(pageOf('<p>x</p>', { url: 'https://b.example/' }), 'https://post.example/a').sites,
  ).toEqual([]);
});

test('layout eras are compared with the day of capture', async () => {
  write('old', `hosts: [post.example]\nvalid: { to: 2024-12-31 }\n${RULE}`);
  write('new', `hosts: [post.example]\nvalid: { from: 2025-01-01 }\n${RULE}`);
  const rules = await book();
  const sites = (capturedAt?: string) =>
    rules.forPage(pageOf('x', { url: 'https://post.example/', ...(capturedAt && { capturedAt }) })).sites;
  expect(sites('2024-12-31T23:00:00Z')).toEqual(['old']);
  expect(sites('2025-01-01')).toEqual(['new']);
  expect(sites()).toEqual(['new']);
});

test('a capture without address gives its site away by the ends of lines and titles', async () => {
  write('post', `hosts: [post.example]\nsignatures: [' - Harbour Post']\n${RULE}`);
  write('mail', `hosts: [mail.example]\nsignatures: [' - Island Mail']\n${RULE}`);
  const rules = await book();
  const sites = (text: string) => rules.forPage(pageOf(text)).sites;
  expect(sites('A boat – HARBOUR POST\n\nIt sailed.')).toEqual(['post']);
  expect(sites('A boat - Harbour Post\n\nA cat - Harbour Post\n\nSee also - Island Mail')).toEqual(['post']);
  expect(sites('A boat - Harbour Post\n\nA cat - Island Mail')).toEqual([]);
  expect(sites('The Harbour Post wrote about a boat.')).toEqual([]);
  expect(sites('<head><title>A boat - Harbour Post</title></head><p>It sailed.</p>')).toEqual(['post']);
});

test('the digest of a page changes with the files that judge it, and with no others', async () => {
  write('post', `hosts: [post.example]\n${RULE}`);
  write('generic', RULE);
  const digest = async (url: string) => (await book()).forPage(pageOf('x', { url })).digest;
  const before = [await digest('https://post.example/'), await digest('https://b.example/')];
  write('post', `hosts: [post.example]\n${RULE} # changed`);
  const after = [await digest('https://post.example/'), await digest('https://b.example/')];
  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).toBe(before[1]);
  write('generic', `${RULE} # changed`);
  expect(await digest('https://b.example/')).not.toBe(before[1]);
});

test('a broken file stops the run, or is left out on request', async () => {
  write('good', RULE);
  write('bad', 'hots: [post.example]');
  await expect(loadRuleFiles([folder])).rejects.toThrow(/bad\.yaml:4:1: unknown key "hots"/);
  const { files, skipped } = await loadRuleFiles([folder], { skipBad: true });
  expect(files.map(({ file }) => file.id)).toEqual(['good']);
  expect(skipped).toHaveLength(1);
});

test('one id is one file in a folder; a later folder replaces it', async () => {
  write('ours/post', RULE, 'post');
  write('theirs/post', `status: experimental\n${RULE}`, 'post');
  await expect(loadRuleFiles([folder])).rejects.toThrow(/the id "post" is taken by .*ours/);
  const { files } = await loadRuleFiles([join(folder, 'ours'), join(folder, 'theirs')]);
  expect(files.map(({ file }) => file.status)).toEqual(['experimental']);
});

test('files are found below folders and behind links, but not where they are hidden', async () => {
  const ours = join(folder, 'ours');
  write('ours/deep/er/post', RULE, 'post');
  write('ours/.git/old', RULE, 'old');
  write('ours/ui-strings/en', RULE, 'en');
  write('theirs/sport', RULE, 'sport');
  write('mail', RULE);
  mkdirSync(join(ours, 'folder.yaml'));
  symlinkSync(join(folder, 'theirs'), join(ours, 'linked'));
  symlinkSync(join(folder, 'mail.yaml'), join(ours, 'mail.yml'));
  symlinkSync(ours, join(ours, 'deep/round'));
  symlinkSync('nowhere', join(ours, 'broken'));
  writeFileSync(join(ours, '.hidden.yaml'), 'not a rule file');
  const ids = (await loadRuleFiles([ours])).files.map(({ file }) => file.id);
  expect(ids).toEqual(['post', 'sport', 'mail']);
});

test('a file that is longer than one read is read to its end', async () => {
  write('long', `${RULE}\n#${' long'.repeat(20_000)}\nstatus: experimental`);
  expect((await loadRuleFiles([folder])).files[0]?.file.status).toBe('experimental');
});

test('a folder that does not exist is told', async () => {
  await expect(loadRuleFiles([join(folder, 'nowhere')])).rejects.toThrow(/nowhere: no such folder/);
});

describe('the cache of parsed files', () => {
  const names = () => readdirSync(join(folder, 'cache'));
  const path = () => join(folder, 'cache', names()[0]!);
  const load = async (code = 'code 1') => {
    const cache = await ParsedCache.open(code, join(folder, 'cache'));
    let parsed = 0;
    const loaded = await loadRuleFiles([folder], {
      cache: {
        parsed(kind, digest, parse) {
          return cache.parsed(kind, digest, () => {
            parsed++;
            return parse();
          });
        },
      },
    });
    await cache.save();
    return { parsed, files: loaded.files };
  };

  beforeEach(() => {
    for (let i = 0; i < 12; i++) write(`site-${i}`, `hosts: [a${i}.example]\n${RULE}`);
  });

  test('gives back what was parsed, and follows the content of files', async () => {
    const first = await load();
    expect(first.parsed).toBe(12);
    expect(await load()).toEqual({ parsed: 0, files: first.files });
    write('site-7', `hosts: [b.example]\n${RULE}`);
    const changed = await load();
    expect(changed.parsed).toBe(1);
    expect(changed.files.find(({ file }) => file.id === 'site-7')?.file.hosts).toEqual(['b.example']);
    expect(names()).toHaveLength(1);
  });

  test('knows nothing of what other code has parsed, and leaves that its own', async () => {
    await load('code 1');
    expect((await load('code 2')).parsed).toBe(12);
    expect((await load('code 2')).parsed).toBe(0);
    expect((await load('code 1')).parsed).toBe(0);
  });

  test('is kept for the code that was used last', async () => {
    for (let version = 1; version <= 6; version++) await load(`code ${version}`);
    expect(names()).toHaveLength(4);
    expect((await load('code 6')).parsed).toBe(0);
  });

  test('is not believed when it is damaged, be it still good JSON', async () => {
    const { files } = await load();
    for (const damage of [
      () => 'not json',
      (text: string) => text.slice(0, -1),
      (text: string) => text.replace('a3.example', 'a4.example'),
      () => '',
    ]) {
      writeFileSync(path(), damage(readFileSync(path(), 'utf8')));
      expect(await load()).toEqual({ parsed: 12, files });
    }
  });

  test('is not missed where it cannot be written', async () => {
    await load();
    const taken = path();
    rmSync(taken);
    mkdirSync(taken);
    expect((await load()).files).toHaveLength(12);
    expect((await load()).parsed).toBe(12);
    expect(names()).toHaveLength(1);
  });
});
