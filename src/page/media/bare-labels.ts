import type { PhraseHit } from '../../model/rule.ts';
import { isSmallName } from './names.ts';

/** A label that has no sign or preposition behind it: `Picture …`. */
const BARE = /^\p{L}+ …$/u;
/** `Picture and styling: …` is a label of several words. */
const GOES_ON = /^\s+(\p{Ll}{2,})\s+\p{L}(?!.{0,30}[:：])/u;

/**
 * Whether a label is part of what a credit says, which goes on in small letters: `Picture of the old mill, Sound
 * Press`.
 */
export function isPartOfCredit({ phrase, end }: PhraseHit, text: string): boolean {
  if (!BARE.test(phrase)) return false;
  const [, word] = GOES_ON.exec(text.slice(end)) ?? [];
  return word !== undefined && !isSmallName(word);
}
