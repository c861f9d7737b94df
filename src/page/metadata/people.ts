import type { PhraseHit } from '../../model/rule.ts';

/** The phrases found in a text; the ruleset's lexicon. */
export type FindPhrases = (text: string) => readonly PhraseHit[];

/** Whether a phrase stands where it says that a name follows. */
export function announces({ class: is, start }: PhraseHit): boolean {
  return is === 'byline' && start === 0;
}

const ADDRESS = /\S+@\S+\.\S+|https?:\/\/\S+|\bwww\.\S+/g;
const MAYBE_ADDRESS = /@|:\/\/|www/;
const BRACKETED = /\s?[([（][^()[\]（）]{0,80}[)\]）]/g;
const LIST_SIGN =
  /\s*(?:[,;|•·\n、，；]|\s[-–—]\s|\s\/\s?|\/(?=\s)|(?<=\p{Ll}|\p{Lu}{2})\/(?=\p{Lu})|\s[&+]\s)\s*/u;
const MAX_NAME = 70;
const MAX_PEOPLE = 20;
const MAX_BYLINE = 400;

/**
 * The people (or agencies) that a byline names: "By", titles after a comma, addresses and handles are left out.
 * `find` tells the words that announce a byline in any language.
 */
export function peopleIn(byline: string, language: string, find: FindPhrases): string[] {
  if (byline.length > MAX_BYLINE) return [];
  const bare = MAYBE_ADDRESS.test(byline) ? byline.replace(ADDRESS, ' ') : byline;
  const lead = withoutPrefix(bare.replace(BRACKETED, ''), find);
  let parts = lead.rest.split(LIST_SIGN);
  for (const spoken of new Set([language, 'en', ...lead.languages]))
    parts = parts.flatMap(part => part.split(conjunction(spoken)));
  const people: string[] = [];
  for (const part of parts) {
    const name = cleanName(withoutPrefix(part, find).rest);
    if (name !== undefined && !people.includes(name)) people.push(name);
    if (people.length >= MAX_PEOPLE) break;
  }
  return people.filter((name, i) => i === 0 || !isTitle(name));
}

/** "By", "Von", "Text:" and the like at the beginning go; the languages they are of may have joined the names. */
function withoutPrefix(text: string, find: FindPhrases): { rest: string; languages: string[] } {
  let rest = text.trim();
  const languages: string[] = [];
  for (let i = 0; i < 3; i++) {
    const leads = find(rest).filter(announces);
    if (leads.length === 0) break;
    languages.push(...leads.map(hit => hit.language));
    rest = rest.slice(Math.max(...leads.map(hit => hit.end))).replace(/^[\s:–—-]+/, '');
  }
  return { rest, languages };
}

/** Academic and professional letters behind a name. */
const DEGREE =
  /(?:^|[\s,]+)(?:Ph\.?\s?D\.?|M\.?D\.?|D\.?O\.?|J\.?D\.?|B\.?A\.?|M\.?A\.?|B\.?Sc?\.?|M\.?Sc?\.?|MPH|MBA|MEd|RNs?|BSN|MSN|NP|PA-C|RDN?|LDN?|CPA|CFA|CFP®?|CSCS|DDS|DMD|DVM|VMD|PharmD|PsyD|EdD|LCSW|LMFT|Esq\.?|FA[A-Z]{2,4}|DAC[A-Z]{2}|PMP|CISSP)$/;
const HANDLE = /\s+@\w+$/;
/** `… for The Daily Example`. */
const EMPLOYER = /(?<=\p{Lu}\S*\s\S+)\s+[Ff]or\s+(?:[Tt]he\s+)?\p{Lu}.*$/u;
/** `Interview: Name`. */
const LABEL = /^[^:]{2,25}:\s+(?=\p{L}\S*\s)/u;
const MAX_DEGREES = 4;

function withoutTitles(raw: string): string {
  let name = raw.trim().replace(LABEL, '').replace(HANDLE, '').replace(EMPLOYER, '');
  for (let i = 0; i < MAX_DEGREES && DEGREE.test(name); i++) name = name.replace(DEGREE, '');
  return name;
}

/** `Nora Vilk in Travel`, of which the topic was cut off. */
const TRAILING_WORD = /(?<=\p{Lu}\S*\s\S+)\s\p{Ll}{1,3}$/u;
/** A name said twice, for wide and narrow screens; `Duran Duran` is one name. */
const TWICE = /^(?:(\S+\s.+)\s\1|(\S.{3,})\2)$/;

/** A name trimmed of signs around it; undefined for what cannot be one. */
export function cleanName(raw: string): string | undefined {
  const name = withoutTitles(raw)
    .replace(/^[\s:"'“”«».,*–—-]+|[\s:"'“”«»,*–—-]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(TRAILING_WORD, '')
    .replace(TWICE, '$1$2');
  if (name.length < 2 || name.length > MAX_NAME || !/\p{L}{2}/u.test(name)) return undefined;
  if (/^@|^#|[<>{}=:]|^\d+$/.test(name)) return undefined;
  return name;
}

/** Words written small between others, next to each other in names (`van der`), apart in phrases. */
const SMALL_WORDS = /\s\p{Ll}\S*(?:\s\p{Ll}\S*)*(?=\s)/gu;

/** A job title or degree behind a name begins small; particles (`von`, `de`) are followed by a capital. */
function isTitle(part: string): boolean {
  if ((part.match(SMALL_WORDS)?.length ?? 0) > 1) return true;
  return /^\p{Ll}/u.test(part) && !/\p{Lu}/u.test(part) && /\s|\p{Ll}{6}/u.test(part);
}

/** Whether a text has the shape of a person's name: two to five words with capitals, or a short caseless one. */
export function looksLikeName(text: string): boolean {
  if (/\d|[!?%€$/]/.test(text)) return false;
  const words = text.split(' ');
  if (/[\u0590-\u06ff\u0900-\u0dff\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text)) {
    return text.length >= 2 && text.length <= 30 && words.length <= 5;
  }
  const capital = words.filter(word => /^["'(]?\p{Lu}/u.test(word)).length;
  return words.length >= 2 && words.length <= 5 && capital >= 2 && capital * 2 >= words.length;
}

const conjunctions = new Map<string, RegExp>();

/** The word for "and" comes from ICU, which has it for every language. */
function conjunction(language: string): RegExp {
  const key = language.split('-')[0] || 'en';
  let pattern = conjunctions.get(key);
  if (!pattern) conjunctions.set(key, (pattern = joiningWord(key)));
  return pattern;
}

/** Never found in a text; for languages that join by a sign. */
const NONE = /(?!)/;

function joiningWord(language: string): RegExp {
  if (!isKnown(language)) return NONE;
  const format = new Intl.ListFormat(language, { type: 'conjunction' });
  const word = format.formatToParts(['A', 'B']).find(part => part.type === 'literal')!.value;
  return /^\s.+\s$/.test(word) ? new RegExp(`\\s+${quoted(word.trim())}\\s+`, 'i') : NONE;
}

function isKnown(tag: string): boolean {
  return /^[a-z]{2,3}$/i.test(tag) && Intl.ListFormat.supportedLocalesOf(tag).length > 0;
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
