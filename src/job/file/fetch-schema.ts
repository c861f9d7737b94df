import { z } from 'zod';
import { parseSince } from '../../capture/fetch/seeds/since.ts';
import { FETCH_DEFAULTS } from '../../capture/fetch/settings.ts';

const text = z.string().trim().min(1);
const seconds = z.number().min(0).max(86_400);

/** What a job fetches before it cleans; the options of `dechrome fetch`. */
export const fetchSchema = z
  .strictObject({
    seeds: z.array(text).min(1).describe('URLs, or files: a URL a line, YAML, a saved feed or sitemap'),
    into: text.describe('Folder for the captures; it remembers what was fetched'),
    format: z.enum(['warc', 'files']).default('warc'),
    contact: text.optional().describe('E-mail or URL that sites can reach you by; part of the user agent'),
    since: text
      .refine(
        value => parseSince(value) !== undefined,
        'expected a date (2025-01-31) or an age (36h, 7d, 2w)',
      )
      .optional()
      .describe('Of feeds and sitemaps, only what may have changed since'),
    maxPages: z.int().positive().optional().describe('URLs asked for in one run at most'),
    maxBytes: z.int().positive().default(FETCH_DEFAULTS.maxBytes).describe('Largest page, decompressed'),
    delay: seconds.default(FETCH_DEFAULTS.delay).describe('Seconds between two requests to a host'),
    perHost: z.int().positive().default(FETCH_DEFAULTS.perHost).describe('Requests open at a host'),
    concurrency: z.int().positive().default(FETCH_DEFAULTS.concurrency).describe('Requests open in all'),
    timeout: seconds.default(FETCH_DEFAULTS.timeout).describe('Seconds for one request as a whole'),
    retries: z.int().min(0).default(FETCH_DEFAULTS.retries).describe('Times that a request is repeated'),
    warcSize: z
      .int()
      .positive()
      .default(FETCH_DEFAULTS.warcSize)
      .describe('Bytes after which a new archive file is begun'),
    allowPrivate: z
      .boolean()
      .default(false)
      .describe('Fetch from addresses that are not of the public internet'),
  })
  .describe('What to fetch before cleaning');

export type FetchSpec = z.infer<typeof fetchSchema>;
