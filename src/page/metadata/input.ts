import type { PhraseHit } from '../../model/rule.ts';

/** What the metadata may ask of the ruleset. */
export interface MetadataInput {
  /** Phrases of the ruleset found in a block. */
  phrases(block: number): readonly PhraseHit[];
  /** Phrases found in any short text; without it words like "By" are known in blocks only. */
  find?(text: string): readonly PhraseHit[];
}
