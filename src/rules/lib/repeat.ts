/** A site's name after a caption or title: " - Daily Example", " | Example News". */
const SITE_SUFFIX = /\s{1,3}[-–—|·•]\s{1,3}([^-–—|·•]{2,40})$/u;
const SUFFIX_MAX_WORDS = 5;
/** In UTF-16 units: white space, the separator and forty signs of two units. */
const SUFFIX_MAX_LENGTH = 3 + 1 + 3 + 2 * 40;

const ELLIPSIS = /\s{0,3}(?:…|\.{3})$/u;

/** Shorter texts are too common to be called cut off versions of something. */
const MIN_TRUNCATED_LENGTH = 20;
const MIN_TRUNCATED_SHARE = 0.6;
const MIN_ELLIPSIS_SHARE = 0.3;

const ASCII = /^[\0-\x7f]*$/;

/** Letters and digits alone, for comparing texts regardless of case, typography and white space. */
export function letterKey(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
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

const NO_LETTER = 0;
const NO_ASCII = -1;

/** A letter in lower case or a digit as it is. */
function lowerAscii(code: number): number {
  if (code > 0x7f) return NO_ASCII;
  const lower = code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
  return (lower >= 0x61 && lower <= 0x7a) || (lower >= 0x30 && lower <= 0x39) ? lower : NO_LETTER;
}

/** The site's name at the end of a line and where its separator starts; undefined when there is none. */
export function siteSuffix(text: string): { name: string; start: number } | undefined {
  // The search goes on from every white space, so it begins where a suffix may.
  const tail = Math.max(0, text.length - SUFFIX_MAX_LENGTH);
  const found = SITE_SUFFIX.exec(tail === 0 ? text : text.slice(tail));
  if (!found) return undefined;
  const name = found[1]!.trim();
  return name.split(/\s+/).length <= SUFFIX_MAX_WORDS ? { name, start: tail + found.index } : undefined;
}

export type Repeat = 'same' | 'with-suffix' | 'truncated';

/** Whether and how `text` repeats `original`; undefined when they are two texts. */
export function repeats(text: string, original: string): Repeat | undefined {
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
