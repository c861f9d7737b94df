import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { makeSink } from '../../src/sink/make.ts';
import { ParquetSink } from '../../src/sink/parquet/sink.ts';
import { describeAtomicSink, describeKeyedSink, type Target } from './conformance.ts';
import { makeFolder } from './folder.ts';
import { recordOutcome, rejectedOutcome } from './outcomes.ts';

function targetWith(partRows?: number): () => Promise<Target> {
  return async () => {
    const path = join(makeFolder(), 'deep', 'articles');
    const open = () =>
      partRows === undefined ? makeSink({ type: 'parquet', path }, 'run-1') : new ParquetSink(path, partRows);
    return { open, read: () => read(path) };
  };
}

function parts(folder: string): string[] {
  return readdirSync(folder).sort();
}

/** As a reader would that knows nothing of parts but that they are there: no key may come twice. */
async function read(folder: string): Promise<Map<string, unknown>> {
  const records = new Map<string, unknown>();
  for (const part of existsSync(folder) ? parts(folder) : []) {
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(join(folder, part)) });
    for (const row of rows) {
      expect(records.has(row.record_key)).toBe(false);
      records.set(row.record_key, JSON.parse(row.record));
    }
  }
  return records;
}

describeKeyedSink('Parquet', targetWith());
describeAtomicSink('Parquet', targetWith());
describeKeyedSink('Parquet in parts of three', targetWith(3));
describeAtomicSink('Parquet in parts of three', targetWith(3));

describe('the data set', () => {
  test('columns have types and tell what is missing', async () => {
    const folder = makeFolder();
    const sink = new ParquetSink(folder);
    sink.write(recordOutcome('cape', 'Five words are in here.'));
    await sink.close();
    const file = await asyncBufferFromFile(join(folder, 'part-000001.parquet'));
    const { schema } = await parquetMetadataAsync(file);
    const types = Object.fromEntries(
      schema.map(({ name, type, converted_type }) => [name, converted_type ?? type]),
    );
    expect(types).toMatchObject({ headline: 'UTF8', word_count: 'INT32', quality: 'DOUBLE', record: 'UTF8' });
    const [row] = await parquetReadObjects({ file });
    expect(row).toMatchObject({
      headline: 'News from cape',
      date_modified: null,
      word_count: 5,
      quality: 0.9,
    });
  });

  test('small runs fill up one part instead of adding many', async () => {
    const folder = makeFolder();
    for (let n = 0; n < 8; n++) {
      const sink = new ParquetSink(folder, 6);
      sink.write(recordOutcome(`isle-${n}`));
      await sink.close();
    }
    expect(parts(folder)).toHaveLength(2);
    expect((await read(folder)).size).toBe(8);
  });

  test('untouched parts stay as they are', async () => {
    const folder = makeFolder();
    const first = new ParquetSink(folder, 2);
    for (const key of ['a', 'b', 'c', 'd']) first.write(recordOutcome(key));
    await first.close();
    const untouched = readFileSync(join(folder, 'part-000001.parquet'));
    const second = new ParquetSink(folder, 2);
    second.write(rejectedOutcome('c'));
    await second.close();
    expect(readFileSync(join(folder, 'part-000001.parquet'))).toEqual(untouched);
    expect((await read(folder)).size).toBe(3);
  });

  test('a run cut short between adding and taking out is put in order by the next delivery', async () => {
    const folder = makeFolder();
    const run = async (body: string) => {
      const sink = new ParquetSink(folder, 2);
      for (const key of ['a', 'b', 'c']) sink.write(recordOutcome(key, body));
      await sink.close();
    };
    await run('old');
    const old = readFileSync(join(folder, 'part-000001.parquet'));
    await run('new');
    writeFileSync(join(folder, 'part-000001.parquet'), old);
    await run('new');
    const records = [...(await read(folder)).values()] as { articleBody: string }[];
    expect(records.map(record => record.articleBody)).toEqual(['new', 'new', 'new']);
  });

  test('a damaged part is named', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'part-000001.parquet'), 'not Parquet');
    const sink = new ParquetSink(folder);
    sink.write(recordOutcome('cape'));
    await expect(sink.close()).rejects.toThrow(/part-000001\.parquet/);
    sink.abort();
    expect(parts(folder)).toEqual(['part-000001.parquet']);
  });

  test('a folder that cannot be made is named', () => {
    const file = join(makeFolder(), 'file');
    writeFileSync(file, '');
    expect(() => new ParquetSink(join(file, 'articles'))).toThrow(/articles: cannot write/);
  });
});
