import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { makeSink } from '../../src/sink/make.ts';
import { SinkError } from '../../src/sink/sink-error.ts';
import { SqliteSink } from '../../src/sink/sqlite.ts';
import { describeAtomicSink, describeKeyedSink, type Target } from './conformance.ts';
import { makeFolder } from './folder.ts';
import { recordOutcome } from './outcomes.ts';

async function makeTarget(): Promise<Target> {
  const path = join(makeFolder(), 'deep', 'articles.sqlite');
  return { open: () => makeSink({ type: 'sqlite', path }, 'run-1'), read: async () => read(path) };
}

function rows(path: string): Record<string, unknown>[] {
  const database = new Database(path);
  const found = database.prepare('SELECT * FROM article ORDER BY record_key').all();
  database.close();
  return found as Record<string, unknown>[];
}

function read(path: string): Map<string, unknown> {
  return new Map(rows(path).map(row => [row.record_key as string, JSON.parse(row.record as string)]));
}

describeKeyedSink('SQLite', makeTarget);
describeAtomicSink('SQLite', makeTarget);

test('columns for queries', () => {
  const path = join(makeFolder(), 'articles.sqlite');
  const sink = new SqliteSink(path);
  sink.write(recordOutcome('cape', 'Five words are in here.'));
  sink.close();
  expect(rows(path)[0]).toMatchObject({
    capture_key: 'cape',
    url: 'https://gazette.example/cape',
    headline: 'News from cape',
    author: "Ada Quill, Sean O'Brine",
    publisher: 'Harbour Gazette',
    date_published: '2026-03-01T08:00:00Z',
    date_modified: null,
    language: 'en',
    word_count: 5,
    quality: 0.9,
  });
});

test('an unchanged record is not written again', () => {
  const path = join(makeFolder(), 'articles.sqlite');
  const write = (body: string) => {
    const sink = new SqliteSink(path);
    sink.write(recordOutcome('cape', body));
    sink.close();
  };
  write('one');
  const database = new Database(path);
  database.exec(
    `CREATE TABLE log (n); CREATE TRIGGER t AFTER UPDATE ON article BEGIN INSERT INTO log VALUES (1); END`,
  );
  const updates = () => (database.prepare('SELECT count(*) AS n FROM log').get() as { n: number }).n;
  write('one');
  expect(updates()).toBe(0);
  write('two');
  expect(updates()).toBe(1);
  database.close();
});

test('what is no database is refused with its name', () => {
  const path = join(makeFolder(), 'notes.txt');
  writeFileSync(path, 'These are notes and no database at all. '.repeat(50));
  expect(() => new SqliteSink(path)).toThrow(SinkError);
  expect(() => new SqliteSink(path)).toThrow(/notes\.txt/);
});

test('a folder in the place of the file is told', () => {
  expect(() => new SqliteSink(makeFolder())).toThrow(/: a folder has this name; give a file$/);
});
