import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
/** Inside the checkout, so that the example finds the package by its own name. */
const folder = mkdtempSync(join(root, 'dist', 'readme-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The fenced block behind a marker. */
function blockAfter(marker: string, number = 0): string {
  const blocks = [...readme.slice(readme.indexOf(marker)).matchAll(/```\w*\n([\s\S]*?)```/g)];
  return blocks[number]![1]!;
}

const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });

describe('README', () => {
  it('shows what the library example prints', () => {
    const file = join(folder, 'example.mjs');
    writeFileSync(file, blockAfter('<!-- example -->'));
    expect(node(file)).toBe(blockAfter('<!-- example -->', 1));
  });

  it('shows what explain prints, shortened at the right', () => {
    const shown = blockAfter('<!-- explain').split('\n').filter(Boolean);
    const printed = node('bin/dechrome.js', 'explain', 'seeds/harbour-bridge.txt').split('\n');
    for (const line of shown) {
      expect(
        printed.filter(full => full.startsWith(line.replace(/…$/, ''))),
        line,
      ).not.toEqual([]);
    }
  });

  it('says what npm start says', () => {
    const printed = node('bin/dechrome.js', 'clean', 'seeds', '-o', join(folder, 'output'));
    expect(printed).toContain(blockAfter('`npm start` cleans the captures').trim());
  });
});
