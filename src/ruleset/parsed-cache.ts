import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { sha256 } from '../model/sha256.ts';

/** Fewer files are parsed faster than a cache is read; of more, or of larger ones, those are kept that were used last. */
const MIN_FILES = 10;
const MAX_FILES = 10_000;
const MAX_LENGTH = 1 << 25;
/** Versions of Dechrome that are used side by side keep a cache each; of more, those that were written last. */
const MAX_CACHES = 4;
const CACHE = /^rules.*\.json$/;

/**
 * Files of rules that were parsed and found to be good, by their content, in a file of the user's cache folder: one for
 * each version of the code, so that two that are used in turn don't undo each other's.
 * Without it nothing is lost but time, so that a cache that cannot be read or written, is damaged, or was written
 * by other code is no error.
 */
export class ParsedCache {
  private readonly path: string;
  private readonly code: string;
  /** JSON by kind and digest. Only what is asked for is parsed. */
  private readonly known: ReadonlyMap<string, string>;
  private readonly used = new Map<string, string>();
  private added = 0;

  private constructor(path: string, code: string, known: ReadonlyMap<string, string>) {
    this.path = path;
    this.code = code;
    this.known = known;
  }

  /** `code`: digest of what parses, for what other code made of a file counts for nothing. */
  static async open(code: string, folder = cacheFolder()): Promise<ParsedCache> {
    const path = join(folder, `rules-${sha256(code).slice(0, 12)}.json`);
    return new ParsedCache(path, code, await readEntries(path, code));
  }

  /** What `parse` makes of a source with this digest, or made of it before. `kind` tells apart what is parsed differently. */
  async parsed<T>(kind: string, digest: string, parse: () => Promise<T>): Promise<T> {
    const key = `${kind}:${digest}`;
    const known = this.known.get(key);
    if (known !== undefined) {
      this.used.set(key, known);
      return JSON.parse(known) as T;
    }
    const value = await parse();
    this.used.set(key, JSON.stringify(value));
    this.added++;
    return value;
  }

  /** Writes what is known, if that is worth it: whole or not at all, whoever else writes at the same time. */
  async save(): Promise<void> {
    if (this.added === 0 || this.used.size < MIN_FILES) return;
    const all = new Map([...this.known, ...this.used]);
    let entries = linesOf(all);
    if (all.size > MAX_FILES || entries.length > MAX_LENGTH) entries = linesOf(this.used);
    const temporary = `${this.path}.tmp`;
    try {
      await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
      // What a run left behind that was killed. Two at a time never write into one file: the later makes its own.
      await rm(temporary, { force: true });
      await writeFile(temporary, `${seal(this.code, entries)}\n${entries}`, { mode: 0o600, flag: 'wx' });
      await rename(temporary, this.path).catch(() => rm(temporary, { force: true }));
      await forgetOldest(dirname(this.path));
    } catch {
      // A read-only, full or missing home: the next run parses again.
      await rm(temporary, { force: true }).catch(() => undefined);
    }
  }
}

/** JSON has no line breaks of its own. */
function linesOf(entries: ReadonlyMap<string, string>): string {
  let lines = '';
  for (const [key, json] of entries) lines += `${key} ${json}\n`;
  return lines;
}

/** A line with the digest of code and entries, then a line for each entry; nothing is known where they don't agree. */
async function readEntries(path: string, code: string): Promise<Map<string, string>> {
  const entries = new Map<string, string>();
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  const start = bytes.indexOf('\n') + 1;
  if (start === 0 || bytes.toString('latin1', 0, start - 1) !== seal(code, bytes.subarray(start)))
    return entries;
  const lines = bytes.toString('utf8', start);
  for (let at = 0; at < lines.length; ) {
    const space = lines.indexOf(' ', at);
    const end = lines.indexOf('\n', space);
    entries.set(lines.slice(at, space), lines.slice(space + 1, end));
    at = end + 1;
  }
  return entries;
}

async function forgetOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter(name => CACHE.test(name));
  if (names.length <= MAX_CACHES) return;
  const paths = names.map(name => join(folder, name));
  const times = await Promise.all(paths.map(async path => ({ path, time: (await stat(path)).mtimeMs })));
  const oldest = times.sort((a, b) => b.time - a.time).slice(MAX_CACHES);
  await Promise.all(oldest.map(({ path }) => rm(path, { force: true })));
}

function seal(code: string, entries: string | Uint8Array): string {
  return createHash('sha256').update(code).update('\0').update(entries).digest('hex');
}

function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'dechrome');
}
