import { endsSentence } from '../block/sentence-end.ts';
import type { Piece } from './pieces.ts';

/**
 * What a line of flat text looks like, to tell headings: `short` and `question` may be one, and so may `numbered`;
 * `label` ends in a colon; `apart` is part of the page, not of the text.
 */
export type LineKind =
  | 'prose'
  | 'sentence'
  | 'item'
  | 'short'
  | 'question'
  | 'numbered'
  | 'label'
  | 'marked'
  | 'apart';

/** More words are no heading. */
export const HEADING_WORDS = 16;
/** What stands under a heading is at least this long. */
const BODY_WORDS = 12;
const SENTENCE_WORDS = 4;

const ASKS = /[?？؟;][\])"'»«›‹”“’‘」』）】》]{0,3}$/;
const LABELS = /[:：]$/;
/** A line that goes on, says whose a quotation is, names an address or has columns. */
const NO_HEADING = /^[—–―~-]|[,;،；、—–-]$|[|•·©]|https?:|www\./;
/** `Ida Holm/The Courier`: who took a picture. */
const CREDIT = /^(?:\p{Lu}[^\s/]+ ){1,2}\p{Lu}[^\s/]+\/\p{Lu}[^\s/]+(?: \p{Lu}[^\s/]*){0,3}$/u;
/** `in the U.S.`: the full stop is of the word. */
const INITIALS = /(?:^|[^\p{L}])\p{Lu}\.\p{Lu}\.$/u;
/** Labels have a colon within, and rows of data a slash. */
const DIVIDED = /[:：/]/;
const BEGINS_PLAIN = /^[\p{L}\p{N}#"'“‘«„¿¡([]/u;
const BEGINS_SMALL = /^[^\p{L}\p{N}]*\p{Ll}/u;
const LETTER = /\p{L}/u;
const LETTERS = /\p{L}/gu;
const DIGITS = /\p{Nd}/gu;

export function kindOf({ block, text, role }: Piece): LineKind {
  const { kind, words } = block;
  if (text.length !== block.text.length) return words > HEADING_WORDS ? 'prose' : 'apart';
  if (role !== undefined && role !== 'lead') return 'apart';
  if (kind === 'heading' && text.startsWith('#')) return 'marked';
  if (kind === 'quote' || kind === 'code') return 'apart';
  if (words > HEADING_WORDS) return 'prose';
  const ends = endsSentence(text) && !INITIALS.test(text);
  const asks = ends && ASKS.test(text);
  const label = !ends && LABELS.test(text);
  if (kind === 'list-item') return isNumbered(text) && (!ends || asks) && !label ? 'numbered' : 'item';
  if (words >= BODY_WORDS && ((ends && !asks) || label)) return 'prose';
  if (ends && !asks) return words >= SENTENCE_WORDS ? 'sentence' : 'apart';
  if (BEGINS_SMALL.test(text) || NO_HEADING.test(text) || isCredit(text) || isFigure(text)) return 'apart';
  return label ? 'label' : asks ? 'question' : 'short';
}

function isNumbered(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 0x30 && first <= 0x39 && LETTER.test(text);
}

/** A price, an hour, a date. */
function isFigure(text: string): boolean {
  const digits = text.match(DIGITS)?.length ?? 0;
  if (digits === 0) return !LETTER.test(text);
  return (text.match(LETTERS)?.length ?? 0) <= digits;
}

function isCredit(text: string): boolean {
  return text.includes('/') && CREDIT.test(text);
}

/** Whether a line begins with a word, a number or a quotation, and not with a sign as those that lead elsewhere do. */
export function beginsPlain(text: string): boolean {
  return BEGINS_PLAIN.test(text);
}

/** Whether a line begins so and is not parted into a label and what it says. */
export function isPlain(text: string): boolean {
  return beginsPlain(text) && !DIVIDED.test(text);
}
