import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { discoverRules } from './engine/discover.ts';
import { type FinderModel, loadFinder } from './finder/model.ts';
import type { BlockRule } from './model/rule.ts';
import { Lexicon } from './ruleset/phrases/lexicon.ts';
import { loadPhraseFiles } from './ruleset/phrases/load.ts';
import { VERSION } from './version.ts';

const PHRASES = fileURLToPath(new URL('../rules/ui-strings/', import.meta.url));

/** Everything that `clean` judges by. Load once, use for any number of captures. */
export interface Ruleset {
  /** Generic rules in code, sorted by id. */
  readonly codeRules: readonly BlockRule[];
  readonly lexicon: Lexicon;
  readonly finder: FinderModel;
  /** sha256 of version, phrases and model: captures cleaned under another digest may come out differently. */
  readonly digest: string;
}

export interface LoadOptions {
  /** Folders of further rule files. */
  dirs?: readonly string[];
  /** Go on without files that are broken. */
  skipBad?: boolean;
}

/** Loads the rules that come with Dechrome. Throws `RuleFileError` for a broken file. */
export async function loadRules(_options: LoadOptions = {}): Promise<Ruleset> {
  const [codeRules, files, finder] = await Promise.all([discoverRules(), loadPhraseFiles(PHRASES), loadFinder()]);
  const digest = createHash('sha256').update(JSON.stringify([VERSION, files])).update(finder.digest).digest('hex');
  return { codeRules, lexicon: new Lexicon(files), finder, digest };
}

/** The phrases alone, without the finder. */
export async function loadLexicon(): Promise<Lexicon> {
  return new Lexicon(await loadPhraseFiles(PHRASES));
}
