import { discoverRules } from './engine/discover.ts';
import { type FinderModel, loadFinder } from './finder/model.ts';
import { loadTextFinder, type TextModel } from './finder/text/model.ts';
import { type LoadOptions, loadBook, loadPhrases } from './load-book.ts';
import type { Page } from './model/page.ts';
import type { BlockRule } from './model/rule.ts';
import type { PageRules } from './ruleset/page-rules.ts';
import { Lexicon } from './ruleset/phrases/lexicon.ts';
import type { LoadedRuleFile } from './ruleset/rule-book.ts';
import type { RuleFileError } from './ruleset/rule-file-error.ts';

export type { LoadOptions } from './load-book.ts';

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

/** Loads the rules that come with Dechrome, and those of further folders. Throws `RuleFileError` for a broken file. */
export async function loadRules(options: LoadOptions = {}): Promise<Ruleset> {
  const [codeRules, finder, textFinder, { book, phrases, skipped }] = await Promise.all([
    discoverRules(),
    loadFinder(),
    loadTextFinder(),
    loadBook(options),
  ]);
  return {
    codeRules,
    lexicon: new Lexicon(phrases),
    finder,
    textFinder,
    digest: book.digest,
    ruleFiles: book.files,
    siteRules: (page, url) => book.forPage(page, url),
    digestAt: (url, capturedAt) => book.digestAt(url, capturedAt),
    skipped,
  };
}

/** The phrases alone, without the finder. */
export async function loadLexicon(): Promise<Lexicon> {
  return new Lexicon(await loadPhrases());
}
