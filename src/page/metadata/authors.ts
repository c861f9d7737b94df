import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import type { Person } from '../../model/record.ts';
import type { PhraseHit } from '../../model/rule.ts';
import { articlePeople } from './article-node.ts';
import { findBylines } from './byline.ts';
import { cleanName, type FindPhrases, peopleIn } from './people.ts';
import type { Site } from './site.ts';
import { type Declared, declaredValues } from './sources.ts';
import { foldText } from './text.ts';

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

/**
 * Authors from the first source that names people: JSON-LD, meta tags, the visible byline. The outlet is the
 * author only where no source names anybody else.
 */
export function chooseAuthors(input: AuthorInput): Authors {
  const candidates = [...declaredPeople(input), ...visiblePeople(input)].filter(
    ({ people }) => people.length > 0,
  );
  const best = candidates.find(({ outlet }) => !outlet) ?? candidates[0];
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
    if (source === 'json-ld' || /^https?:|\d{3}/.test(value)) continue;
    const all = source === 'citation_author' ? (declared.tags.get(source) ?? [value]) : [value];
    const named: Person[] = [];
    for (const name of all.flatMap(text => peopleIn(text, language, find))) addPerson(named, name);
    candidates.push(candidate(source, named, input, false));
  }
  return candidates;
}

function visiblePeople(input: AuthorInput): Candidate[] {
  const { page, head, headline, language, find, phrases } = input;
  const bylines = findBylines(page, head, headline, language, find, phrases);
  return bylines.slice(0, 2).map(({ names }) =>
    candidate(
      'byline',
      names.map(name => ({ name })),
      input,
      false,
    ),
  );
}

function candidate(source: string, people: Person[], { site }: AuthorInput, outlet: boolean): Candidate {
  const persons = people.filter(({ name }) => !site.is(name));
  return persons.length > 0 ? { source, people: persons, outlet } : { source, people, outlet: true };
}

function addPerson(people: Person[], name: string, url?: string): void {
  const key = foldText(name);
  if (people.some(person => foldText(person.name) === key)) return;
  people.push({ name, ...(url !== undefined && { url }) });
}
