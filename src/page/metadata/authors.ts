import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import type { Person } from '../../model/record.ts';
import type { PhraseHit } from '../../model/rule.ts';
import { articlePeople } from './article-node.ts';
import { findBylines, findFarByline } from './byline.ts';
import { readByline } from './byline-block.ts';
import { cleanName, type FindPhrases, looksLikeName, peopleIn } from './people.ts';
import type { Site } from './site.ts';
import { type Declared, declaredValues } from './sources.ts';
import { compact, foldText } from './text.ts';

interface AuthorInput {
  page: HtmlPage;
  head: readonly Block[];
  headline: number | undefined;
  declared: Declared;
  site: Site;
  language: string;
  find: FindPhrases;
  phrases: (block: number) => readonly PhraseHit[];
}

interface Authors {
  field: { author: readonly Person[] };
  provenance: Readonly<Record<string, string>>;
}

interface Candidate {
  source: string;
  people: Person[];
  /** Nobody but the site itself or an organization is named. */
  outlet: boolean;
  /** A phrase announces the names. */
  announced?: boolean;
}

/** Accounts that content systems come with. */
const SYSTEM_ACCOUNT =
  /^(?:(?:wp|wordpress)?[-_]?admin(?:istrator)?|publisher|editor|root|user|super ?user|webmaster|author|unknown)$/i;

/** A company runs the page, it does not write it. */
const LEGAL_FORM = /\b(?:GmbH|AG|KG|SE|Inc|LLC|Ltd|Corp|S\.?A\.?|S\.?r\.?l|e\. ?V)\b/;

/**
 * Authors from the first source that names people: JSON-LD, meta tags, the visible byline. An account's name
 * gives way to the full name that the page shows for it. The outlet is the author only where no source names
 * anybody else.
 */
export function chooseAuthors(input: AuthorInput): Authors {
  const all = declaredPeople(input).filter(({ people }) => people.length === 0 || !isSection(input, people));
  const declared = best(all);
  if (declared && !declared.outlet && !isAccount(declared.people))
    return authors(withCompany(input, declared) ?? declared);
  const shown = best(nearPeople(input));
  if (!declared) return authors(shown ?? farPeople(input));
  if (declared.outlet) return authors(shown && !shown.outlet ? shown : declared);
  const fuller = [shown, ...all].find(
    other => other && !isAccount(other.people) && isFullForm(other.people, declared.people),
  );
  return authors(fuller ?? (shown && isAnnounced(shown) ? shown : declared));
}

