import { readFileSync } from 'node:fs';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { dechrome, folder, lines, names } from './dechrome.ts';
import { article, FIRST_PARAGRAPH } from './pages.ts';

const FORMATS = [
  ['markdown', 'md', (text: string) => text.startsWith('---\nheadline: Ferry sails again\n')],
  ['text', 'txt', (text: string) => text.startsWith('Ferry sails again\n')],
  ['tei', 'tei.xml', (text: string) => parseDocument(text, { xmlMode: true }).children.some(isNamed('TEI'))],
  ['json-ld', 'jsonld', (text: string) => JSON.parse(text)['@type'] === 'NewsArticle'],
  ['ninjs', 'ninjs.json', (text: string) => JSON.parse(text).standard.name === 'ninjs'],
] as const;

function isNamed(name: string) {
  return (node: object) => 'name' in node && node.name === name;
}

test.each(FORMATS)('--format %s writes a file for each record', async (format, extension, looksRight) => {
  const input = folder({
    'a.html': article('Ferry sails again'),
    'b.html': article('Ferry sails again'),
    'c.txt': '',
  });
  const output = folder();
  const ran = await dechrome(['clean', input, '-o', output, '--format', format]);
  expect(ran.code, ran.stderr).toBe(3);
  expect(lines(output, 'records.jsonl')).toHaveLength(2);
  const files = names(output, 'articles');
  expect(files).toHaveLength(2);
  for (const file of files) {
    expect(file).toMatch(new RegExp(`^ferry-sails-again-[0-9a-f]{12}\\.${extension.replace('.', '\\.')}$`));
    const text = readFileSync(`${output}/articles/${file}`, 'utf8');
    expect(text).toContain(FIRST_PARAGRAPH);
    expect(text.endsWith('\n') && looksRight(text)).toBe(true);
  }
});

test('files of records in any script have names of their own', async () => {
  const input = folder({
    'a.html': article('船は正午に港を出る'),
    'b.html': article('¿Qué pasó en el año 2024?'),
  });
  const output = folder();
  await dechrome(['clean', input, '-o', output, '--format', 'text']);
  const files = names(output, 'articles');
  expect(files).toHaveLength(2);
  expect(files).toContainEqual(expect.stringMatching(/^[0-9a-f]{12}\.txt$/));
  expect(files).toContainEqual(expect.stringMatching(/^que-paso-en-el-ano-2024-[0-9a-f]{12}\.txt$/));
});

test('a format of files and a stream exclude each other', async () => {
  const ran = await dechrome(['clean', '-', '-o', '-', '--format', 'tei']);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain('--format tei writes files');
});
