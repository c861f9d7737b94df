import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSeeds, type Seeds } from '../../src/capture/fetch/seeds/seeds.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dechrome-seeds-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** Reads a file with this text; its folder is left out of what is said about it. */
async function read(name: string, text: string): Promise<Seeds> {
  const path = join(folder, name);
  await writeFile(path, text);
  const { seeds, problems } = await readSeeds([path]);
  return { seeds, problems: problems.map(problem => problem.replace(`${folder}/`, '')) };
}

async function mistake(name: string, text: string): Promise<string> {
  const error = await read(name, text).catch((caught: Error) => caught);
  return error instanceof Error ? error.message.replace(`${folder}/`, '') : 'none';
}

test('a list of URLs, with remarks, blank lines and other line ends', async () => {
  const text = '\ufeff# our sites\r\nhttps://a.test/1\r\n\n  https://a.test/2\tthe second\nhttps://a.test/3';
  expect((await read('seeds.txt', text)).seeds.map(({ url }) => url)).toEqual([
    'https://a.test/1',
    'https://a.test/2',
    'https://a.test/3',
  ]);
});

test('lines that are no URLs are told by number; the others count', async () => {
  expect(await read('seeds.txt', 'https://a.test/\nnonsense\nftp://a.test/\n')).toEqual({
    seeds: [{ url: 'https://a.test/' }],
    problems: [
      'seeds.txt:2: nonsense: not a URL',
      'seeds.txt:3: ftp://a.test/: only http and https are fetched',
    ],
  });
});

test('YAML, as a list or under a name, with headers', async () => {
  const list =
    '- https://a.test/\n- url: https://b.test/\n  headers: { Cookie: id=1, Accept-Language: de }\n';
  const expected = [
    { url: 'https://a.test/' },
    {
      url: 'https://b.test/',
      headers: [
        ['Cookie', 'id=1'],
        ['Accept-Language', 'de'],
      ],
    },
  ];
  expect((await read('seeds.yaml', list)).seeds).toEqual(expected);
  expect((await read('seeds.yml', `seeds:\n${list.replaceAll(/^/gm, '  ')}`)).seeds).toEqual(expected);
});

test.each([
  ['a misspelt key', '- https://a.test/\n- url: https://b.test/\n  header: {}\n', /^seeds\.yaml:2: .*header/],
  ['no URL', '- https://a.test/\n\n- headers: {}\n', /^seeds\.yaml:3: /],
  [
    'a header of ours',
    '- url: https://a.test/\n  headers:\n    Host: b.test\n',
    /^seeds\.yaml:3: .*fetcher itself/,
  ],
  [
    'a header that smuggles',
    '- url: https://a.test/\n  headers:\n    X: "a\\r\\nY: b"\n',
    /^seeds\.yaml:3: .*value of a header/,
  ],
  ['a scalar', 'https://a.test/', /^seeds\.yaml:1: /],
  ['broken YAML', '- https://a.test/\n- {url: \n', /^seeds\.yaml:\d: /],
])('YAML with %s is an error with its line', async (_name, text, message) => {
  expect(await mistake('seeds.yaml', text)).toMatch(message);
});

test('YAML with a bad URL is a problem with its line', async () => {
  expect((await read('seeds.yaml', '- https://a.test/\n- nonsense\n')).problems).toEqual([
    'seeds.yaml:2: nonsense: not a URL',
  ]);
});

test('a saved sitemap or feed, by content', async () => {
  const text = '<urlset><url><loc>https://a.test/1</loc></url><url><loc>/relative</loc></url></urlset>';
  expect(await read('map', text)).toEqual({
    seeds: [{ url: 'https://a.test/1', list: false }],
    problems: ['map: entry 2: /relative: not a URL'],
  });
});

test('URLs by themselves', async () => {
  expect(await readSeeds(['https://a.test/feed#x', 'HTTP://b.test'])).toEqual({
    seeds: [{ url: 'https://a.test/feed' }, { url: 'http://b.test/' }],
    problems: [],
  });
});

test('a file that is not there is an error of usage', async () => {
  await expect(readSeeds([join(folder, 'none.txt')])).rejects.toMatchObject({ code: 'seeds-unreadable' });
});
