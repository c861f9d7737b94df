import { LineCounter, parseDocument } from 'yaml';
import { RuleFileError } from '../rule-file-error.ts';
import { type PhraseFile, phraseFileSchema } from './schema.ts';

/** Reads a phrase file. Throws `RuleFileError` that names file, line and column. */
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
