import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import type { Person } from '../../model/record.ts';
import type { PhraseHit } from '../../model/rule.ts';
import { articlePeople } from './article-node.ts';
import { type Byline, findBylines } from './byline.ts';
import { cleanName, type FindPhrases, looksLikeName, peopleIn } from './people.ts';
import type { Site } from './site.ts';
import { type Declared, declaredValues } from './sources.ts';
import { foldText } from './text.ts';

/** Words of a byline that stands alone. */
const FAR_WORDS = 10;
/** Menus; a byline has its "By" outside of the link. */
const WHOLLY_LINK = 0.95;

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
}

/** Accounts that content systems come with. */
const SYSTEM_ACCOUNT =
  /^(?:admin(?:istrator)?|publisher|editor|root|user|super ?user|webmaster|author|unknown)$/i;

/** A company runs the page, it does not write it. */
const LEGAL_FORM = /\b(?:GmbH|AG|KG|SE|Inc|LLC|Ltd|Corp|S\.?A\.?|S\.?r\.?l|e\. ?V)\b/;

/**
 * Authors from the first source that names people: JSON-LD, meta tags, the visible byline. The outlet is the
 * author only where no source names anybody else.
 */
export function chooseAuthors(input: AuthorInput): Authors {
  let best: Candidate | undefined;
  for (const readers of [declaredPeople, visiblePeople]) {
    const candidates = readers(input).filter(({ people }) => people.length > 0);
    best = candidates.find(({ outlet }) => !outlet) ?? best ?? candidates[0];
    if (best && !best.outlet) break;
  }
  if (!best) return { field: { author: [] }, provenance: {} };
  return { field: { author: best.people }, provenance: { author: best.source } };
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

function visiblePeople(input: AuthorInput): Candidate[] {
  const near = findBylines(input, input.head, input.headline);
  const bylines = near.length > 0 ? near.slice(0, 2) : farBylines(input);
  return bylines.map(({ names }) =>
    candidate(
      'byline',
      names.map(name => ({ name })),
      input,
      false,
    ),
  );
}

/** Announced bylines anywhere on the page, as long as they all name the same: others belong to teasers. */
function farBylines(input: AuthorInput): Byline[] {
  const announced = input.page.blocks.filter(
    ({ index, words, linkDensity = 0 }) =>
      words > 1 &&
      words <= FAR_WORDS &&
      linkDensity < WHOLLY_LINK &&
      input.phrases(index).some(hit => hit.class === 'byline' && hit.start === 0),
  );
  const bylines = findBylines(input, announced.slice(0, 20), undefined);
  const first = bylines[0]?.names.join();
  return bylines.every(({ names }) => names.join() === first) ? bylines.slice(0, 1) : [];
}

function candidate(source: string, people: Person[], { site }: AuthorInput, outlet: boolean): Candidate {
  const persons = people.filter(({ name }) => !site.is(name) && !SYSTEM_ACCOUNT.test(name));
  if (persons.length > 0) return { source, people: persons, outlet };
  return { source, people: people.filter(({ name }) => !SYSTEM_ACCOUNT.test(name)), outlet: true };
}

function addPerson(people: Person[], name: string, url?: string): void {
  const key = foldText(name);
  if (people.some(person => foldText(person.name) === key)) return;
  people.push({ name, ...(url !== undefined && { url }) });
}
