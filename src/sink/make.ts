import { z } from 'zod';
import { UsageError } from '../model/errors.ts';
import type { OpenSearchOptions } from './http/opensearch.ts';
import type { KeyedSink } from './sink.ts';
import { TREE_FORMATS } from './tree-formats.ts';

const httpUrl = z.url({ protocol: /^https?$/, error: 'expected an address with https:// or http://' });
const variable = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of an environment variable');

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
      .url({ protocol: /^postgres(ql)?$/, error: 'expected postgresql://user@host/database' })
      .describe('postgresql://user@host/database; the password from PGPASSWORD or a password file'),
    table: z
      .string()
      .regex(/^[a-z_][a-z0-9_]{0,62}(\.[a-z_][a-z0-9_]{0,62})?$/, 'lower-case letters, digits and _ only')
      .default('article')
      .describe('Made when it is not there; with or without its schema'),
  })
  .describe('A table in PostgreSQL');

const webhook = z
  .strictObject({
    type: z.literal('webhook'),
    url: httpUrl,
    secretEnv: variable.describe('Environment variable with the secret that requests are signed with'),
    batch: z.int().min(1).max(10_000).default(100).describe('Records of one request, at most'),
  })
  .describe('Changes as signed POST requests (Standard Webhooks)');

const opensearch = z
  .strictObject({
    type: z.literal('opensearch'),
    url: httpUrl.describe('Of OpenSearch or Elasticsearch, without index'),
    index: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,254}$/, 'lower-case letters, digits, . _ and - only'),
    authorizationEnv: variable
      .optional()
      .describe('Environment variable with the Authorization header, such as "ApiKey …" or "Basic …"'),
  })
  .describe('An index of OpenSearch or Elasticsearch');

const tree = z
  .strictObject({
    type: z.literal('tree'),
    path: z.string().min(1).describe('The folder; made when it is not there'),
    format: z.enum(TREE_FORMATS).default('markdown'),
  })
  .describe('A file for each record, named by its record key');

/** A sink as job files describe it. */
export const sinkSpecSchema = z.discriminatedUnion('type', [
  sqlite,
  parquet,
  tree,
  postgres,
  webhook,
  opensearch,
]);

export type SinkSpec = z.infer<typeof sinkSpecSchema>;

/**
 * The sink of a description. `delivery` names the changes that will be written to it: the same delivered again have to
 * have the same name, others another. Raises UsageError when a secret is missing, SinkError or WriteError when the
 * target cannot be opened. What a sink brings along is loaded with the first of its kind.
 */
export async function makeSink(spec: SinkSpec, delivery: string): Promise<KeyedSink> {
  switch (spec.type) {
    case 'opensearch': {
      const { OpenSearchSink } = await import('./http/opensearch.ts');
      return new OpenSearchSink(openSearchOptions(spec));
    }
    case 'parquet': {
      const { ParquetSink } = await import('./parquet/sink.ts');
      return new ParquetSink(spec.path);
    }
    case 'postgres': {
      const { PostgresSink } = await import('./postgres/sink.ts');
      return new PostgresSink(spec.url, spec.table);
    }
    case 'sqlite': {
      const { SqliteSink } = await import('./sqlite.ts');
      return new SqliteSink(spec.path);
    }
    case 'tree': {
      const { RecordFilesSink } = await import('./record-files.ts');
      return new RecordFilesSink(spec.path, spec.format);
    }
    case 'webhook': {
      const { url, batch, secretEnv } = spec;
      const secret = fromEnvironment(secretEnv);
      const { WebhookSink } = await import('./http/webhook.ts');
      return new WebhookSink({ url, batch, delivery, secret });
    }
  }
}

/** Raises UsageError when a secret is missing. */
export function openSearchOptions({
  url,
  index,
  authorizationEnv,
}: Extract<SinkSpec, { type: 'opensearch' }>): OpenSearchOptions {
  const authorization = authorizationEnv && fromEnvironment(authorizationEnv);
  return { url, index, ...(authorization && { authorization }) };
}

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new UsageError(
    'missing-secret',
    `${name}: set this environment variable, a sink takes its secret from it`,
  );
}
