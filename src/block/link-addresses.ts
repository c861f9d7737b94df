import type { Mark } from '../model/page.ts';
import type { Span } from '../model/verdict.ts';
import type { Line } from './lines.ts';
import { OPENS_BRACKET } from './unit-kinds.ts';

const SCHEME = '(?:https?:\\/\\/|mailto:|tel:|javascript:|data:)';
/** Of a picture that is a link, too, the address that it leads to stands behind its own. */
const BRACKETED = `\\[(?:${SCHEME}|\\/(?!\\w+\\]))[^\\s\\]]*\\](?:https?:\\/\\/\\S+)?`;
/**
 * An address that a program wrote behind the words of a link or for a picture, as html-to-text has it in brackets, mail
 * programs in angles, others in parentheses with blanks: `the guide [https://sound.example/guide]`.
 */
const MARK = new RegExp(`${BRACKETED}|<${SCHEME}[^\\s<>]*>|\\( (?:${SCHEME}|\\/)\\S* \\)`, 'g');
const BEGINNING = new RegExp(`^(?:${MARK.source})`);
/** A mark, or the address of a link without words. */
const ADDRESS = new RegExp(
  `^(?:\\[(?:${SCHEME}|\\/)\\S*\\]\\S*|<${SCHEME}\\S*>|${SCHEME}\\S+|\\/[\\w-]\\S*|[()])$`,
);
const OF_PICTURE = /\.(?:jpe?g|png|gif|svg|webp|avif)\b/i;

/** People write single addresses so, too. */
const LEAST_ADDRESSES = 3;
/** Before an address that is told as such, as in a list of sources; words of a link do not end so. */
const TELLS = /[,:;，：；(]/;
const BEGINS_WORD = /[\p{L}\p{N}]/u;

/** Whether the lines have addresses behind links, and not only some that somebody wrote. */
export function hasAddresses(lines: readonly Line[]): boolean {
  let count = 0;
  for (const { text, kinds } of lines) {
    if ((kinds & OPENS_BRACKET) === 0) continue;
    count += addressesIn(text).length;
    if (count >= LEAST_ADDRESSES) return true;
  }
  return false;
}

/** Where the addresses stand in a line, with the blank before them that it does not need without them. */
export function addressesIn(text: string): Span[] {
  const spans: Span[] = [];
  if (!mayHaveAddress(text)) return spans;
  for (const { index, 0: address } of text.matchAll(MARK)) {
    const end = index + address.length;
    const isApart = index > (spans.at(-1)?.[1] ?? 0) && text[index - 1] === ' ';
    const before = text[isApart ? index - 2 : index - 1] ?? '';
    if (!address.startsWith('[') && TELLS.test(before)) continue;
    const start = isApart && !BEGINS_WORD.test(text[end] ?? '') ? index - 1 : index;
    spans.push([start, index === 0 && text[end] === ' ' ? end + 1 : end]);
  }
  return spans;
}

/** Whether a line begins with such an address. */
export function beginsWithAddress(text: string): boolean {
  return mayHaveAddress(text) && BEGINNING.test(text);
}

/** Whether a line is nothing but addresses. */
export function isAddresses(text: string): boolean {
  return text.split(' ').every(part => ADDRESS.test(part));
}

/** Whether a line is nothing but what is written in place of pictures, each with the address of one behind it. */
export function namesPictures(text: string, marks: readonly Mark[]): boolean {
  return (
    marks[0]![0] > 0 &&
    marks.at(-1)![1] === text.length &&
    marks.every(([start, end]) => OF_PICTURE.test(text.slice(start, end)))
  );
}

function mayHaveAddress(text: string): boolean {
  return text.includes('[') || text.includes('<') || text.includes('( ');
}
