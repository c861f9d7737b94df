import type { Person } from '../../../model/record.ts';
import type { FindPhrases } from '../find-phrases.ts';
import type { Site } from '../site.ts';
import { compact } from '../text.ts';
import { isNewsroom, isSystemAccount } from './accounts.ts';
import { looksLikeName } from './name-shape.ts';

/** Who one source names as authors. */
export interface Candidate {
  source: string;
  people: Person[];
  /** Nobody but the site itself or an organization is named. */
  outlet: boolean;
  /** A phrase announces the names. */
  announced?: boolean;
}

/** The people of a source without the site and accounts of the system; a newsroom is nobody in particular. */
export function candidate(
  source: string,
  people: Person[],
  { site, find }: { site: Site; find: FindPhrases },
  outlet: boolean,
): Candidate {
  // `Daily Example, Berlin, Germany` is the outlet with its address.
  if (people[0] && people.length > 1 && site.is(people[0].name)) people = people.slice(0, 1);
  const named = people.filter(({ name }) => !isSystemAccount(name, find));
  const persons = named.filter(({ name }, i) => !site.is(name) && !(i > 0 && site.begins(name)));
  if (persons.length === 0) return { source, people: named, outlet: true };
  const isNobody = ({ name }: Person) => isNewsroom(name, find) || isOfSite(name, site, find);
  return { source, people: persons, outlet: outlet || persons.every(isNobody) };
}

/** `Daily Example Web`, `Redaktion Daily Example` */
function isOfSite(name: string, site: Site, find: FindPhrases): boolean {
  if (site.begins(name)) return true;
  const words = name.split(' ');
  const isOf = (at: number) =>
    (isNewsroom(words.slice(0, at).join(' '), find) && site.is(words.slice(at).join(' '))) ||
    (site.is(words.slice(0, at).join(' ')) && isNewsroom(words.slice(at).join(' '), find));
  return words.some((_, at) => at > 0 && isOf(at));
}

/** The first that names somebody, people before outlets. */
export function best(candidates: readonly Candidate[]): Candidate | undefined {
  const named = candidates.filter(({ people }) => people.length > 0);
  return named.find(({ outlet }) => !outlet) ?? named[0];
}

/** A phrase says who wrote this, by full names. */
export function isAnnounced({ announced, people, outlet }: Candidate): boolean {
  return announced === true && !outlet && people.every(({ name }) => looksLikeName(name));
}

/** One word, such as `nils` or `nils.berg`; in scripts without case full names may be written without spaces. */
export function isAccount(people: readonly Person[]): boolean {
  return people.every(({ name }) => !/\s|\p{Lo}/u.test(name));
}

/** Each of the accounts is part of a name that is shown. */
export function isFullForm(shown: readonly Person[], accounts: readonly Person[]): boolean {
  const full = shown.map(({ name }) => compact(name));
  return accounts.every(({ name }) =>
    full.some(other => other.length > name.length / 2 && other.includes(compact(name))),
  );
}
