import type { PhraseHit } from '../../model/rule.ts';
import type { FunctionWords } from './language/function-words.ts';

/** What the metadata may ask of the ruleset. */
export interface MetadataInput extends FunctionWords {
  /** Phrases of the ruleset found in a block. */
  phrases(block: number): readonly PhraseHit[];
  /** Phrases found in any short text. */
  find(text: string): readonly PhraseHit[];
}
