import type { PhraseHit } from '../../model/rule.ts';

/** The phrases found in a text; the ruleset's lexicon. */
export type FindPhrases = (text: string) => readonly PhraseHit[];

const ADDRESS = /\S+@\S+\.\S+|https?:\/\/\S+|\bwww\.\S+/g;
const BRACKETED = /\s?[([（][^()[\]（）]{0,80}[)\]）]/g;
const LIST_SIGN = /\s*(?:[,;|•·\n、，；]|\s[-–—]\s|\s\/\s?|\/(?=\s)|(?<=\p{Ll})\/(?=\p{Lu})|\s[&+]\s)\s*/u;
const MAX_NAME = 70;
const MAX_PEOPLE = 20;
const MAX_BYLINE = 400;

/**
 * The people (or agencies) that a byline names: "By", titles after a comma, addresses and handles are left out.
 * `find` tells the words that announce a byline in any language.
 */
export function peopleIn(byline: string, language: string, find: FindPhrases): string[] {
  if (byline.length > MAX_BYLINE) return [];
  const plain = withoutPrefix(byline.replace(ADDRESS, ' ').replace(BRACKETED, ''), find);
  const people: string[] = [];
  for (const part of plain.split(LIST_SIGN).flatMap(piece => piece.split(conjunction(language)))) {
    const name = cleanName(withoutPrefix(part, find));
    if (name !== undefined && !people.includes(name)) people.push(name);
    if (people.length >= MAX_PEOPLE) break;
  }
  return people.filter((name, i) => i === 0 || !isTitle(name));
}

/** "By", "Von", "Text:" and the like at the beginning go. */
function withoutPrefix(text: string, find: FindPhrases): string {
  let rest = text.trim();
  for (let i = 0; i < 3; i++) {
    const lead = find(rest).find(hit => hit.class === 'byline' && hit.start === 0);
    if (!lead) break;
    rest = rest.slice(lead.end).replace(/^[\s:–—-]+/, '');
  }
  return rest;
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

/** A name trimmed of signs around it; undefined for what cannot be one. */
export function cleanName(raw: string): string | undefined {
  const name = withoutTitles(raw)
    .replace(/^[\s:"'“”«».,*–—-]+|[\s:"'“”«»,*–—-]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (name.length < 2 || name.length > MAX_NAME || !/\p{L}{2}/u.test(name)) return undefined;
  if (/^@|^#|[<>{}=:]|^\d+$/.test(name)) return undefined;
  return name;
}

/** A job title or degree behind a name begins small; particles (`von`, `de`) are followed by a capital. */
function isTitle(part: string): boolean {
  return /^\p{Ll}/u.test(part) && !/\p{Lu}/u.test(part) && /\s|\p{Ll}{6}/u.test(part);
}

/** Whether a text has the shape of a person's name: two to five words with capitals, or a short caseless one. */
export function looksLikeName(text: string): boolean {
  if (/\d|[!?%€$]/.test(text)) return false;
  const words = text.split(/[\s]+/);
  if (/[\u0590-\u06ff\u0900-\u0dff\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text)) {
    return text.length >= 2 && text.length <= 30 && words.length <= 5;
  }
  const capital = words.filter(word => /^["'(]?\p{Lu}/u.test(word)).length;
  return words.length >= 2 && words.length <= 5 && capital >= 2 && capital * 2 >= words.length;
}

const conjunctions = new Map<string, RegExp>();

/** The word for "and" comes from ICU, which has it for every language; English is always understood. */
function conjunction(language: string): RegExp {
  const key = language.split('-')[0] || 'en';
  let pattern = conjunctions.get(key);
  if (!pattern) conjunctions.set(key, (pattern = joiningWords(key)));
  return pattern;
}

function joiningWords(language: string): RegExp {
  const words = [language, 'en'].map(tag => {
    const format = new Intl.ListFormat(isKnown(tag) ? tag : 'en', { type: 'conjunction' });
    return format.formatToParts(['A', 'B']).find(part => part.type === 'literal')!.value;
  });
  const literal = words.filter(word => /^\s.+\s$/.test(word)).map(word => word.trim());
  return new RegExp(`\\s+(?:${literal.map(quoted).join('|') || 'and'})\\s+`, 'i');
}

function isKnown(tag: string): boolean {
  return /^[a-z]{2,3}$/i.test(tag) && Intl.ListFormat.supportedLocalesOf(tag).length > 0;
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
