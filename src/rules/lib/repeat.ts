/** A site's name after a caption or title: " - Daily Example", " | Example News". */
const SITE_SUFFIX = /\s{1,3}[-–—|·•]\s{1,3}([^-–—|·•]{2,40})$/u;
const SUFFIX_MAX_WORDS = 5;

const ELLIPSIS = /\s{0,3}(?:…|\.{3})$/u;

/** Shorter texts are too common to be called cut off versions of something. */
const MIN_TRUNCATED_LENGTH = 20;
const MIN_TRUNCATED_SHARE = 0.6;
const MIN_ELLIPSIS_SHARE = 0.3;

/** Letters and digits alone, for comparing texts regardless of case, typography and white space. */
export function letterKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** The site's name at the end of a line and where its separator starts; undefined when there is none. */
export function siteSuffix(text: string): { name: string; start: number } | undefined {
  const found = SITE_SUFFIX.exec(text);
  if (!found) return undefined;
  const name = found[1]!.trim();
  return name.split(/\s+/).length <= SUFFIX_MAX_WORDS ? { name, start: found.index } : undefined;
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
