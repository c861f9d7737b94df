import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FINDER, TEXT_FINDER } from './finder/shipped.ts';
import { sha256 } from './model/sha256.ts';
import { PACKAGE } from './root.ts';
import { loadRuleFiles } from './ruleset/load.ts';
import { loaderDigest } from './ruleset/loader-digest.ts';
import { ParsedCache } from './ruleset/parsed-cache.ts';
import { type LoadedPhrases, loadPhraseFiles } from './ruleset/phrases/load.ts';
import { RuleBook } from './ruleset/rule-book.ts';
import type { RuleFileError } from './ruleset/rule-file-error.ts';
import { VERSION } from './version.ts';

const RULES = fileURLToPath(new URL('rules/', PACKAGE));
const PHRASES = 'ui-strings';

export interface LoadOptions {
  /** Folders of further rule files. */
  dirs?: readonly string[];
  /** Go on without files that are broken. */
  skipBad?: boolean;
  /** Folder of `ui-strings`, `generic` and `sites`, in place of the one that comes with Dechrome. */
  root?: string;
}

/** The rules in files: enough to tell what captures would be judged by, not to judge them. */
export interface LoadedBook {
  /** Its digests are those of all that has a say. */
  book: RuleBook;
  phrases: LoadedPhrases['files'];
  /** Broken rule files that were left out. */
  skipped: readonly RuleFileError[];
}

/** Loads the files of `loadRules`, and nothing that judges by them. Throws `RuleFileError` for a broken file. */
export async function loadBook({
  dirs = [],
  skipBad = false,
  root = RULES,
}: LoadOptions = {}): Promise<LoadedBook> {
  const cache = await ParsedCache.open(loaderDigest());
  const [phrases, models, rules] = await Promise.all([
    loadPhraseFiles(join(root, PHRASES), cache),
    Promise.all([FINDER, TEXT_FINDER].map(path => readFile(path))),
    loadRuleFiles([root, ...dirs], { skipBad, cache }),
  ]);
  await cache.save();
  const base = [JSON.stringify([VERSION, phrases.digests]), ...models.map(sha256)].join('');
  return {
    book: new RuleBook(rules.files, sha256(base)),
    phrases: phrases.files,
    skipped: rules.skipped,
  };
}

/** The phrases alone, of those that come with Dechrome. */
export async function loadPhrases(): Promise<LoadedPhrases['files']> {
  const cache = await ParsedCache.open(loaderDigest());
  const { files } = await loadPhraseFiles(join(RULES, PHRASES), cache);
  await cache.save();
  return files;
}
