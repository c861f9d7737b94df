import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import { DechromeError } from '../../src/model/errors.ts';
import { shortageOf } from '../../src/model/shortage.ts';
import { watchEffects } from '../cli/effects.mjs';
import { folder } from './pages.ts';
import { runJob, runToEnd, SCENES, strays } from './scenes.ts';

/** `npm run soak` fails each of them. */
const MOST = process.env.DECHROME_KILLS === undefined ? 3 : Number.POSITIVE_INFINITY;

interface Fault {
  /** Whether it strikes the effect number `n`, if the first one that fails is `at`. */
  strikes(name: string, n: number, at: number): boolean;
  code: string;
  sqlite: string;
}

const FAULTS: Readonly<Record<string, Fault>> = {
  'the disk is full from then on': {
    strikes: (name, n, at) => n >= at && !/^(?:rename|rm|unlink|truncate|ftruncate)/.test(name),
    code: 'ENOSPC',
    sqlite: 'SQLITE_FULL',
  },
  'it fails once': { strikes: (_, n, at) => n === at, code: 'EIO', sqlite: 'SQLITE_IOERR' },
};

describe.each(Object.entries(SCENES))(
  'a job whose effects on the disk fail, %s, is whole after the next',
  (_, prepare) => {
    test.each(Object.entries(FAULTS))('%s', { timeout: 3_600_000 }, async (_, fault) => {
      const before = folder();
      await prepare(before);
      const calm = copyOf(before);
      const effects = await failingAt(Number.POSITIVE_INFINITY, fault, () => runJob(calm));
      const wanted = await runToEnd(copyOf(before));
      for (let at = 1; at <= effects; at += Math.max(1, effects / MOST)) {
        const path = copyOf(before);
        const number = Math.floor(at);
        await failingAt(number, fault, () => runJob(path).catch(expectKnown));
        const where = `${fault.code} at effect ${number} of ${effects}`;
        expect(strays(path), where).toEqual([]);
        for (const text of linesIn(join(path, 'out'))) expect(text, where).toMatch(/^$|\n$/);
        endLeases(path);
        expect(await runToEnd(path), where).toEqual(wanted);
      }
      if (MOST > effects) console.log(`${effects} failures`);
    });
  },
);

/** Returns how many effects there were. */
async function failingAt(at: number, fault: Fault, action: () => Promise<unknown>): Promise<number> {
  let n = 0;
  const stop = watchEffects(name => {
    // What fails to close is closed all the same.
    if (name === 'closeSync') return;
    n++;
    if (!fault.strikes(name, n, at)) return;
    const code = name === 'exec' || name === 'run' ? fault.sqlite : fault.code;
    throw Object.assign(new Error(`${code}: ${name} fails`), { code });
  });
  await action().finally(stop);
  return n;
}

/** Neither a fault of ours, nor one of the captures. */
function expectKnown(error: unknown): void {
  const told = error instanceof DechromeError ? error : shortageOf(error);
  expect(told, String((error as Error).stack)).toMatchObject({ disposition: 'fatal' });
}

/** As if the process had ended. */
function endLeases(path: string): void {
  if (!existsSync(join(path, 'ledger.db'))) return;
  const database = new Database(join(path, 'ledger.db'));
  const isMade = database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'lease'`).get();
  if (isMade) database.exec('UPDATE lease SET expires = 0');
  database.close();
}

function linesIn(path: string): string[] {
  return existsSync(path) ? readdirSync(path).map(name => readFileSync(join(path, name), 'utf8')) : [];
}

function copyOf(path: string): string {
  const copy = folder();
  for (const name of readdirSync(path)) cpSync(join(path, name), join(copy, name), { recursive: true });
  return copy;
}
