import { resolve } from 'node:path';
import { z } from 'zod';
import { type FilterOptions, makeFilter } from '../../capture/filter.ts';
import { UsageError } from '../../model/errors.ts';
import { sinkSpecSchema } from '../../sink/make.ts';
import { faultOfCron } from './cron.ts';
import { fetchSchema } from './fetch-schema.ts';

const path = z.string().trim().min(1);
const paths = z.array(path).min(1);
const texts = z.array(z.string().trim().min(1)).min(1);

const sources = z
  .strictObject({
    fetch: fetchSchema.optional(),
    captures: paths.optional().describe('Files, folders, globs and archives; besides what is fetched'),
    inputFormat: z.enum(['auto', 'ndjson', 'html', 'text', 'warc']).default('auto'),
    htmlField: z.string().optional().describe('Field of JSON items that holds the HTML'),
    maxBytes: z.int().positive().default(20_000_000).describe('Largest page; larger ones are quarantined'),
    mediaTypes: texts.optional(),
    statuses: texts.optional().describe('HTTP statuses: 200, 2xx, 200-299'),
    hosts: texts.optional().describe('Only these hosts, with their subdomains'),
    urls: texts.optional().describe('Only addresses that match one of these, * for any characters'),
    from: z.string().optional().describe('Only captures from this date on'),
    to: z.string().optional(),
  })
  .refine(({ fetch, captures }) => fetch || captures, 'needs captures, or something to fetch')
  .superRefine((all, context) => {
    for (const key of ['mediaTypes', 'statuses', 'hosts', 'from', 'to'] as const) {
      const message = faultOfFilter({ [key]: all[key] });
      if (message) context.addIssue({ code: 'custom', path: [key], message });
    }
  })
  .transform(({ captures = [], ...rest }) => ({
    ...rest,
    captures: [...new Set([...(rest.fetch ? [rest.fetch.into] : []), ...captures])],
  }))
  .describe('Where captures come from');

const jsonl = z
  .strictObject({
    type: z.literal('jsonl'),
    folder: path,
    removed: z.enum(['full', 'summary', 'none']).default('full').describe('How much of the removal log'),
    rotate: z
      .strictObject({
        bytes: z.int().positive().describe('Of a file, at most; lines of 64 captures stay together'),
      })
      .optional()
      .describe('Begin a new file when one is full: records-00001.jsonl and so on'),
    gzip: z.boolean().default(false).describe('Compress: records.jsonl.gz and so on'),
  })
  .describe('records.jsonl, removed.jsonl, outcomes.jsonl and changes.jsonl, appended to');

const stdout = z
  .strictObject({ type: z.literal('stdout') })
  .describe('Changes as lines of JSON on standard output, for a pipe');

const schedule = z.strictObject({
  cron: z
    .string()
    .superRefine((cron, context) => {
      const message = faultOfCron(cron);
      if (message) context.addIssue({ code: 'custom', message });
    })
    .describe('Minute, hour, day of month, month, day of week'),
  timeZone: z.string().refine(isTimeZone, 'expected a time zone such as Europe/Vienna').default('UTC'),
  limit: z
    .number()
    .positive()
    .default(1440)
    .describe('Minutes after which a run at work counts as stuck; /healthz says so'),
});

const share = z.number().min(0).max(1);

const fuse = z
  .strictObject({
    maxQuarantinedShare: share.optional().describe('Of the captures that a run cleans'),
    maxLostShare: share
      .optional()
      .describe('Of the captures that a run cleans and that had a record: those that it rejects'),
    maxRemovedShareJump: share
      .optional()
      .describe(
        'How much more of the text than usual (the median of earlier runs) may be removed: 0.2 for 20 %',
      ),
    maxVanishedShare: share
      .optional()
      .describe('Of the records that there were before the run: those of captures that are no longer there'),
    minCaptures: z.int().positive().default(50).describe('Runs that clean fewer are not judged'),
  })
  .refine(
    ({ minCaptures: _, ...limits }) => Object.values(limits).some(limit => limit !== undefined),
    'needs maxQuarantinedShare, maxLostShare, maxRemovedShareJump or maxVanishedShare',
  )
  .describe('Limits beyond which a run is undone before any sink sees what it did');

export type FuseSpec = z.infer<typeof fuse>;

const report = z
  .strictObject({
    folder: path
      .optional()
      .describe(
        'Gets a folder for each job, and in it one for each run; by default `runs` beside the ledger',
      ),
    keep: z.int().positive().default(60).describe('Runs whose reports are kept'),
    worst: z.int().min(0).max(1000).default(20).describe('Records of lowest quality that are shown'),
  })
  .default({ keep: 60, worst: 20 })
  .describe('summary.json and report.html of each run');

const sinkName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'small letters, digits and hyphens');

/** A job file. Paths in it are relative to its folder. */
export const jobSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'small letters, digits and hyphens'),
  sources,
  rules: paths.default([]).describe('Folders of rule files, besides those that come with Dechrome'),
  options: z
    .strictObject({ allTypes: z.boolean().default(false), provenance: z.boolean().default(false) })
    .default({ allTypes: false, provenance: false }),
  workers: z
    .int()
    .min(0)
    .max(256)
    .optional()
    .describe(
      'Processes that clean; by default one for each core. 0: none, unprotected from pages that crash it',
    ),
  deadline: z.number().positive().default(30).describe('Seconds that a capture may take'),
  ledger: path.describe('File that remembers what became of every capture; jobs may share one'),
  sinks: z
    .record(sinkName, z.discriminatedUnion('type', [jsonl, stdout, sinkSpecSchema]))
    .refine(all => Object.keys(all).length > 0, 'at least one sink')
    .refine(areApart, 'two sinks of one type have the same target')
    .describe('Where records go, by name'),
  fuse: fuse.optional(),
  report,
  schedule: schedule.optional(),
  overlap: z.enum(['skip', 'queue']).default('skip').describe('What a run does while another is at work'),
  vanished: z
    .enum(['keep', 'remove'])
    .default('keep')
    .describe('Records of captures that are no longer there'),
});

export type Job = z.infer<typeof jobSchema>;

/** Each of two sinks that write to the same files would take what the other wrote for its own. */
function areApart(sinks: Readonly<Record<string, z.infer<typeof jsonl> | { type: string }>>): boolean {
  const targets = Object.values(sinks).map(sink => {
    const { type, folder, path, url, index, table }: Partial<Record<string, unknown>> = { ...sink };
    const file = folder ?? path;
    return JSON.stringify([type, typeof file === 'string' ? resolve(file) : url, index ?? table]);
  });
  return new Set(targets).size === targets.length;
}

function faultOfFilter(
  options: { [key in keyof FilterOptions]: FilterOptions[key] | undefined },
): string | undefined {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  try {
    makeFilter(given);
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
