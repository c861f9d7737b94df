import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { UsageError } from '../../../model/errors.ts';
import type { Header } from '../exchange.ts';
import { normalizeUrl } from '../url.ts';
import type { Entry } from './entry.ts';
import { readList } from './list-document.ts';
import { parseSeedYaml } from './seed-yaml.ts';

/** Where to begin: a page, or a feed or sitemap on the web; which of them, its content will tell. */
export interface Seed extends Partial<Omit<Entry, 'url'>> {
  url: string;
  /** Sent to the seed's own origin only. */
  headers?: readonly Header[];
}

export interface Seeds {
  seeds: Seed[];
  /** What could not be used, for people: file, place, reason. */
  problems: string[];
}

/**
 * Reads what the caller named: URLs, files with a URL a line, YAML files, saved feeds and sitemaps, and `-` for
 * standard input. What is wrong with single entries is among the problems; a file that cannot be read is an error.
 */
export async function readSeeds(inputs: readonly string[]): Promise<Seeds> {
  const found: Seeds = { seeds: [], problems: [] };
  for (const input of inputs) {
    if (/^https?:\/\//i.test(input)) addUrl(found, input, input);
    else await addFile(found, input, await contentOf(input));
  }
  return found;
}

async function contentOf(path: string): Promise<Buffer> {
  if (path === '-') return buffer(process.stdin);
  try {
    return await readFile(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError('seeds-unreadable', `${path}: cannot read the seeds: ${reason}`, error);
  }
}

async function addFile(found: Seeds, path: string, bytes: Buffer): Promise<void> {
  const list = await readList(bytes).catch((error: Error) => {
    throw new UsageError('seeds-unreadable', `${path}: ${error.message}`, error);
  });
  if (list !== undefined) {
    found.seeds.push(...list.entries);
    found.problems.push(...list.problems.map(problem => `${path}: ${problem}`));
  } else if (/\.ya?ml$/i.test(path)) {
    for (const { place, url, headers } of parseSeedYaml(path, bytes.toString('utf8'))) {
      addUrl(found, url, place, headers);
    }
  } else addLines(found, path, bytes.toString('utf8'));
}

/** A URL a line; what follows it after white space, and lines that begin with `#`, are remarks. */
function addLines(found: Seeds, path: string, text: string): void {
  const name = path === '-' ? 'standard input' : path;
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const [url = ''] = line.trim().split(/\s/, 1);
    if (url !== '' && !url.startsWith('#')) addUrl(found, url, `${name}:${index + 1}`);
  }
}

function addUrl(found: Seeds, text: string, place: string, headers?: readonly Header[]): void {
  try {
    found.seeds.push({ url: normalizeUrl(text), ...(headers && { headers }) });
  } catch (error) {
    found.problems.push(`${place}: ${error instanceof Error ? error.message : error}`);
  }
}
