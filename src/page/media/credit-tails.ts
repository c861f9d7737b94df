import { matchesOf } from '../../model/matches.ts';
import { glueBefore } from './glue.ts';
import { looksLikeCredit } from './names.ts';

/** A longer text after a mark tells a story. Longest credits of agencies stay below. In UTF-16 units. */
export const MAX_CREDIT = 110;

export const SENTENCE_END = /[.!?…)\]»”"’。！？।۔؟]/;
/** `… in Madrid. NAME FOR “PAPER”`, `… in Madrid. N. NAME`, `… in Madrid. | PAPER`. Here and below, what is rare is looked for first. */
const CAPITALS =
  /(?=\p{Lu})(?<=[\p{Ll}\p{N}][.!?…]\s?(?:[|–—-]\s)?)(?:(?:\p{Lu}\.\s?){1,2}\p{Lu}{2,}|\p{Lu}{2,}(?=[\s,.&-]))(?:[\s,.«»“”"'’&-]+\p{Lu}+){0,7}[\s.»”"]*$/u;
/** `… in Madrid. AFP` */
const LETTERS = /(?=\p{Lu})(?<=[\p{Ll}\p{N}][.!?…]\s)\p{Lu}{2,6}$/u;
/** `… in Madrid. N. N.`, `… in Madrid.N. N.` */
const INITIALS =
  /(?=\p{Lu}\.)(?<=[\p{Ll}\p{N}][.!?…]\s|[\p{Ll}\p{N}]{2}[.!?…])\p{Lu}\.(?:\s?\p{Lu}\.){1,2}$/u;
const SEVERAL_CAPITALS = /\p{Lu}.*\s\p{Lu}/u;
/** What stands in brackets behind the last sentence, without a year: `… in Madrid. (Paper: Name)`. */
const BRACKETED = /(?=[(（])(?<=[.!?…。！？।۔؟”"»]\s?)[(（][^()（）\d]{2,80}[)）]\.?$/u;
const BEHIND_SENTENCE =
  /\p{Ll}[.!?…]["”’»]?(?:\s\((?=\p{Lu}[^():]{2,40}:\s\p{Lu})|\((?=\p{Lu}))[^()]{2,80}\)$/u;
const ONE_WORD = /^[(（]([\p{L}\p{M}]+)[)）]/u;
/** Korean papers name the reporter who took the picture: `… 있다. 김하나 기자`. */
const REPORTER =
  /(?=\p{Script=Hangul})(?<=[.。]\s?)\p{Script=Hangul}{2,4}\s(?:선임|사진)?기자(?:\s\S+@\S+)?$/u;
/** `A pole seen from the water | Harbour office`; more bars part the cells of a list. */
const PARTED = /(?=\s\|)(?<=^[^|]*)\s\|\s[^|]{2,60}$/;
/** Inner capitals of names come earlier: `McAdam`, `DeVito`. */
const GLUED_NAME = /\p{Ll}{3}(?=\p{Lu}\p{Ll}+\s\p{Lu})/gu;
const CAPTION_WORDS = 5;
const WRITTEN_SMALL = /(?:^|\s)\p{Ll}{3,}/u;
const WRITTEN_SMALL_EACH = /(?:^|\s)\p{Ll}{3,}/gu;

/** Where the credit begins that a caption ends with, told by its shape alone; undefined without. */
export function tailWithoutMark(text: string): number | undefined {
  const glued = glueBefore(text);
  if (glued !== undefined && looksLikeCredit(text.slice(glued))) return glued;
  return (
    capitalTail(text) ??
    bracketTail(text) ??
    REPORTER.exec(text)?.index ??
    partedTail(text) ??
    sharedTail(text)
  );
}

/** Names in capitals behind a sentence that is not set so. */
function capitalTail(text: string): number | undefined {
  const initials = INITIALS.exec(text)?.index;
  if (initials !== undefined) return initials;
  const letters = LETTERS.exec(text)?.index;
  // `4. SAS` is a number and a name.
  if (letters !== undefined && /\p{Ll}{2}/u.test(text.slice(0, letters))) return letters;
  const at = CAPITALS.exec(text)?.index;
  if (at === undefined || !SEVERAL_CAPITALS.test(text.slice(at))) return undefined;
  return /\p{Ll}/u.test(text.slice(0, at)) ? at : undefined;
}

/** A text without capitals in its last word is not looked at more closely. */
const ENDS_IN_CAPITALS = /\p{Lu}[.»”"]?$/u;
const SET_APART = /\S$|\s\|\s$/;

/** `… at dawn.IDA MOREL`, `… at dawn.I. M.`, `… at dawn. | THE PAPER`: capitals that no space alone parts from a sentence. */
export function capitalsBehind(text: string): number | undefined {
  const at = ENDS_IN_CAPITALS.test(text) ? capitalTail(text) : undefined;
  return at !== undefined && SET_APART.test(text.slice(0, at)) ? at : undefined;
}

function bracketTail(text: string): number | undefined {
  const found = BRACKETED.exec(text);
  if (!found || !looksLikeCredit(found[0].slice(1, -1))) return undefined;
  return saysWord(text.slice(0, found.index), found[0]) ? undefined : found.index;
}

/** `… at dawn.(Paper)`, as no sentence has a bracket behind it, and `… at dawn. (Paper: Name)`: credits wherever they stand. */
export function bracketedCredit(text: string): number | undefined {
  return text.endsWith(')') && BEHIND_SENTENCE.test(text) ? bracketTail(text) : undefined;
}

/**
 * Whether a text has the only word of a bracket, which then is where the picture was taken: `… in Madrid. (Madrid)`.
 */
function saysWord(text: string, bracket: string): boolean {
  const [, word] = ONE_WORD.exec(bracket) ?? [];
  return word !== undefined && text.split(/[^\p{L}\p{M}]+/u).includes(word);
}

function partedTail(text: string): number | undefined {
  const found = PARTED.exec(text);
  if (!found || !looksLikeCredit(found[0])) return undefined;
  const before = text.slice(0, found.index);
  const isCaption = before.split(/\s+/).length >= CAPTION_WORDS && WRITTEN_SMALL.test(before);
  return isCaption ? found.index : undefined;
}

/** `Name / Agency` behind a sentence or alone. */
function sharedTail(text: string): number | undefined {
  const slash = Math.max(text.lastIndexOf('/'), text.lastIndexOf('|'));
  if (slash < 0) return undefined;
  const start = behindCaption(text, sentenceStart(text, slash), slash);
  const rest = text.slice(start);
  if (rest.length > MAX_CREDIT || !looksLikeCredit(rest)) return undefined;
  const words = rest.split(/[\s/|]+/).filter(Boolean);
  if (words.length < 2 || words.length > 9) return undefined;
  return start > 0 || words.length > 2 ? start : undefined;
}

/** Where two names or more begin that are glued to a caption without a full stop: `The mill at dawnName / Agency`. */
export function gluedNames(text: string): number | undefined {
  const slash = text.lastIndexOf('/');
  const head = text.slice(0, slash);
  const [joint] = matchesOf(head, GLUED_NAME).slice(-1);
  if (!joint) return undefined;
  const at = joint.index + joint[0].length;
  const names = text.slice(at);
  if (names.length > MAX_CREDIT || SENTENCE_END.test(names) || !looksLikeCredit(names)) return undefined;
  return text.slice(0, at).split(/\s+/).length >= CAPTION_WORDS ? at : undefined;
}

/** Words written small before the first of several slashes are the caption's: `The mill «Ida» in the snow / Name / Agency`. */
function behindCaption(text: string, start: number, slash: number): number {
  const first = text.indexOf(' / ', start);
  if (first < 0 || first + 1 >= slash) return start;
  const small = text.slice(start, first).match(WRITTEN_SMALL_EACH)?.length ?? 0;
  return small >= 2 ? first + 1 : start;
}

/** Where the last sentence before `at` ended; initials (`J.J.`) end no sentence. */
function sentenceStart(text: string, at: number): number {
  for (let i = at - 2; i > 2; i--) {
    if (text[i + 1] !== ' ' || !SENTENCE_END.test(text[i]!)) continue;
    if (text[i] === '.' && !/[\p{Ll}\p{Lo}\p{N})”"»]/u.test(text[i - 1]!)) continue;
    return i + 1;
  }
  return 0;
}
