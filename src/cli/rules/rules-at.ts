import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../../model/errors.ts';

const run = promisify(execFile);
const MAX_OUTPUT = 64 * 1024 * 1024;

/** A folder of rules, and how to get rid of it when it was only made for the moment. */
export interface RulesFolder {
  path: string;
  dispose(): Promise<void>;
}

/**
 * A folder of rules by its path, or the folder `rules` of the repository around `cwd` as it was at a git revision. Throws `UsageError` for what is neither.
 */
export async function rulesAt(folderOrRevision: string, cwd = process.cwd()): Promise<RulesFolder> {
  const found = await stat(folderOrRevision).catch(() => undefined);
  if (found?.isDirectory()) return { path: folderOrRevision, dispose: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'dechrome-rules-'));
  const dispose = () => rm(folder, { recursive: true, force: true });
  try {
    await extract(folderOrRevision, folder, cwd);
  } catch (error) {
    await dispose();
    const detail = String((error as { stderr?: string }).stderr ?? (error as Error).message).trim();
    throw new UsageError(
      'no-such-rules',
      `--against ${folderOrRevision}: neither a folder nor a git revision: ${detail}`,
    );
  }
  return { path: join(folder, 'rules'), dispose };
}

async function extract(revision: string, folder: string, cwd: string): Promise<void> {
  // A revision that begins with a hyphen would be read as an option.
  if (revision.startsWith('-')) throw new Error('not a revision');
  const options = { cwd, maxBuffer: MAX_OUTPUT };
  const { stdout } = await run(
    'git',
    ['ls-tree', '-r', '--name-only', '-z', '--full-tree', revision, 'rules/'],
    options,
  );
  const names = stdout.split('\0').filter(name => /\.ya?ml$/.test(name));
  if (names.length === 0) throw new Error('no rule files there');
  for (const name of names) {
    const { stdout: content } = await run('git', ['show', `${revision}:${name}`], options);
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}
