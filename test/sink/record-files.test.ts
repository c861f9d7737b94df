import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { keysOf } from '../../src/sink/keys.ts';
import { makeSink, type SinkSpec } from '../../src/sink/make.ts';
import { recordKeyOf } from '../../src/sink/row.ts';
import { TREE_FORMATS } from '../../src/sink/tree-formats.ts';
import { makeFolder } from './folder.ts';
import { quarantinedOutcome, recordOutcome, rejectedOutcome } from './outcomes.ts';

const at = (path: string, key: string, extension: string) =>
  join(path, recordKeyOf(key).slice(0, 2), `${recordKeyOf(key)}.${extension}`);

test('a file for each record that there is now', async () => {
  const spec: SinkSpec = { type: 'tree', path: join(makeFolder(), 'deep'), format: 'text' };
  const first = await makeSink(spec, 'run-1');
  for (const key of ['cape', 'bay', 'quay', 'isle']) await first.write(recordOutcome(key, `${key} first`));
  await first.write(recordOutcome('cape', 'cape second'));
  await first.close();
  expect(readFileSync(at(spec.path, 'cape', 'txt'), 'utf8')).toBe('News from cape\n\ncape second\n');

  const stray = join(dirname(at(spec.path, 'bay', 'txt')), '.bay.txt.999999999.tmp');
  writeFileSync(stray, 'half');
  const second = await makeSink(spec, 'run-2');
  await second.write(rejectedOutcome('cape'));
  await second.write(rejectedOutcome('never-seen'));
  await second.write(quarantinedOutcome('bay'));
  await second.remove(recordKeyOf('quay'));
  await second.remove(recordKeyOf('never-seen'));
  await second.close();
  expect(await keysOf(spec)!([])).toEqual(new Set(['bay', 'isle'].map(recordKeyOf)));
  expect(existsSync(stray)).toBe(false);
});

test.each([...TREE_FORMATS])('format %s', async format => {
  const spec: SinkSpec = { type: 'tree', path: makeFolder(), format };
  const sink = await makeSink(spec, 'run-1');
  await sink.write(recordOutcome('cape', 'The only sentence.'));
  await sink.close();
  const [name] = (readdirSync(spec.path, { recursive: true }) as string[]).filter(file => file.includes('.'));
  expect(readFileSync(join(spec.path, name!), 'utf8')).toContain('The only sentence.');
  expect(await keysOf(spec)!([])).toEqual(new Set([recordKeyOf('cape')]));
});
