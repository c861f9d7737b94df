import type { Person } from '../../../model/record.ts';
import { articlePeople } from '../declared/article-node.ts';
import { type Declared, declaredValues, declaresArticle } from '../declared/sources.ts';
import { announces, type FindPhrases } from '../find-phrases.ts';
import type { Site } from '../site.ts';
import { foldText } from '../text.ts';
import { type Candidate, candidate } from './author-candidates.ts';
import { cleanName } from './clean-name.ts';
import { conjunction } from './conjunctions.ts';
import { looksLikeName } from './name-shape.ts';
import { isAgency, isEmployer, isUnspaced } from './name-words.ts';
import { peopleIn } from './people.ts';

/** A company runs the page, it does not write it. */
const LEGAL_FORM = /\b(?:GmbH|AG|KG|SE|Inc|LLC|Ltd|Corp|S\.?A\.?|S\.?r\.?l|e\. ?V|Co\.)(?!\p{L})/u;

/** Portals of Korea give the paper that a story is from, and their own name. */
const ON_PORTAL = /^\p{L}[^|]{1,30} \| [^|]{2,20}$/u;

export interface DeclaredInput {
  declared: Declared;
  site: Site;
  language: string;
  find: FindPhrases;
}

/** Whom each source of a page declares as authors, best source first; a source may have nobody. */
export function declaredPeople(input: DeclaredInput): Candidate[] {
  const { declared } = input;
  const candidates = [linkedPeople(input)];
  for (const { value, source } of declaredValues(declared, 'author')) {
    if (source === 'json-ld' || !isPlainName(value) || isReadingTime(source, value, input)) continue;
    const found = taggedPeople(input, value, source);
    if (!found.outlet || declaresArticle(declared) || found.people.some(({ name }) => looksLikeName(name)))
      candidates.push(found);
  }
  return candidates;
}

function linkedPeople(input: DeclaredInput): Candidate {
  const { declared, site, language, find } = input;
  const linked = articlePeople(declared.article, 'author');
  const people: Person[] = [];
  for (const { name, url, organization } of linked) {
    const names = organization ? [cleanName(name)] : named(name, site, language, find);
    for (const each of names)
      if (each !== undefined) addPerson(people, each, names.length === 1 ? url : undefined, organization);
  }
  // Many sites declare agencies as people.
  const outlet = linked.every(({ name, organization }) => organization || isOutlet(name, find));
  return candidate('json-ld', people, input, outlet);
}

function taggedPeople(input: DeclaredInput, value: string, source: string): Candidate {
  const { declared, site, language, find } = input;
  const all = declared.tags.get(source) ?? [value];
  const names = source === 'citation_author' ? all.map(nameFirst) : all;
  const people: Person[] = [];
  for (const name of names.flatMap(text => named(text, site, language, find))) addPerson(people, name);
  const outlet = ON_PORTAL.test(value) || people.every(({ name }) => isOutlet(name, find));
  return candidate(source, LEGAL_FORM.test(value) ? [] : people, input, outlet);
}

/** `… Bildung und Forschung WBF`, as offices have it behind their name. */
const SHORT_FORM = /\s\p{Lu}{2,5}$/u;

/**
 * The people of a declared value; `Ministry of Arts, Science and Sport` is one name, with what parts people elsewhere.
 */
function named(value: string, site: Site, language: string, find: FindPhrases): string[] {
  const people = peopleIn(value, language, find);
  const [first = '', ...others] = people;
  if (site.is(value) && !site.is(first)) return [cleanName(value) ?? first];
  if (others.length === 0) return isHalf(first, value, language) ? [cleanName(value) ?? first] : people;
  const isPerson = (name: string) => looksLikeName(name) && !SHORT_FORM.test(name);
  const isInstitution = /\s/.test(first) && isEmployer(first, find) && !others.some(isPerson);
  const whole = isInstitution ? cleanName(value) : undefined;
  return whole === undefined ? people : [whole];
}

/** `Staff and wire service reports` is one phrase, of which the second half is no name. */
function isHalf(first: string, value: string, language: string): boolean {
  if (looksLikeName(first) || !value.startsWith(`${first} `)) return false;
  const behind = value.slice(first.length);
  const joint = conjunction(language).exec(behind);
  return joint?.index === 0 && /^\p{Ll}/u.test(behind.slice(joint[0].length));
}

/** Elsewhere the words that end the names of companies stand in titles of people, too. */
function isOutlet(name: string, find: FindPhrases): boolean {
  return isAgency(name, find) || (isUnspaced(name) && isEmployer(name, find));
}

/** Addresses, slugs, account numbers and reading times stand in author tags too. */
function isPlainName(value: string): boolean {
  return value.length <= 300 && !/^https?:|\d{3}|^\d|^\p{Ll}+([-._]\p{Ll}+)+$|^[^\s]+@[^\s]+$/u.test(value);
}

/** Blog systems give author and reading time; what stands alone is an author only where its label says so. */
function isReadingTime(source: string, value: string, { declared: { tags }, find }: DeclaredInput): boolean {
  if (source !== 'twitter:data1' || tags.has('twitter:data2')) return false;
  const label = tags.get('twitter:label1')?.[0] ?? '';
  return !find(`${label} ${value}`).some(announces);
}

/** `Last, First` of library catalogues. */
function nameFirst(name: string): string {
  return name.replace(/^([^,]{2,40}),\s*([^,]{1,40})$/, '$2 $1');
}

function addPerson(people: Person[], name: string, url?: string, organization = false): void {
  const key = foldText(name);
  if (people.some(person => foldText(person.name) === key)) return;
  people.push({ name, ...(url !== undefined && { url }), ...(organization && { organization }) });
}
