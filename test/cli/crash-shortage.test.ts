import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFolder, SCENES, strays } from '../job/scenes.ts';
import { type Ended, killAtEffects, type Scene } from './crash-points.ts';
import { contents } from './dechrome.ts';
import { byCall, type Killer, preload } from './killers.ts';
import { article } from './pages.ts';

/** Only then: at so many effects on the disk it takes long. */
const SOAK = process.env.DECHROME_KILLS !== undefined;

/** Does not kill, but leaves a run without what it needs. */
const shortage = (env: (nth: string) => Record<string, string>): Killer => ({
  ...byCall,
  killAt: ({ nth }) => ({
    under: ['sh', '-c', 'ulimit -n 300; exec "$@"', 'sh'],
    node: preload,
    env: env(String(nth)),
  }),
});

const SHORTAGES: Readonly<Record<string, Killer>> = {
  'the disk is full': shortage(nth => ({ DECHROME_FAIL: 'ENOSPC', DECHROME_FAIL_AT: nth })),
  'the disk is read-only': shortage(nth => ({ DECHROME_FAIL: 'EROFS', DECHROME_FAIL_AT: nth })),
  'no file can be opened': shortage(nth => ({ DECHROME_STARVE_AT: nth })),
};

const OLD = Object.fromEntries(['records', 'removed', 'outcomes'].map(name => [`${name}.jsonl`, '{}\n']));

const clean: Scene = {
  args: ['clean', 'in.ndjson', '-o', 'out', '--workers', '0', '-q'],
  prepare: path => {
    const lines = ['a', 'b'].map(id => `${JSON.stringify({ id, html: article(`News of ${id}`) })}\n`);
    writeFileSync(join(path, 'in.ndjson'), lines.join(''));
    mkdirSync(join(path, 'out'));
    for (const [name, text] of Object.entries(OLD)) writeFileSync(join(path, 'out', name), text);
  },
  read: path => contents(join(path, 'out')),
  inspect: (path, ended) => {
    expectTold(ended);
    const { '.commit.json': journal, ...files } = contents(join(path, 'out'));
    const shown = Object.entries(files).filter(([name]) => !name.startsWith('.'));
    // All are of the run before, or all of this one.
    const isOld = shown.map(([name, text]) => text === OLD[name]);
    if (journal === undefined) expect(new Set(isOld).size).toBe(1);
  },
};

const run: Scene = {
  args: ['run', '-q', 'job.yaml'],
  prepare: path => SCENES['a later run']!(path),
  read: readFolder,
  inspect: (path, ended) => {
    expectTold(ended);
    for (const text of Object.values(contents(join(path, 'out')))) expect(text).toMatch(/^$|\n$/);
  },
};

describe.runIf(SOAK).each(Object.entries(SHORTAGES))('%s from some effect on', (name, killer) => {
  const without = name === 'the disk is full' ? withoutStrays : (scene: Scene) => scene;

  test('cleaning ends with a code of its own, and another run completes it', {
    timeout: 3_600_000,
  }, async () => {
    expect(await killAtEffects(without(clean), killer, 1)).toBeGreaterThan(0);
  });

  test('so does a job', { timeout: 3_600_000 }, async () => {
    expect(await killAtEffects(without(run), killer, 3)).toBeGreaterThan(0);
  });
});

/** Where things can be removed, nothing is left behind; but for what says that the results have yet to be made to last. */
function withoutStrays(scene: Scene): Scene {
  return {
    ...scene,
    inspect: (path, ended) => {
      scene.inspect?.(path, ended);
      expect(strays(path).filter(stray => stray !== 'out/.commit.json')).toEqual([]);
    },
  };
}

/** Late effects are those of reading what is there, and of what is done all the same. */
function expectTold({ code, stderr }: Ended): void {
  expect([0, 5], stderr).toContain(code);
  expect(stderr).not.toContain('    at ');
  if (code === 5) expect(stderr).not.toBe('');
}
