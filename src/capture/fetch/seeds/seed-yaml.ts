import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { UsageError } from '../../../model/errors.ts';
import type { Header } from '../exchange.ts';

export interface YamlSeed {
  /** File and line, for messages. */
  place: string;
  url: string;
  headers?: readonly Header[];
}

/** Headers that are the connection's own affair. */
const OURS =
  /^(?:host|connection|keep-alive|content-length|transfer-encoding|te|trailer|upgrade|expect|accept-encoding|range|if-.*|proxy-.*)$/i;

const headers = z.record(
  z
    .string()
    .regex(/^[!#$%&'*+.^_`|~0-9a-z-]+$/i, 'not the name of a header')
    .refine(name => !OURS.test(name), 'this header is set by the fetcher itself'),
  z.string().regex(/^[\t\x20-\x7E\x80-\xFF]*$/, 'not the value of a header'),
);
const seed = z.union([z.string(), z.strictObject({ url: z.string(), headers: headers.optional() })]);
const file = z.union([z.array(seed), z.strictObject({ seeds: z.array(seed) })]);

/**
 * Seeds as YAML: a list (or `seeds:` with a list) of URLs, or of `{url, headers}`.
 * Throws UsageError with file, line and what is wrong.
 */
export function parseSeedYaml(path: string, text: string): YamlSeed[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken !== undefined) throw mistake(`${path}:${broken.linePos?.[0].line ?? 1}`, broken.message);
  // What is missing stands nowhere; then the line of what it is missing from tells.
  const line = (keys: readonly PropertyKey[]): number => {
    const node = document.getIn(keys, true) as { range?: [number, number, number] } | undefined;
    if (node === undefined && keys.length > 0) return line(keys.slice(0, -1));
    return lines.linePos(node?.range?.[0] ?? 0).line;
  };
  const parsed = file.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (!parsed.success) {
    const { keys, why } = deepest(parsed.error.issues[0]!);
    throw mistake(`${path}:${line(keys)}`, why);
  }
  const list = Array.isArray(parsed.data) ? parsed.data : parsed.data.seeds;
  const prefix = Array.isArray(parsed.data) ? [] : ['seeds'];
  return list.map((item, index) => {
    const place = `${path}:${line([...prefix, index])}`;
    if (typeof item === 'string') return { place, url: item };
    return { place, url: item.url, ...(item.headers && { headers: Object.entries(item.headers) }) };
  });
}

/** Of the forms that a seed may have, the one that it comes closest to tells best what is wrong with it. */
function deepest(
  issue: z.core.$ZodIssue,
  above: readonly PropertyKey[] = [],
): { keys: PropertyKey[]; why: string } {
  const keys = [...above, ...issue.path];
  if (issue.code === 'invalid_key') return { keys, why: issue.issues[0]?.message ?? issue.message };
  if (issue.code !== 'invalid_union') return { keys, why: issue.message };
  const inner = issue.errors.flat().map(nested => deepest(nested, keys));
  return inner.sort((a, b) => b.keys.length - a.keys.length)[0] ?? { keys, why: issue.message };
}

function mistake(place: string, why: string): UsageError {
  return new UsageError('bad-seeds', `${place}: ${why}; expected a list of URLs or of {url, headers}`);
}
