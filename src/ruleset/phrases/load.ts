import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ParsedCache } from '../parsed-cache.ts';
import { readSource } from '../source-file.ts';
import type { FiledPhrases } from './filing.ts';

/** The phrases of all languages, ready to be looked for. */
export interface LoadedPhrases {
  files: FiledPhrases[];
  /** sha256 of the content of each file. */
  digests: string[];
}

/** Reads all phrase files of a folder, sorted by name. Throws `RuleFileError` for the first broken one. */
export async function loadPhraseFiles(
  folder: string,
  cache: Pick<ParsedCache, 'parsed'>,
): Promise<LoadedPhrases> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.yaml')).sort();
  const sources = names.map(name => readSource(join(folder, name)));
  const files = await Promise.all(
    sources.map(({ path, digest, text }) => cache.parsed('phrases', digest, () => file(path, text()))),
  );
  return { files, digests: sources.map(({ digest }) => digest) };
}

/** What parses is loaded only for files that the cache does not know. */
async function file(path: string, source: string): Promise<FiledPhrases> {
  const [{ parsePhraseFile }, { filePhrases }] = await Promise.all([
    import('./parse.ts'),
    import('./filing.ts'),
  ]);
  return filePhrases(parsePhraseFile(path, source));
}
