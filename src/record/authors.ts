import type { Person } from '../model/record.ts';
import { isAgency } from '../page/metadata/authors/name-words.ts';
import type { FindPhrases } from '../page/metadata/find-phrases.ts';

/** The authors; agencies are organizations also where the page does not say so. */
export function authorsOf(authors: readonly Person[], find: FindPhrases): Person[] {
  return authors.map(person =>
    person.organization || !isAgency(person.name, find) ? person : { ...person, organization: true },
  );
}
