import type { Block } from '../../model/block.ts';
import { addTo } from '../../model/multimap.ts';
import { mark, UNITS } from '../../model/unit-table.ts';
import { beginUnlike } from '../../page/metadata/text.ts';

/** A site's name after a caption or title: " - Daily Example", " | Example News". */
const SITE_SUFFIX = /\s{1,3}[-–—|·•]\s{1,3}([^-–—|·•]{2,40})$/u;
const SUFFIX_MAX_WORDS = 5;
/** Of a picture, behind the name: ", 1920, 12.05.2024". */
const SIZE_AND_DAY = /(?:,\s\d[\d./-]{1,9}){1,2}$/;
/** The separator, the white space behind it and the longest name. */
const SUFFIX_REACH = 1 + 3 + 40;

const SEPARATOR = new Uint8Array(UNITS);
mark(SEPARATOR, /[-–—|·•]/u, 1);
mark(SEPARATOR, /\s/u, 2);
const isSeparator = (unit: number): boolean => SEPARATOR[unit] === 1;
const isSpace = (unit: number): boolean => SEPARATOR[unit] === 2;

const ELLIPSIS = /\s{0,3}(?:…|\.{3})$/u;

/** Shorter texts are too common to be called cut off versions of something. */
const MIN_TRUNCATED_LENGTH = 20;
const MIN_TRUNCATED_SHARE = 0.6;
const MIN_ELLIPSIS_SHARE = 0.3;

/** ASCII, and dashes, quotation marks and dots, whose compatibility forms have no letters either. */
const PLAIN = /^[\0-\x7f\u2010-\u2016\u2018-\u2027]*$/;

/** Letters and digits alone, for comparing texts regardless of case, typography and white space. */
export function letterKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** Whether the `letterKey` of a text is `key`: most texts show in their first letters that it is not. */
export function hasLetterKey(text: string, key: string): boolean {
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const lower = lowerAscii(text.charCodeAt(i));
    if (lower === NO_ASCII) return letterKey(text) === key;
    if (lower === NO_LETTER) continue;
    // A letter may yet become one with a mark behind it.
    if (lower !== key.charCodeAt(at)) return text.charCodeAt(i + 1) > 0x7f && letterKey(text) === key;
    at++;
  }
  return at === key.length;
}

export const NO_LETTER = 0;
export const NO_ASCII = -1;

/** A letter in lower case or a digit as it is; the signs of `PLAIN` are no letters. */
export function lowerAscii(code: number): number {
  if (code >= 0x2010 && code <= 0x2027 && code !== 0x2017) return NO_LETTER;
  if (code > 0x7f) return NO_ASCII;
  const lower = code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
  return (lower >= 0x61 && lower <= 0x7a) || (lower >= 0x30 && lower <= 0x39) ? lower : NO_LETTER;
}

/** The site's name at the end of a line and where its separator starts; undefined when there is none. */
export function siteSuffix(text: string): { name: string; start: number } | undefined {
  if (!mayHaveSuffix(text)) return undefined;
  const found = SITE_SUFFIX.exec(text);
  if (!found) return undefined;
  const name = found[1]!.trim().replace(SIZE_AND_DAY, '');
  return name.split(/\s+/).length <= SUFFIX_MAX_WORDS ? { name, start: found.index } : undefined;
}

/** Whether the last separator has white space on both sides, and stands as far from the end as names are long. */
function mayHaveSuffix(text: string): boolean {
  const { length } = text;
  for (let at = length - 1; at >= Math.max(1, length - SUFFIX_REACH); at--) {
    if (isSeparator(text.charCodeAt(at)))
      return at < length - 2 && isSpace(text.charCodeAt(at - 1)) && isSpace(text.charCodeAt(at + 1));
  }
  return false;
}

export type Repeat = 'same' | 'with-suffix' | 'truncated';

/** Whether and how `text` repeats `original`; undefined when they are two texts. */
export function repeats(text: string, original: string): Repeat | undefined {
  if (beginUnlike(text, original)) return undefined;
  const key = letterKey(text);
  const whole = letterKey(original);
  if (key === '' || whole === '') return undefined;
  if (key === whole) return 'same';
  const suffix = siteSuffix(text);
  const stem = suffix ? text.slice(0, suffix.start) : text;
  const stemKey = suffix ? letterKey(stem) : key;
  if (suffix && stemKey === whole) return 'with-suffix';
  return isTruncated(stem, stemKey, whole) ? 'truncated' : undefined;
}

function isTruncated(text: string, key: string, whole: string): boolean {
  if (key.length < MIN_TRUNCATED_LENGTH || key.length >= whole.length || !whole.startsWith(key)) return false;
  const share = key.length / whole.length;
  return share >= (ELLIPSIS.test(text) ? MIN_ELLIPSIS_SHARE : MIN_TRUNCATED_SHARE);
}

/** The blocks that say the same, by their text. */
export function byText(blocks: Iterable<Block>): ReadonlyMap<string, readonly Block[]> {
  const found = new Map<string, Block[]>();
  for (const block of blocks) addTo(found, block.text, block);
  return found;
}
