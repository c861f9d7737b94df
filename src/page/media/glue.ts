import { matchesOf } from '../../model/matches.ts';

/** Small letter or digit, then a capital and a small letter, without a space: two texts were joined. */
const JOINT = /[\p{Ll}\p{N})\]](?=\p{Lu}\p{Ll})|\p{Lu}{3}(?=\p{Lu}\p{Ll})/gu;
const WORD_START = /[\p{L}\p{N}'’-]+$/u;
/** `McAdam`, `DeVito`, `iStock`, `YouTube`: capitals inside one word come early in it. */
const INNER_CAPITAL = 3;
/** Fewer words after the joint are a name written together, not a caption. */
const CAPTION_WORDS = 4;

/** Where a caption is glued to the credit before it, looking from `from` on; undefined when nowhere. */
export function glueAfter(text: string, from: number): number | undefined {
  const newline = text.indexOf('\n', from);
  if (newline >= 0) return newline;
  for (const found of matchesOf(text.slice(from), JOINT)) {
    const at = from + found.index + found[0].length;
    if (wordBefore(text, at) <= INNER_CAPITAL && !/[)\]]/.test(text[at - 1]!)) continue;
    if (wordCount(text.slice(at)) >= CAPTION_WORDS) return at;
  }
  return undefined;
}

/** A full stop with a capital right after it, near the end: `… in Madrid.Name / Agency`. */
const GLUED_STOP = /[\p{Ll}\p{N})”"»]{2}[.!?…](?=\p{Lu}[^.])/gu;

/** Where a credit of a few words is glued to the sentence before it; undefined when nowhere. */
export function glueBefore(text: string): number | undefined {
  const last = matchesOf(text, GLUED_STOP).at(-1);
  if (!last) return undefined;
  const at = last.index + last[0].length;
  const before = wordCount(text.slice(0, at));
  const after = wordCount(text.slice(at));
  return before >= CAPTION_WORDS && after <= 8 ? at : undefined;
}

function wordBefore(text: string, at: number): number {
  return WORD_START.exec(text.slice(Math.max(0, at - 40), at))?.[0].length ?? 0;
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