/** A city or a topic that the story is filed under stands in author fields, too. */
function isSection({ declared, page }: AuthorInput, people: readonly Person[]): boolean {
  if (!isAccount(people)) return false;
  const sections = declaredValues(declared, 'articleSection').map(({ value }) => compact(value));
  // The first folder may be the author's own.
  const folders = (page.capture.url?.split(/[?#]/)[0]?.split('/') ?? []).slice(4, -1).map(compact);
  return people.every(({ name }) => {
    const key = compact(name);
    return sections.includes(key) || (/^\p{Ll}/u.test(name) && folders.includes(key));
  });
}

/** The byline that names the declared people and others besides: a system knows who entered a story. */
function withCompany(input: AuthorInput, { people }: Candidate): Candidate | undefined {
  const [first] = people;
  const line =
    first && input.head.find(({ text }) => text.includes(first.name) && text.length > first.name.length + 6);
  const found = line && readByline(input, line, { marked: false, below: false, linked: false });
  if (found?.sign !== 'announced' || found.names.length <= people.length) return undefined;
  if (!people.every(({ name }) => found.names.some(each => each.endsWith(name)))) return undefined;
  const named = found.names.map(name => people.find(person => name.endsWith(person.name)) ?? { name });
  return candidate('byline', named, input, false);
}

/** A phrase says who wrote this, by full names. */
function isAnnounced({ announced, people, outlet }: Candidate): boolean {
  return announced === true && !outlet && people.every(({ name }) => looksLikeName(name));
}

/** The first that names somebody, people before outlets. */
function best(candidates: readonly Candidate[]): Candidate | undefined {
  const named = candidates.filter(({ people }) => people.length > 0);
  return named.find(({ outlet }) => !outlet) ?? named[0];
}

function authors(chosen: Candidate | undefined): Authors {
  if (!chosen) return { field: { author: [] }, provenance: {} };
  return { field: { author: chosen.people }, provenance: { author: chosen.source } };
}

/** One word, such as `nils` or `nils.berg`; in scripts without case full names may be written without spaces. */
function isAccount(people: readonly Person[]): boolean {
  return people.every(({ name }) => !/\s|\p{Lo}/u.test(name));
}

function isFullForm(shown: readonly Person[], accounts: readonly Person[]): boolean {
  const full = shown.map(({ name }) => compact(name));
  return accounts.every(({ name }) =>
    full.some(other => other.length > name.length / 2 && other.includes(compact(name))),
  );
}

function declaredPeople(input: AuthorInput): Candidate[] {
  const { declared, language, find } = input;
  const linked = articlePeople(declared.article, 'author');
  const people: Person[] = [];
  for (const { name, url, organization } of linked) {
    const names = organization ? [cleanName(name)] : peopleIn(name, language, find);
    for (const each of names)
      if (each !== undefined) addPerson(people, each, names.length === 1 ? url : undefined);
  }
  const candidates = [
    candidate(
      'json-ld',
      people,
      input,
      linked.every(person => person.organization),
    ),
  ];
  for (const { value, source } of declaredValues(declared, 'author')) {
    if (source === 'json-ld' || !isPlainName(value)) continue;
    const all = (declared.tags.get(source) ?? [value]).map(source === 'citation_author' ? nameFirst : same);
    const named: Person[] = [];
    for (const name of all.flatMap(text => peopleIn(text, language, find))) addPerson(named, name);
    const found = candidate(source, LEGAL_FORM.test(value) ? [] : named, input, false);
    if (!found.outlet || isArticle(declared) || found.people.some(({ name }) => looksLikeName(name)))
      candidates.push(found);
  }
  return candidates;
}

/** Pages that are no articles name their owner as author. */
function isArticle({ article, tags }: Declared): boolean {
  return article.article !== undefined || tags.get('og:type')?.[0]?.toLowerCase() === 'article';
}

/** Addresses, slugs, account numbers and reading times stand in author tags too. */
function isPlainName(value: string): boolean {
  return value.length <= 300 && !/^https?:|\d{3}|^\d|^\p{Ll}+([-._]\p{Ll}+)+$|^[^\s]+@[^\s]+$/u.test(value);
}

/** `Last, First` of library catalogues. */
function nameFirst(name: string): string {
  return name.replace(/^([^,]{2,40}),\s*([^,]{1,40})$/, '$2 $1');
}

const same = (name: string) => name;

function nearPeople(input: AuthorInput): Candidate[] {
  const bylines = findBylines(input, input.head, input.headline).slice(0, 3);
  return bylines.map(({ names, sign }) => ({
    ...candidate('byline', names.map(toPerson), input, false),
    announced: sign === 'announced',
  }));
}

function farPeople(input: AuthorInput): Candidate | undefined {
  const byline = findFarByline(input, isArticle(input.declared));
  return byline && candidate('byline', byline.names.map(toPerson), input, false);
}

const toPerson = (name: string): Person => ({ name });

function candidate(source: string, people: Person[], { site }: AuthorInput, outlet: boolean): Candidate {
  // `Daily Example, Berlin, Germany` is the outlet with its address.
  if (people[0] && people.length > 1 && site.is(people[0].name)) people = people.slice(0, 1);
  const persons = people.filter(
    ({ name }, i) => !site.is(name) && !SYSTEM_ACCOUNT.test(name) && !(i > 0 && site.begins(name)),
  );
  if (persons.length > 0) return { source, people: persons, outlet };
  return { source, people: people.filter(({ name }) => !SYSTEM_ACCOUNT.test(name)), outlet: true };
}

function addPerson(people: Person[], name: string, url?: string): void {
  const key = foldText(name);
  if (people.some(person => foldText(person.name) === key)) return;
  people.push({ name, ...(url !== undefined && { url }) });
}
