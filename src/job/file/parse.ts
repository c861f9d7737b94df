import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../../model/errors.ts';
import { nearest } from '../../ruleset/nearest.ts';
import { RuleFileError } from '../../ruleset/rule-file-error.ts';
import { YamlSource } from '../../ruleset/yaml-source.ts';
import { type Job, jobSchema } from './schema.ts';

/** Reads a job file. Throws `UsageError` that names file, line and column and shows the line. */
export function readJob(path: string): Job {
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError('no-such-job', `${path}: cannot be read: ${(error as Error).message}`, error);
  }
  const job = parseJob(path, source);
  const missing = job.rules.findIndex(folder => !existsSync(resolve(dirname(path), folder)));
  if (missing < 0) return job;
  const why = `rules.${missing}: there is no such folder of rule files`;
  throw new UsageError('bad-job', new YamlSource(path, source).error(['rules', missing], why).message);
}

/** As `readJob`, of a file that has been read. */
export function parseJob(path: string, source: string): Job {
  try {
    const yaml = new YamlSource(path, source);
    const parsed = jobSchema.safeParse(yaml.value, { reportInput: true });
    if (parsed.success) return parsed.data;
    const { issues } = parsed.error;
    // Where a key is misspelt, the one that is missing is no news.
    throw errorOf(yaml, issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]!);
  } catch (error) {
    if (error instanceof RuleFileError) throw new UsageError('bad-job', error.message, error);
    throw error;
  }
}

function errorOf(yaml: YamlSource, issue: z.core.$ZodIssue): RuleFileError {
  const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0]!;
    const near = nearest(key, ALL_KEYS);
    const hint = near === undefined || near === key ? '' : `; did you mean "${near}"?`;
    return yaml.errorAtKey(issue.path, key, `${where}unknown key "${key}"${hint}`);
  }
  if (issue.input === undefined) return yaml.error(issue.path, `${where}is missing`);
  return yaml.error(issue.path, `${where}${issue.message}`);
}

/** Of the file and everything in it. */
const ALL_KEYS = new Set(keysOf(z.toJSONSchema(jobSchema, { io: 'input' })));

function* keysOf(schema: unknown): Iterable<string> {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') yield* Object.keys(value);
    yield* keysOf(value);
  }
}
