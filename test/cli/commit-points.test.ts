import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FolderSink } from '../../src/sink/folder.ts';
import { contents, folder, names } from './dechrome.ts';
import { byCall } from './killers.ts';

const DIST = new URL('../../dist/', import.meta.url);
/** Writes a run of its own into a folder. */
const RUN = `
import { FolderSink } from '${new URL('sink/folder.js', DIST)}';
const sink = new FolderSink('out', 'full');
sink.write({ outcome: 'rejected', id: 'new', key: 'new', origin: {}, reason: 'r', why: 'w', removed: [] });
await sink.close();
`;

test('killed at any effect, results are of one run, or a journal says they may not be and the next run completes them', () => {
  const run = (cwd: string, { node = [], env = {} }: ReturnType<typeof byCall.killAt>) =>
    spawnSync(process.execPath, [...node, '--input-type=module', '-e', RUN], {
      cwd,
      env: { ...process.env, ...env },
    });
  const scene = () =>
    folder({ 'out/records.jsonl': 'old\n', 'out/removed.jsonl': 'old\n', 'out/outcomes.jsonl': 'old\n' });
  const old = contents(join(scene(), 'out'));
  const calm = scene();
  const notes = join(folder(), 'effects');
  expect(run(calm, byCall.watch(notes)).status).toBe(0);
  const fresh = contents(join(calm, 'out'));
  expect(fresh['outcomes.jsonl']).toContain('"new"');
  let journals = 0;
  for (const at of byCall.noted(notes)) {
    const path = scene();
    expect(run(path, byCall.killAt(at)).signal).toBe('SIGKILL');
    const out = join(path, 'out');
    const visible = Object.entries(contents(out)).filter(([name]) => !name.startsWith('.'));
    const isMixed = new Set(visible.map(([name, text]) => text === old[name])).size > 1;
    if (names(out).includes('.commit.json')) journals++;
    else expect(isMixed, `killed at effect ${at.nth}`).toBe(false);
    // Whatever comes of it, the next run begins with whole results.
    new FolderSink(out, 'full').abort();
    expect([old, fresh], `killed at effect ${at.nth}`).toContainEqual(contents(out));
  }
  expect(journals).toBeGreaterThan(3);
});

test('in a working folder that is gone nothing is sought for ever', () => {
  const program = `
    import { rmSync } from 'node:fs';
    import { makeFolder } from '${new URL('sink/atomic-file.js', DIST)}';
    rmSync(process.cwd(), { recursive: true });
    try { makeFolder('a/b'); } catch {}
    process.exit(7);`;
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: folder(),
    timeout: 30_000,
  });
  expect(ran.status).toBe(7);
});
