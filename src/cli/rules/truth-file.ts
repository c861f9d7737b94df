import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Capture } from '../../model/capture.ts';
import { UsageError } from '../../model/errors.ts';
import { type Answers, Truth } from '../../ruleset/stats/truth.ts';

const rowSchema = z.object({
  id: z.string().optional(),
  url: z.string().optional(),
  file: z.string().optional(),
  text: z.string().optional(),
  with: z.array(z.string()).optional(),
  without: z.array(z.string()).optional(),
  title: z.string().optional(),
  authors: z.array(z.string()).optional(),
  date: z.string().optional(),
});
type Row = z.infer<typeof rowSchema>;

/** Truths of captures, found by their id, their address or the end of their path. */
export class TruthFile {
  private readonly byName = new Map<string, Row>();

  /** Reads JSON lines `{id | url | file, text?, with?, without?, title?, authors?, date?}`. Throws `UsageError` for a line that is something else. */
  static async read(path: string): Promise<TruthFile> {
    const truths = new TruthFile();
    const source = await readFile(path, 'utf8').catch((error: Error) => {
      throw new UsageError('no-truth', `--truth: ${error.message}`);
    });
    for (const [i, line] of source.split('\n').entries()) {
      if (line.trim() !== '') truths.add(line, `${path}:${i + 1}`);
    }
    return truths;
  }

  /** The capture, with the address that the truth knows where it has none itself, and what is known about it. */
  match(capture: Capture): { capture: Capture; answers: Answers } {
    const row = this.find(capture);
    if (!row) return { capture, answers: {} };
    const known = row.url !== undefined && capture.url === undefined ? { ...capture, url: row.url } : capture;
    return {
      capture: known,
      answers: { ...row, text: row.text === undefined ? undefined : new Truth(row.text) },
    };
  }

  private add(line: string, place: string): void {
    const row = rowSchema.safeParse(parseJson(line));
    if (!row.success)
      throw new UsageError('bad-truth', `${place}: needs {"id" or "url" or "file", "text", …}`);
    for (const name of [row.data.id, row.data.url, row.data.file])
      if (name !== undefined) this.byName.set(name, row.data);
  }

  private find({ key, url, origin }: Capture): Row | undefined {
    const direct = this.byName.get(key) ?? (url === undefined ? undefined : this.byName.get(url));
    if (direct) return direct;
    const parts = origin.file.split('/');
    for (let i = 0; i < parts.length; i++) {
      const row = this.byName.get(parts.slice(i).join('/'));
      if (row) return row;
    }
    return undefined;
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
