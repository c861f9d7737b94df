import { readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GrowingFiles, type GrowthOptions, type Lengths } from '../../src/job/run/growing-files.ts';
import { folder } from './pages.ts';

test('a file is appended to until it is full', () => {
  const path = folder();
  const files = new GrowingFiles(path, { maxBytes: 10, gzip: false });
  let noted: Lengths = {};
  for (const text of ['one\n', 'two\n', 'three\n', 'a line that is longer\n', 'four\n']) {
    noted = files.append({ records: text, changes: '' }, noted);
  }
  expect(read(path)).toEqual({
    'changes-00001.jsonl': '',
    'records-00001.jsonl': 'one\ntwo\n',
    'records-00002.jsonl': 'three\n',
    'records-00003.jsonl': 'a line that is longer\n',
    'records-00004.jsonl': 'four\n',
  });
});

test('compressed files hold whole gzip members, and none is empty', () => {
  const path = folder();
  const files = new GrowingFiles(path, { gzip: true });
  const first = files.append({ records: 'one\n', changes: '' }, {});
  files.append({ records: 'two\n', changes: '' }, first);
  expect(read(path)).toEqual({ 'records.jsonl.gz': 'one\ntwo\n' });
  truncateSync(join(path, 'records.jsonl.gz'), first['records.jsonl.gz']);
  expect(read(path)).toEqual({ 'records.jsonl.gz': 'one\n' });
});

interface Step {
  options: GrowthOptions;
  text: string;
  /** The process is killed before what it wrote is noted, with so much of each file's tail on the disk. */
  killedAt?: number;
}

const step: fc.Arbitrary<Step> = fc.record(
  {
    options: fc.record(
      { gzip: fc.boolean(), maxBytes: fc.integer({ min: 1, max: 60 }) },
      { requiredKeys: ['gzip'] },
    ),
    text: fc.stringMatching(/^[a-z]{0,30}$/).map(word => `${word}\n`),
    killedAt: fc.double({ min: 0, max: 1, noNaN: true }),
  },
  { requiredKeys: ['options', 'text'] },
);

test('nothing is lost, doubled or torn, however writes are cut short and options change', () => {
  const property = fc.property(fc.array(step, { maxLength: 10 }), steps => {
    const path = folder();
    let noted: Lengths = {};
    const written: string[] = [];
    for (const { options, text, killedAt } of steps) {
      const after = new GrowingFiles(path, options).append({ records: text }, noted);
      if (killedAt !== undefined) {
        tear(path, noted, killedAt);
        continue;
      }
      noted = after;
      written.push(text);
      expect(Object.keys(read(path)).sort()).toEqual(Object.keys(noted).sort());
    }
    const last = new GrowingFiles(path, steps.at(-1)?.options ?? { gzip: false });
    last.tidy(['records'], noted);
    expect(last.shortened(['records'], noted)).toBeUndefined();
    expect(
      Object.values(pick(read(path), noted))
        .join('')
        .split('\n')
        .sort(),
    ).toEqual(written.join('').split('\n').sort());
    expect(last.tidy(['records'], noted)).toBe(false);
    rmSync(path, { recursive: true });
  });
  fc.assert(property, { numRuns: 60 });
});

test('what is finished may be moved away, but not be shortened', () => {
  const path = folder();
  const files = new GrowingFiles(path, { maxBytes: 5, gzip: false });
  let noted: Lengths = {};
  for (const text of ['one\n', 'two\n', 'three\n']) noted = files.append({ records: text }, noted);
  const at = (number: number) => join(path, `records-0000${number}.jsonl`);
  rmSync(at(1));
  expect(files.shortened(['records'], noted)).toBeUndefined();
  truncateSync(at(2), 1);
  expect(files.shortened(['records'], noted)).toBe('records-00002.jsonl');
  rmSync(at(2));
  rmSync(at(3));
  expect(files.shortened(['records'], noted)).toBe('records-00003.jsonl');
});

test('what somebody else has written meanwhile is neither cut off nor added to', () => {
  const path = folder();
  const files = new GrowingFiles(path, { gzip: false });
  const first = files.append({ records: 'one\n', changes: '' }, {});
  const second = files.append({ records: 'two\n', changes: 'x\n' }, first);
  // As a process that was asleep while another took its place.
  expect(() => files.append({ records: 'late\n', changes: 'late\n' }, first)).toThrow(
    /records\.jsonl: .*has 8 bytes, and not the 4/,
  );
  expect(read(path)).toEqual({ 'records.jsonl': 'one\ntwo\n', 'changes.jsonl': 'x\n' });
  expect(new GrowingFiles(path, { gzip: false }).append({ records: 'three\n' }, second)).toEqual({
    'records.jsonl': 14,
    'changes.jsonl': 2,
  });
});

/** Leaves a part of what stands beyond the noted lengths. */
function tear(path: string, noted: Lengths, share: number): void {
  for (const name of readdirSync(path)) {
    const from = noted[name] ?? 0;
    const { size } = statSync(join(path, name));
    truncateSync(join(path, name), from + Math.floor((size - from) * share));
  }
}

/** The text of each file, by name. */
function read(path: string): Record<string, string> {
  const entries = readdirSync(path).map(name => {
    const bytes = readFileSync(join(path, name));
    return [name, (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()];
  });
  return Object.fromEntries(entries.sort());
}

function pick(files: Record<string, string>, noted: Lengths): Record<string, string> {
  return Object.fromEntries(Object.keys(noted).map(name => [name, files[name]!]));
}
