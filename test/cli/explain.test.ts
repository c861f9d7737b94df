import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { recordSchema } from '../../src/model/record.ts';
import { dechrome, folder, jsonLines, start } from './dechrome.ts';
import { article, FIRST_PARAGRAPH, LAST_PARAGRAPH } from './pages.ts';

const PAGE = { 'a.html': article('Ferry sails again') };

test('explain shows every stretch in the order of the page, and why text went', async () => {
  const input = folder(PAGE);
  const ran = await dechrome(['explain', input]);
  expect(ran.code, ran.stderr).toBe(0);
  const [head, ...shown] = ran.stdout.split('\n');
  expect(head).toBe(`${input}/a.html: record`);
  expect(shown).toContainEqual(expect.stringContaining('headline: "Ferry sails again"'));
  const at = (text: string) => shown.findIndex(line => line.includes(text));
  const order = ['Home Coast Sport', FIRST_PARAGRAPH, LAST_PARAGRAPH, 'Sign up for our', '© 2025'].map(at);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
  expect(shown[at(FIRST_PARAGRAPH)]).toMatch(/^\+ paragraph /);
  expect(shown[at('© 2025')]).toMatch(/^- [a-z-]+ /);
  expect(shown[at('© 2025') + 1]).toMatch(/^ {4}[a-z-]+: .+ \(body/);
});

test('explain is plain text in a pipe', async () => {
  const ran = await dechrome(['explain', folder(PAGE)]);
  expect(ran.stdout).not.toContain('\x1b');
});

test('explain --json gives the outcome with every verdict', async () => {
  const ran = await dechrome([
    'explain',
    '--json',
    folder({ ...PAGE, 'b.txt': '', 'c.html': 'GIF89a\0\0\x01\0\0' }),
  ]);
  const [record, rejected, quarantined] = jsonLines(ran.stdout);
  expect(record).toMatchObject({
    outcome: 'record',
    record: { provenance: expect.any(Object) },
    removed: expect.any(Array),
  });
  expect(record.trace.length).toBeGreaterThan(0);
  for (const entry of record.trace) {
    expect(entry).toMatchObject({ phase: /./, outcome: /./, verdict: { rule: /./, why: /./ } } as object);
  }
  expect(rejected).toMatchObject({ outcome: 'rejected', reason: 'empty' });
  expect(quarantined).toMatchObject({ outcome: 'quarantined', reason: 'binary' });
});

test('explain reads standard input', async () => {
  const ran = await dechrome(['explain', '-'], PAGE['a.html']);
  expect(ran.stdout.split('\n')[0]).toBe('-: record');
});

test('explain tells an input that is not there', async () => {
  const ran = await dechrome(['explain', '/nowhere/page.html']);
  expect(ran.stdout).toContain('quarantined');
  expect(ran.stdout).toContain('there is no such file');
});

test('a reader that has seen enough of an explanation ends it quietly', async () => {
  const child = start(['explain', ...Array.from({ length: 30 }, () => folder(PAGE))]);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise(resolve => child.on('close', resolve));
  expect([code, stderr]).toEqual([0, '']);
});

test('schema prints the published JSON Schema', async () => {
  const ran = await dechrome(['schema']);
  const schema = JSON.parse(ran.stdout);
  expect(schema).toMatchObject({ title: 'Dechrome article record', ...z.toJSONSchema(recordSchema) });
  expect(new Ajv2020().validateSchema(schema)).toBe(true);
});

test('version prints that of the package', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect((await dechrome(['--version'])).stdout).toBe(`${version}\n`);
});
