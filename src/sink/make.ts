import { z } from 'zod';
import { ParquetSink } from './parquet/sink.ts';
import { PostgresSink } from './postgres/sink.ts';
import type { KeyedSink } from './sink.ts';
import { SqliteSink } from './sqlite.ts';

const sqlite = z
  .strictObject({
    type: z.literal('sqlite'),
    path: z.string().min(1).describe('The database file; made when it is not there'),
  })
  .describe('Table `article` in a SQLite file');

const parquet = z
  .strictObject({
    type: z.literal('parquet'),
    path: z.string().min(1).describe('The folder of the data set; made when it is not there'),
  })
  .describe('A folder of Parquet files that together hold each record once');

const postgres = z
  .strictObject({
    type: z.literal('postgres'),
    url: z
      .url({ protocol: /^postgres(ql)?$/ })
      .describe('postgresql://user@host/database; the password from PGPASSWORD or a password file'),
    table: z
      .string()
      .regex(/^[a-z_][a-z0-9_]{0,62}(\.[a-z_][a-z0-9_]{0,62})?$/, 'lower-case letters, digits and _ only')
      .default('article')
      .describe('Made when it is not there; with or without its schema'),
  })
  .describe('A table in PostgreSQL');

/** A sink as job files describe it. */
export const sinkSpecSchema = z.discriminatedUnion('type', [sqlite, parquet, postgres]);

export type SinkSpec = z.infer<typeof sinkSpecSchema>;

/** The sink of a description. Raises SinkError (or WriteError) when its target cannot be opened. */
export function makeSink(spec: SinkSpec): KeyedSink {
  switch (spec.type) {
    case 'parquet':
      return new ParquetSink(spec.path);
    case 'postgres':
      return new PostgresSink(spec.url, spec.table);
    case 'sqlite':
      return new SqliteSink(spec.path);
  }
}
