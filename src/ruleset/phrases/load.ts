import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { DechromeError } from '../../model/errors.ts';
import type { ParsedCache } from '../parsed-cache.ts';
import { type PhraseFile, phraseFileSchema } from './schema.ts';

/** A file of `rules/` that cannot be used; names file, line and column. */
export class RuleFileError extends DechromeError {
  override readonly name = 'RuleFileError';
  constructor(message: string) {
    super('bad-rule-file', message, { disposition: 'usage', stage: 'rules' });
  }
}

/** Reads all phrase files of a folder, sorted by name. Throws `RuleFileError` for the first broken one. */
export async function loadPhraseFiles(folder: string, cache?: ParsedCache): Promise<PhraseFile[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async name => {
      const path = join(folder, name);
      const source = await readFile(path, 'utf8');
      const parse = () => parsePhraseFile(path, source);
      if (!cache) return parse();
      return cache.parsed('phrases', createHash('sha256').update(source).digest('hex'), parse);
    }),
  );
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
