import { announces, type FindPhrases } from '../find-phrases.ts';
import { writersParts } from './byline-parts.ts';
import { cleanName } from './clean-name.ts';
import { conjunction } from './conjunctions.ts';
import { looksLikeName } from './name-shape.ts';
import {
  BYLINE_CLASSES,
  is,
  isAgency,
  isEmployer,
  isJobTitle,
  isPlace,
  isTitle,
  titledNames,
  withoutTitle,
} from './name-words.ts';

const ADDRESS = /\S+@\S+\.\S+|https?:\/\/\S+|\bwww\.\S+/g;
const MAYBE_ADDRESS = /@|:\/\/|www/;
const BRACKETED = /\s?[([（][^()[\]（）]{0,80}[)\]）]|(?<=\S)\s?【[^【】]{0,20}(?:】|$)/g;
const LIST_SIGN =
  /\s*(?:[,;|•·\n、，；／]|\s[-–—]\s|\s\/\s?|\/(?=\s)|(?<=\p{Ll}|\p{Lo}|\p{Lu}{2})\/(?=\p{Lu}|\p{Lo})|\s[&+]\s)\s*/u;
/** Without one of these there is no list. */
const MAYBE_LIST = /[,;|•·\n、，；／/&+–—-]/;
const OPENS_BRACKET = /[([（【〔［]/;
/** `【記者張三／台北報導】`, `[남도일보 김하늘 기자]` */
const WHOLLY_BRACKETED = /^\s*[【〔［[]([^【〔［[\]】〕］]*)[】〕］\]]\s*$/u;
const MAX_PEOPLE = 20;
const MAX_BYLINE = 400;

/**
 * The people (or agencies) that a byline names: "By", titles, photographers, addresses and handles are left out.
 * `find` tells the words of bylines in any language. `behind` names of a line before, companies have titles.
 */
export function peopleIn(byline: string, language: string, find: FindPhrases, behind = false): string[] {
  if (byline.length > MAX_BYLINE) return [];
  const named = writersParts(withoutBrackets(withoutAddresses(byline)), find).flatMap(part => {
    const { rest, languages } = withoutPrefix(part, find);
    const spoken = [language, 'en', ...languages];
    const groups = listed(rest);
    return groups.flatMap((group, i) =>
      isEmployerAt(groups, i, spoken, find) ? [] : namesIn(group, spoken, find, behind || i > 0),
    );
  });
  const different = [...new Set(named)].slice(0, MAX_PEOPLE);
  const people = without(different, name => /\d/.test(name) || isJobTitle(name, find));
  return withoutPlaces(people).filter(
    (name, i) => i === 0 || !(isTitle(name) || isPlace(name, find) || isQualification(name, find)),
  );
}

/** Letters behind a name, as those of a profession: `Ida Morel, CEPF®`; agencies have such names, too. */
function isQualification(name: string, find: FindPhrases): boolean {
  return /^[A-Z]{2,5}®?$/.test(name) && !isAgency(name, find);
}

/**
 * What stands behind a title, without a title of its own or a word that joins it: `Ida Morel, Editor, Daily Example`.
 */
function isEmployerAt(
  groups: readonly string[],
  at: number,
  spoken: readonly string[],
  find: FindPhrases,
): boolean {
  if (at < 2 || !isJobTitle(groups[at - 1]!, find)) return false;
  const next = groups[at + 1];
  if (next !== undefined && isJobTitle(next, find)) return false;
  return spoken.every(language => groups[at]!.search(conjunction(language)) !== 0);
}

/** A line without e-mail and web addresses. */
export function withoutAddresses(line: string): string {
  return MAYBE_ADDRESS.test(line) ? line.replace(ADDRESS, ' ').trim() : line;
}

/** Scripts without capitals that put spaces between words: Arabic, Hebrew, those of India. */
const SPACED = /^(?!.*[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}])\p{Lo}/u;

/** `Frankfurt am Main`, `Stratford upon Avon`, `остров Кижи`: no person has a name of that shape. */
const PLACE =
  /^\p{Lu}\S+ (?:am|im|bei|ob der|upon|sur|nad|pod|an der (?:Donau|Elbe|Isar|Lahn|Oder|Ruhr|Saale|Spree|Weser)) \p{Lu}\S+$|^(?!d(?:ell|all|egl))\p{Ll}{5,} \p{Lu}\S+$/u;

/** `City - Given Family`: beside a full name a single word is the place, where no capitals tell. */
function withoutPlaces(names: readonly string[]): string[] {
  const isPlace = (name: string) => SPACED.test(name) && !/\s/.test(name);
  const full = names.some(name => SPACED.test(name) && /\S\s\S/.test(name));
  const people = full ? names.filter(name => !isPlace(name)) : names;
  return people.filter((name, i) => i === 0 || !PLACE.test(name));
}

function withoutBrackets(line: string): string {
  return OPENS_BRACKET.test(line) ? line.replace(WHOLLY_BRACKETED, '$1').replace(BRACKETED, '') : line;
}

/** What the signs of a list part in a line. */
function listed(line: string): string[] {
  return MAYBE_LIST.test(line) ? line.split(LIST_SIGN) : [line];
}

const UNSPACED = /[\p{sc=Han}\p{sc=Hangul}]/u;

/** Whether a title stands beside a name in a line without spaces between names: `記者張三／台北`, `김하늘 기자`. */
export function namesTitled(line: string, find: FindPhrases): boolean {
  if (!UNSPACED.test(line) || isOtherPhrase(line, find)) return false;
  const bare = withoutBrackets(withoutAddresses(line));
  return listed(bare).some(part => titledNames(part, find) !== undefined);
}

/** `기자 페이지`, a link to all that the reporter wrote */
function isOtherPhrase(line: string, find: FindPhrases): boolean {
  return find(line).some(hit => hit.whole && !BYLINE_CLASSES.has(hit.class));
}

/** The people of a byline without companies and agencies that they work for, places, and titles of other lines. */
export function withoutEmployers(names: readonly string[], find: FindPhrases): string[] {
  return withoutPlaces(without(names, name => isJobTitle(name, find) || isEmployer(name, find)));
}

/** The names without those that are none; where no other is a person's, all. */
function without(names: readonly string[], isNone: (name: string) => boolean): string[] {
  const people = names.filter(name => !isNone(name));
  return people.some(looksLikeName) ? people : [...names];
}

/** The names that words join: `A and B`, `A with Agency`; `behind` others, what has a title is a company. */
function namesIn(group: string, languages: readonly string[], find: FindPhrases, behind: boolean): string[] {
  let parts = splitAtWith(group, find);
  for (const spoken of new Set(languages)) parts = parts.flatMap(part => part.split(conjunction(spoken)));
  return parts.flatMap((part, i) => {
    const { rest } = withoutPrefix(part, find);
    const titled = titledNames(rest, find);
    if (titled) return titled;
    const name = cleanName(rest);
    if (name === undefined) return [];
    if (languages[0]?.startsWith('zh') && CHINESE_NAMES.test(name)) return name.split(' ');
    // A title of several words may begin with one that stands before names.
    if (is(name, 'job-title', find)) return [name];
    const bare = withoutTitle(name, find);
    return behind && i === 0 && name.startsWith(`${bare} `) && isJobTitle(name, find) ? [name] : [bare];
  });
}

/** Names that a space parts, each of family name and given name. */
const CHINESE_NAMES = /^\p{sc=Han}{2,4}(?: \p{sc=Han}{2,4})+$/u;

/** What is with somebody is another, or an agency; `No Longer With Us` is no name. */
function splitAtWith(group: string, find: FindPhrases): string[] {
  const words = group.split(' ');
  const at = words.findIndex((word, i) => i > 1 && word !== '' && is(word, 'byline-with', find));
  const other = words.slice(at + 1).join(' ');
  if (at < 0 || is(words[at - 1]!, 'job-title', find)) return [group];
  if (!(looksLikeName(other) || isEmployer(other, find))) return [group];
  return [words.slice(0, at).join(' '), other];
}

/** A line without the parts that tell what the people in it are and work for. */
export function withoutDetails(line: string, find: FindPhrases): string {
  const parts = listed(line).flatMap(group => splitAtWith(group, find));
  return parts.filter(part => !isJobTitle(part, find) && !isEmployer(part, find)).join('\n');
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
