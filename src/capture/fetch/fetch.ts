import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { isMetadataAddress } from './address.ts';
import type { ConnectorOptions } from './connector.ts';
import { Archivist } from './crawl/archivist.ts';
import { crawl } from './crawl/crawl.ts';
import type { Told } from './crawl/visitor.ts';
import { DEFAULT_LIMITS, type Limits } from './exchange.ts';
import { Fetcher } from './fetcher.ts';
import { FetchDatabase } from './frontier/database.ts';
import { Frontier } from './frontier/frontier.ts';
import { DEFAULT_POLITENESS, type Politeness } from './politeness.ts';
import type { RetryPolicy } from './retry.ts';
import type { Seed } from './seeds/seeds.ts';
import { FileStore } from './store/file-store.ts';
import { StreamStore } from './store/stream-store.ts';
import { WARC_SIZE } from './store/warc-size.ts';
import { WarcStore } from './store/warc-store.ts';

/** Where captures go: a folder that remembers what was fetched, or a stream of JSON lines. */
export type FetchOutput =
  | { folder: string; format: 'warc' | 'files'; warcSize?: number }
  | { stream: Writable };

export interface FetchJob {
  seeds: readonly Seed[];
  output: FetchOutput;
  userAgent: string;
  /** Let addresses be fetched that are not of the public internet; but none of a cloud's metadata. */
  allowPrivate?: boolean;
  /** Entries of lists count when they may have changed since, in milliseconds since 1970. */
  since?: number | undefined;
  /** URLs asked for at most; the others wait for the next time. */
  maxPages?: number | undefined;
  concurrency?: number | undefined;
  limits?: Partial<Limits>;
  politeness?: Partial<Politeness>;
  retry?: Partial<RetryPolicy>;
  /** Certificates trusted besides the system's, and another resolver of names. */
  connector?: Pick<ConnectorOptions, 'ca' | 'lookup'>;
  signal?: AbortSignal | undefined;
  /** Is told of every URL what became of it. */
  tell: (told: Told) => void;
}

const STATE = 'fetch-state.db';

/**
 * Fetches seeds and what they list into captures; goes on where an earlier call with the same folder broke off.
 * Throws DechromeError for what makes going on useless: a folder in use, a full disk.
 */
export async function fetchCaptures(job: FetchJob): Promise<void> {
  const { output, signal } = job;
  const folder = 'folder' in output ? output.folder : '';
  const database = new FetchDatabase(folder === '' ? ':memory:' : join(folder, STATE));
  const politeness = { ...DEFAULT_POLITENESS, ...job.politeness };
  const fetcher = new Fetcher({
    userAgent: job.userAgent,
    politeness,
    connector: { ...job.connector, ...(job.allowPrivate === true && { allow: isIntranetAddress }) },
    ...(job.concurrency !== undefined && { concurrency: job.concurrency }),
    ...(job.limits && { limits: job.limits }),
    ...(job.retry && { retry: job.retry }),
    ...(signal && { signal }),
  });
  try {
    const frontier = new Frontier(database);
    const archivist = new Archivist(frontier, storeFor(output, job.userAgent), folder);
    const { since, maxPages, tell } = job;
    const maxBytes = job.limits?.maxBytes ?? DEFAULT_LIMITS.maxBytes;
    const perHost = politeness.perHost;
    await crawl(job.seeds, {
      fetcher,
      frontier,
      archivist,
      since,
      maxPages,
      maxBytes,
      perHost,
      signal,
      tell,
    });
  } finally {
    await fetcher.close();
    database.close();
  }
}

function isIntranetAddress(address: string): boolean {
  return !isMetadataAddress(address);
}

function storeFor(output: FetchOutput, userAgent: string): WarcStore | FileStore | StreamStore {
  if ('stream' in output) return new StreamStore(output.stream);
  if (output.format === 'files') return new FileStore(output.folder);
  return new WarcStore({ folder: output.folder, userAgent, fileSize: output.warcSize ?? WARC_SIZE });
}
