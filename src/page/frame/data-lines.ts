/** What a line that holds nothing else than a value of metadata says. */
export type DataKind =
  | 'address'
  | 'image'
  | 'stamp'
  | 'mail'
  | 'phone'
  | 'number'
  | 'flag'
  | 'locale'
  /** Where a value was to be found that the program did not fill in: `/html/head/title`. */
  | 'path';

const LONGEST = 500;
const PHONE_LENGTH = 24;

const ADDRESS = /^https?:\/\/[^\s<>"]+$/i;
const IMAGE = /\.(?:jpe?g|png|webp|gif|avif|svg)(?:[?#!].*)?$/i;
/** Day and time: the day alone may be anybody's. */
const STAMP = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)? ?(?:Z|[+-]\d\d(?::?\d\d)?)?$/;
const MAIL = /^[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+$/;
const PHONE = /^\+?[\d(][\d ().–-]{6,22}$/;
const NUMBER = /^\d{1,5}(?:px)?$/;
const PATH = /^\/html(?:\/[^\s/]+)+$/;
const LOCALE = /^[a-z]{2,3}[_-][A-Z]{2}$/;

/** The kind of a line that is a value of metadata as programs write it, in any language; undefined for others. */
export function dataKind(text: string): DataKind | undefined {
  const { length } = text;
  if (length > LONGEST) return undefined;
  const first = text.charCodeAt(0);
  const isNumeric = isDigit(first) || first === PLUS || first === BRACKET;
  const kind = isNumeric ? numericKind(text) : wordKind(text, first);
  return kind ?? (text.includes('@') && MAIL.test(text) ? 'mail' : undefined);
}

const PLUS = 0x2b;
const BRACKET = 0x28;
const SLASH = 0x2f;
const SMALL_H = 0x68;
const LOCALE_LENGTH = 6;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** All of these are in one piece. */
function wordKind(text: string, first: number): DataKind | undefined {
  if (first >= 0x80 || text.includes(' ')) return undefined;
  if (text === 'true' || text === 'false') return 'flag';
  if (first === SMALL_H && ADDRESS.test(text)) return IMAGE.test(text) ? 'image' : 'address';
  if (first === SLASH && PATH.test(text)) return 'path';
  return text.length <= LOCALE_LENGTH && LOCALE.test(text) ? 'locale' : undefined;
}

function numericKind(text: string): DataKind | undefined {
  if (text.length > STAMP_LENGTH) return undefined;
  if (NUMBER.test(text)) return 'number';
  if (STAMP.test(text)) return 'stamp';
  return text.length <= PHONE_LENGTH && PHONE.test(text) ? 'phone' : undefined;
}

const STAMP_LENGTH = 40;

/** Words that describe a text in a row, as programs list them. */
const LIST_PARTS = 2;
const PART_WORDS = 5;

/** Whether a line lists short labels, a comma between each two. */
export function isKeywordList(text: string, words: number): boolean {
  if (words > MOST_LISTED || /[.!?;:]/.test(text)) return false;
  const parts = text.split(/\s*[,،、，]\s*/);
  return (
    parts.length >= LIST_PARTS && parts.every(part => part !== '' && part.split(' ').length <= PART_WORDS)
  );
}

const MOST_LISTED = 80;
