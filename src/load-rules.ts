import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { discoverRules } from './engine/discover.ts';
import { type FinderModel, loadFinder } from './finder/model.ts';
import { loadTextFinder, type TextModel } from './finder/text/model.ts';
import type { Page } from './model/page.ts';
import type { BlockRule } from './model/rule.ts';
import { loadRuleFiles } from './ruleset/load.ts';
import { loaderDigest } from './ruleset/loader-digest.ts';
import type { PageRules } from './ruleset/page-rules.ts';
import { ParsedCache } from './ruleset/parsed-cache.ts';
import { Lexicon } from './ruleset/phrases/lexicon.ts';
import { loadPhraseFiles, type RuleFileError } from './ruleset/phrases/load.ts';
import { type LoadedRuleFile, RuleBook } from './ruleset/rule-book.ts';
import { VERSION } from './version.ts';

const RULES = fileURLToPath(new URL('../rules/', import.meta.url));
const PHRASES = join(RULES, 'ui-strings');

/** Everything that `clean` judges by. Load once, use for any number of captures. */
export interface Ruleset {
  /** Generic rules in code, sorted by id. */
  readonly codeRules: readonly BlockRule[];
  readonly lexicon: Lexicon;
  readonly finder: FinderModel;
  readonly textFinder: TextModel;
  /** sha256 of version, phrases, model and generic rule files; that of a page has its site's files in it too. */
  readonly digest: string;
  readonly ruleFiles: readonly LoadedRuleFile[];
  /** The rule files for a page; `url` says where it is from when the capture does not. */
  siteRules(page: Page, url?: string): PageRules;
  /** Digest of all that can have a say about a capture of this address and time, told without opening it. */
  digestAt(url: string | undefined, capturedAt: string | undefined): string;
  /** Broken rule files that were left out. */
  readonly skipped: readonly RuleFileError[];
}

export interface LoadOptions {
  /** Folders of further rule files. */
  dirs?: readonly string[];
  /** Go on without files that are broken. */
  skipBad?: boolean;
  /** Folder of `ui-strings`, `generic` and `sites`, in place of the one that comes with Dechrome. */
  root?: string;
}

/** Loads the rules that come with Dechrome, and those of further folders. Throws `RuleFileError` for a broken file. */
export async function loadRules({
  dirs = [],
  skipBad = false,
  root = RULES,
}: LoadOptions = {}): Promise<Ruleset> {
  const cache = await ParsedCache.open(loaderDigest());
  const [codeRules, phrases, finder, textFinder, rules] = await Promise.all([
    discoverRules(),
    loadPhraseFiles(join(root, 'ui-strings'), cache),
    loadFinder(),
    loadTextFinder(),
    loadRuleFiles([root, ...dirs], { skipBad, cache }),
  ]);
  await cache.save();
  const base = createHash('sha256')
    .update(JSON.stringify([VERSION, phrases.digests]))
    .update(finder.digest)
    .update(textFinder.digest)
    .digest('hex');
  const book = new RuleBook(rules.files, base);
  return {
    codeRules,
    lexicon: new Lexicon(phrases.files),
    finder,
    textFinder,
    digest: book.digest,
    ruleFiles: rules.files,
    siteRules: (page, url) => book.forPage(page, url),
    digestAt: (url, capturedAt) => book.digestAt(url, capturedAt),
    skipped: rules.skipped,
  };
}

/** The phrases alone, without the finder. */
export async function loadLexicon(): Promise<Lexicon> {
  const cache = await ParsedCache.open(loaderDigest());
  const { files } = await loadPhraseFiles(PHRASES, cache);
  await cache.save();
  return new Lexicon(files);
}
