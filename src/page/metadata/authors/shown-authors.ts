import type { Block } from '../../../model/block.ts';
import type { HtmlPage } from '../../../model/page.ts';
import type { Person } from '../../../model/record.ts';
import type { PhraseHit } from '../../../model/rule.ts';
import { announces } from '../find-phrases.ts';
import { foldText } from '../text.ts';
import { type Candidate, candidate } from './author-candidates.ts';
import { linksToAuthor } from './author-links.ts';
import { findBylines } from './byline.ts';
import { readByline, type Sign } from './byline-block.ts';
import type { DeclaredInput } from './declared-authors.ts';

export interface AuthorInput extends DeclaredInput {
  page: HtmlPage;
  head: readonly Block[];
  headline: number | undefined;
  /** The titles that the page declares, in one of which its site may be named. */
  titles: readonly string[];
  phrases: (block: number) => readonly PhraseHit[];
}

/** Links to authors' pages say more than the phrase before them, and hide it. */
export function isAnnouncedBy({ phrases }: AuthorInput, block: number, sign: Sign): boolean {
  return sign === 'announced' || (sign === 'marked' && phrases(block).some(announces));
}

/** The byline that names the declared people and others besides: a system knows who entered a story. */
export function withCompany(input: AuthorInput, { people }: Candidate): Candidate | undefined {
  const [first] = people;
  if (!first) return undefined;
  for (const line of input.head) {
    if (!line.text.includes(first.name) || line.text.length <= first.name.length + 6) continue;
    const found = readByline(input, line, { marked: false, below: false, linked: false });
    if (!found || !isAnnouncedBy(input, line.index, found.sign) || found.names.length <= people.length)
      continue;
    if (!people.every(({ name }) => found.names.some(each => each.endsWith(name)))) continue;
    if (found.sign === 'marked' && !isListed(line.text, found.names)) continue;
    const named = found.names.map(name => people.find(person => name.endsWith(person.name)) ?? { name });
    return candidate('byline', named, input, false);
  }
  return undefined;
}

const JOINT = /^[\s,;&/·|]*(?:\p{L}{1,3}[\s,]+)?$/u;

/** Whether names stand one behind the other, with no more than a short word between. */
function isListed(line: string, names: readonly string[]): boolean {
  let at = line.indexOf(names[0]!);
  return names.every(name => {
    const from = line.indexOf(name, at);
    const isNext = from >= 0 && JOINT.test(line.slice(at, from));
    at = from + name.length;
    return isNext;
  });
}

/**
 * The byline right below the headline that a phrase announces and a link to an author's page proves, where the bare tag
 * for authors alone names others: it may say whose the site is.
 */
export function shownInstead(
  input: AuthorInput,
  all: readonly Candidate[],
  { source, people }: Candidate,
): Candidate | undefined {
  const { head, headline = -1 } = input;
  const isAlone = all.every(other => other.source === source || other.people.length === 0);
  if (source !== SITE_TAG || !isAlone || headline < 0) return undefined;
  const line = head.find(({ index }) => index === headline + 1);
  const found = line && linksToAuthor(line) ? findBylines(input, [line], headline)[0] : undefined;
  if (found?.sign !== 'announced' && found?.sign !== 'marked') return undefined;
  const words = new Set(people.flatMap(({ name }) => foldText(name).split(' ')));
  const isOther = found.names.every(name =>
    foldText(name)
      .split(' ')
      .every(word => !words.has(word)),
  );
  return isOther ? candidate('byline', found.names.map(toPerson), input, false) : undefined;
}

/** The tag that content systems let the owner of a site fill in once. */
const SITE_TAG = 'author';

export const toPerson = (name: string): Person => ({ name });
