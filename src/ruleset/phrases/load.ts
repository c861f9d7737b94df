import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { DechromeError } from '../../model/errors.ts';
import type { ParsedCache } from '../parsed-cache.ts';
import { readSource } from '../source-file.ts';
import { type FiledPhrases, filePhrases } from './filing.ts';
import { type PhraseFile, phraseFileSchema } from './schema.ts';

/** A file of `rules/` that cannot be used; names file, line and column. */
export class RuleFileError extends DechromeError {
  override readonly name = 'RuleFileError';
  constructor(message: string) {
    super('bad-rule-file', message, { disposition: 'usage', stage: 'rules' });
  }
}

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
  const files = sources.map(({ path, digest, text }) =>
    cache.parsed('phrases', digest, () => filePhrases(parsePhraseFile(path, text()))),
  );
  return { files, digests: sources.map(({ digest }) => digest) };
}

export function parsePhraseFile(path: string, source: string): PhraseFile {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors[0];
  if (broken) throw new RuleFileError(`${place(path, lines, broken.pos[0])}: ${broken.message}`);
  const parsed = phraseFileSchema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const node = document.getIn(issue.path as unknown[], true) as
    | { range?: [number, number, number] }
    | undefined;
  throw new RuleFileError(
    `${place(path, lines, node?.range?.[0] ?? 0)}: ${issue.path.join('.')}: ${issue.message}`,
  );
}

function place(path: string, lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `${path}:${line}:${col}`;
}
