import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { killAtEffects, type Scene } from './crash-points.ts';
import { contents } from './dechrome.ts';
import { byCall, bySystemCall, canTrace } from './killers.ts';
import { article, flatArticle } from './pages.ts';

/** `npm run soak` kills at all of them, and at system calls too. */
const SOAK = process.env.DECHROME_KILLS !== undefined;

const clean: Scene = {
  args: ['clean', 'in.ndjson', '-o', 'out', '--format', 'markdown', '--report', '--workers', '0', '-q'],
  prepare: path => captures(path, ['a', 'b', 'c']),
  // It tells when it was made.
  read: path =>
    Object.entries(contents(join(path, 'out'))).filter(([name]) => !/^(summary|report)/.test(name)),
};

describe('cleaning, killed at its effects on the disk, and run again', () => {
  test('calls, writes half done', { timeout: SOAK ? 3_600_000 : 180_000 }, async () => {
    const kills = await killAtEffects(clean, byCall, SOAK ? 1 : 12);
    expect(kills).toBeGreaterThan(0);
    if (SOAK) console.log(`${kills} kills`);
  });

  test.runIf(SOAK && canTrace())('system calls', { timeout: 3_600_000 }, async () => {
    console.log(`${await killAtEffects(clean, bySystemCall, 1)} kills`);
  });
});

/** A key and what makes its content another. */
function captures(path: string, names: readonly string[]): void {
  const items = names.map(name => ({ id: name[0], html: article(`News of ${name}`) }));
  const text = { id: 'text', text: flatArticle('Ferry') };
  writeFileSync(join(path, 'in.ndjson'), [...items, text].map(item => `${JSON.stringify(item)}\n`).join(''));
}
