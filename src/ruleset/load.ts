import { stat } from 'node:fs/promises';
import { UsageError } from '../model/errors.ts';
import type { ParsedCache } from './parsed-cache.ts';
import type { LoadedRuleFile } from './rule-book.ts';
import { RuleFileError } from './rule-file-error.ts';
import type { RuleFile } from './schema.ts';
import { listSources, readSource, type SourceFile } from './source-file.ts';

export interface LoadedRules {
  files: LoadedRuleFile[];
  /** Broken files that were left out. */
  skipped: RuleFileError[];
}

export interface LoadRuleFilesOptions {
  /** Leave broken files out instead of throwing for the first. */
  skipBad?: boolean;
  /** Remembers what was parsed before, by content. */
  cache?: Pick<ParsedCache, 'parsed'>;
}

/**
 * Reads all rule files (`*.yaml`, `*.yml`) below folders, sorted by path. A file replaces the one of the same id
 * in an earlier folder. Throws `RuleFileError` for the first broken file or an id used twice in a folder,
 * `UsageError` for a folder that does not exist.
 */
export async function loadRuleFiles(
  folders: readonly string[],
  options: LoadRuleFilesOptions = {},
): Promise<LoadedRules> {
  const all = new Map<string, LoadedRuleFile>();
  const skipped: RuleFileError[] = [];
  for (const folder of folders) {
    for (const [id, file] of await loadFolder(folder, options, skipped)) all.set(id, file);
  }
  return { files: [...all.values()], skipped };
}

async function loadFolder(
  folder: string,
  { skipBad, cache }: LoadRuleFilesOptions,
  skipped: RuleFileError[],
): Promise<Map<string, LoadedRuleFile>> {
  const paths = await listFolder(folder);
  const files = new Map<string, LoadedRuleFile>();
  for (const path of paths) {
    try {
      const loaded = await parsed(readSource(path), cache);
      const { id } = loaded.file;
      const other = files.get(id);
      if (other) throw new RuleFileError(`${path}:1:1: the id "${id}" is taken by ${other.path}`);
      files.set(id, loaded);
    } catch (error) {
      if (!skipBad || !(error instanceof RuleFileError)) throw error;
      skipped.push(error);
    }
  }
  return files;
}

/** From the cache a file comes without its examples, which only tests need. */
async function parsed(
  { path, digest, text }: SourceFile,
  cache: LoadRuleFilesOptions['cache'],
): Promise<LoadedRuleFile> {
  if (!cache) return { path, digest, file: await parse(path, text()) };
  const parseRules = async () => {
    const { examples: _, ...rules } = await parse(path, text());
    return rules;
  };
  return { path, digest, file: await cache.parsed('rules', digest, parseRules) };
}

/** What parses is loaded only for files that the cache does not know. */
async function parse(path: string, source: string): Promise<RuleFile> {
  const { parseRuleFile } = await import('./parse.ts');
  return parseRuleFile(path, source);
}

async function listFolder(folder: string): Promise<string[]> {
  const found = await stat(folder).catch(() => undefined);
  if (!found) throw new UsageError('no-such-rules', `${folder}: no such folder of rule files`);
  return found.isDirectory() ? listSources(folder).sort() : [folder];
}
