import type { PhraseHit } from '../../model/rule.ts';

/** The phrases found in a text; the ruleset's lexicon. */
export type FindPhrases = (text: string) => readonly PhraseHit[];

/** Whether a phrase stands where it says that a name follows. */
export function announces({ class: is, start }: PhraseHit): boolean {
  return is === 'byline' && start === 0;
}
