import { matchesOf } from '../../model/matches.ts';
import type { PhraseHit } from '../../model/rule.ts';
import type { Span } from '../../model/verdict.ts';
import type { FindPhrases } from '../../page/metadata/find-phrases.ts';

const BRACKETED = /[([（【]([^()[\]（）【】]{6,70})[)\]）】]/gu;

export interface LinkTargetNote {
  span: Span;
  hit: PhraseHit;
}

/** Where a text says in brackets where a link opens: `(opens in a new window)`. */
export function linkTargetNotes(text: string, find: FindPhrases): LinkTargetNote[] {
  return matchesOf(text, BRACKETED).flatMap(({ 0: whole, 1: inside, index }): LinkTargetNote[] => {
    const hit = find(inside!).find(each => each.class === 'link-target' && each.whole);
    // With the space before it.
    const from = text[index - 1] === ' ' ? index - 1 : index;
    return hit ? [{ span: [from, index + whole.length], hit }] : [];
  });
}

/** A text without such a note at its end. */
export function withoutNoteBehind(text: string, find: FindPhrases): string {
  const last = text.endsWith(')') ? linkTargetNotes(text, find).at(-1) : undefined;
  return last?.span[1] === text.length ? text.slice(0, last.span[0]) : text;
}
