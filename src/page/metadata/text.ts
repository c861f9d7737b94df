import { decodeHTML } from 'entities';
import { collapseSpace, normalizeText } from '../../block/normalize.ts';

const TAG = /<[a-z/!][^<>]{0,2000}>/gi;
/** Longer values are not names, titles or summaries; they are cut so that no page can make them costly. */
const MAX_LENGTH = 20_000;

/** A metadata value as plain text: entities decoded (also doubly encoded ones), tags dropped, white space folded. */
export function plainText(value: string): string {
  let text = value.length > MAX_LENGTH ? value.slice(0, MAX_LENGTH) : value;
  for (let i = 0; i < 2 && text.includes('&'); i++) text = decodeHTML(text);
  if (text.includes('<')) text = text.replace(TAG, ' ');
  return collapseSpace(normalizeText(text).text).trim();
}

const QUOTES = /["'`´‘’‚‛“”„‟«»‹›「」『』]/gu;
const DASHES = /[\p{Pd}−]/gu;

const ASCII = /^[\0-\x7f]*$/;
const ASCII_QUOTES = /["`]/g;

/** Equal for texts that differ only in case, white space, quotes, dashes and compatibility forms. */
export function foldText(text: string): string {
  if (ASCII.test(text)) return collapseSpace(text.toLowerCase().replace(ASCII_QUOTES, "'")).trim();
  return collapseSpace(text.normalize('NFKC').toLowerCase().replace(QUOTES, "'").replace(DASHES, '-')).trim();
}

/** Whether a text, its white space collapsed, may have this `foldText`: first sign and length tell most. */
export function mayFoldTo(text: string, folded: string): boolean {
  const first = text.charCodeAt(0);
  if (first <= 0x7f && FOLDED_ASCII[first] !== folded.charCodeAt(0)) return false;
  return text.length === folded.length || !ASCII.test(text);
}

const FOLDED_ASCII = Array.from({ length: 0x80 }, (_, code) =>
  foldText(String.fromCharCode(code)).charCodeAt(0),
);

/** Letters and digits alone, for names that are spelled with and without spaces and signs. */
export function compact(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const ASCII_KEYS = Uint8Array.from({ length: 0x80 }, (_, code) =>
  compact(String.fromCharCode(code)).charCodeAt(0),
);

/** Whether two texts begin with letters or digits of ASCII that are not the same but for their case, as their keys do. */
export function beginUnlike(a: string, b: string): boolean {
  const first = ASCII_KEYS[a.charCodeAt(0)] ?? 0;
  const second = ASCII_KEYS[b.charCodeAt(0)] ?? 0;
  return first !== 0 && second !== 0 && first !== second;
}

/** ASCII and general punctuation, whose compatibility forms have no letters or digits either. */
export const PLAIN_WORDS = /^[\0-\x7f\u2000-\u206f]*$/;

/** The words of a text, lower-cased; characters of their own in scripts without spaces. */
export function wordsIn(text: string): readonly string[] {
  const words = PLAIN_WORDS.test(text)
    ? text.toLowerCase().match(/[a-z0-9]+/g)
    : text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu);
  return words ?? [];
}

/** The different words of a text. */
export function wordSet(text: string): Set<string> {
  return new Set(wordsIn(text));
}

/** Tells whether a word is in the `wordSet` of a text; quicker than to make the set where few words are asked for. */
export function wordsOf(text: string): (word: string) => boolean {
  if (PLAIN_WORDS.test(text)) {
    const lower = text.toLowerCase();
    return word => hasPlainWord(lower, word);
  }
  const words = wordSet(text);
  return word => words.has(word);
}

function hasPlainWord(lower: string, word: string): boolean {
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1))
    if (!isPlainLetter(lower, at - 1) && !isPlainLetter(lower, at + word.length)) return true;
  return false;
}

/** Whether a letter or digit of ASCII, in lower case, stands at a place. */
export function isPlainLetter(lower: string, at: number): boolean {
  const code = lower.charCodeAt(at);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** Dice's coefficient of two word sets, 0–1. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return (2 * common) / (a.size + b.size);
}

/** Whether a text is nothing but the headline, once or several times. */
export function repeats(text: string, headline: string | undefined): boolean {
  if (headline === undefined) return false;
  return /^[\s,;|]*$/.test(foldText(text).replaceAll(foldText(headline), ''));
}

/** Whether a text is what a content system calls a thing by, in small letters: `type_news`, `all-of-the-front-page`. */
export function isSystemName(text: string): boolean {
  return /^[a-z\d]+(?:(?:_[a-z\d]+)+|(?:-[a-z\d]+){4,})$/.test(text);
}

const ELLIPSIS = /\s*(?:\[\s?(?:…|\.{3})\s?\]|…|\.{3,})$/u;

/** A text without the sign at its end that it was cut off. */
export function withoutEllipsis(text: string): string {
  return text.replace(ELLIPSIS, '');
}

/** Whether a text says by a sign at its end that it was cut off. */
export function isCutOff(text: string): boolean {
  return ELLIPSIS.test(text);
}

const SIGNS_AROUND = /^[\s|•·:,;–—/-]+|[\s|•·:,;–—/-]+$/g;

/** A text without the white space, dashes and signs around it that set it off from others. */
export function withoutSignsAround(text: string): string {
  return text.replace(SIGNS_AROUND, '');
}
