import type { FindPhrases } from '../find-phrases.ts';

/** The classes of the words in bylines: they fill a line as interfaces do, and are none. */
export const BYLINE_CLASSES: ReadonlySet<string> = new Set([
  'byline',
  'contributor',
  'job-title',
  'organisation',
  'agency',
  'newsroom',
  'byline-place',
  'byline-with',
]);

/** Whether a text is nothing but phrases, and one of them of a class. */
export function is(text: string, name: string, find: FindPhrases): boolean {
  return find(text).some(hit => hit.whole && hit.class === name);
}

/** Whether a part of a byline has a word of a class, such as `Editor` in `Business Editor`. */
function has(text: string, name: string, find: FindPhrases): boolean {
  return text.split(/[\s/-]+/).some(word => word !== '' && is(word, name, find));
}

/** Whether a part of a byline tells what somebody is: a title, and no name. */
export function isJobTitle(text: string, find: FindPhrases): boolean {
  return has(text, 'job-title', find);
}

/** Whether a name is that of a news agency. */
export function isAgency(name: string, find: FindPhrases): boolean {
  return is(name, 'agency', find);
}

/** Whether a part of a byline tells where somebody works: a company, a university, an agency. */
export function isEmployer(text: string, find: FindPhrases): boolean {
  if (isAgency(text, find)) return true;
  return isUnspaced(text) ? endsIn(text, 'organisation', find) : has(text, 'organisation', find);
}

/** Words written small between others, next to each other in names (`van der`), apart in phrases. */
const SMALL_WORDS = /\s\p{Ll}\S*(?:\s\p{Ll}\S*)*(?=\s)/gu;

/** Whether a part begins small as a job title or degree; particles (`von`, `de`) are followed by a capital. */
export function isTitle(part: string): boolean {
  if ((part.match(SMALL_WORDS)?.length ?? 0) > 1) return true;
  return /^\p{Ll}/u.test(part) && !/\p{Lu}/u.test(part) && /\s|\p{Ll}{6}/u.test(part);
}

/** Whether a part tells where something was written: `em Santa Rita`. */
export function isPlace(part: string, find: FindPhrases): boolean {
  return /^\p{Ll}/u.test(part) && isPlaceFrom(part.split(' '), 0, find);
}

/** A name without the title before or behind it, and without the place where it was written. */
export function withoutTitle(name: string, find: FindPhrases): string {
  const words = name.split(' ');
  let start = words.length - 2;
  while (start > 0 && !(isTitleUntil(words, start, find) && !/^\p{Ll}/u.test(words[start]!))) start--;
  const own = words.slice(Math.max(start, 0));
  const placed = !isTitle(name);
  const end = own.findIndex(
    (_, i) => i > 1 && (isTitleFrom(own, i, find) || (placed && isPlaceFrom(own, i, find))),
  );
  const last = end < 0 ? beforeTitle(own, find) : end;
  return own.slice(0, last).join(' ');
}

/** No name has so many words and a title as its last. */
const TITLED_WORDS = 4;
const PARTICLE_OR_INITIAL = /^(?:\p{Ll}|\p{Lu}\.?$)/u;

/** Where a title of several words begins of which only the last is known: `Ida Morel Inland Waterways Reporter`. */
function beforeTitle(words: readonly string[], find: FindPhrases): number {
  const isTitled =
    words.length >= TITLED_WORDS && CAPITAL.test(words[0]!) && is(words.at(-1)!, 'job-title', find);
  if (!isTitled || !words.every(word => CAPITAL.test(word) || PARTICLE_OR_INITIAL.test(word)))
    return words.length;
  const family = words.findIndex((word, i) => i > 0 && !PARTICLE_OR_INITIAL.test(word));
  return family > 0 && family < words.length - 2 ? family + 1 : words.length;
}

const CAPITAL = /^\p{Lu}/u;

/** Titles may be joined to what somebody works for, as German does: `Morgenpost-Redakteurin Ida Morel`. */
function isTitleUntil(words: readonly string[], end: number, find: FindPhrases): boolean {
  const before = words.slice(0, end).join(' ');
  if (is(before, 'job-title', find)) return true;
  const hyphen = end === 1 ? before.lastIndexOf('-') : -1;
  return hyphen > 0 && is(before.slice(hyphen + 1), 'job-title', find);
}

/** `Senior Political Correspondent`; a single word with a capital may belong to the name of a desk. */
function isTitleFrom(words: readonly string[], at: number, find: FindPhrases): boolean {
  const last = words.length - 1;
  if (at === last) return /^\p{Ll}/u.test(words[at]!) && is(words[at]!, 'job-title', find);
  if (is(words.slice(at).join(' '), 'job-title', find)) return true;
  // `Editor of the Courier`, `Reporterin mit Schwerpunkt Seen`
  if (/^\p{Ll}/u.test(words[at + 1]!)) return is(words[at]!, 'job-title', find);
  return is(words[at]!, 'job-title', find) && is(words[last]!, 'job-title', find);
}

function isPlaceFrom(words: readonly string[], at: number, find: FindPhrases): boolean {
  return /^\p{Lu}/u.test(words[at + 1] ?? '') && is(words[at]!, 'byline-place', find);
}

/** Whether a text is written in scripts that put no space between family name and given name. */
export function isUnspaced(text: string): boolean {
  return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}々ー・·\s]+$/u.test(text);
}

const MAX_TITLE = 6;
const MAX_SUFFIX = 4;
/** No name begins with a particle of Japanese. */
const PERSON =
  /^(?![のはがをにへとも])(?:[\p{sc=Han}々]{2,4}|[\p{sc=Hangul}]{2,4}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々ー]{3,8})$/u;

/** The names beside a title where no space parts them for sure: `記者張三`, `김하늘 기자`; undefined without a title. */
export function titledNames(text: string, find: FindPhrases): string[] | undefined {
  if (!isUnspaced(text)) return undefined;
  const words = text.trim().split(/\s+/);
  const bare = words.map((word, i) =>
    is(word, 'job-title', find) || isOutletTitled(words, i, find) ? '' : withoutGlued(word, find),
  );
  if (bare.every((word, i) => word === words[i])) return undefined;
  // Names of two signs are spaced out to the width of three.
  const names = bare
    .join(' ')
    .replace(/(?<=^|\s)(\S)\s(\S)(?=\s|$)/gu, '$1$2')
    .trim()
    .split(/\s+/);
  return names.every(name => PERSON.test(name)) ? names : undefined;
}

/** `晨报记者 张三`: in Chinese a title behind which a name stands has the outlet before it. */
function isOutletTitled(words: readonly string[], at: number, find: FindPhrases): boolean {
  const [word, name] = [words[at]!, words[at + 1]];
  if (name === undefined || !HAN.test(word) || !HAN.test(name) || is(name, 'job-title', find)) return false;
  const rest = withoutGlued(word, find);
  return rest !== word && word.startsWith(rest) && withoutGlued(name, find) === name;
}

const HAN = /^\p{sc=Han}+$/u;

function withoutGlued(word: string, find: FindPhrases): string {
  for (let n = Math.min(MAX_TITLE, word.length - 2); n > 1; n--) {
    if (is(word.slice(0, n), 'job-title', find)) return word.slice(n).replace(/^[・·]/, '');
    if (is(word.slice(-n), 'job-title', find)) return word.slice(0, -n).replace(/[・·]$/, '');
  }
  return word;
}

function endsIn(text: string, name: string, find: FindPhrases): boolean {
  for (let n = 1; n <= MAX_SUFFIX && n <= text.length; n++) if (is(text.slice(-n), name, find)) return true;
  return false;
}
