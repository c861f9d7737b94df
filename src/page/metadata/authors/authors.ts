import type { Block } from '../../../model/block.ts';
import type { HtmlPage } from '../../../model/page.ts';
import type { Person } from '../../../model/record.ts';
import type { PhraseHit } from '../../../model/rule.ts';
import { declaredValues, declaresArticle } from '../declared/sources.ts';
import { announces } from '../find-phrases.ts';
import { titleVariants } from '../headline/titles.ts';
import { compact, foldText } from '../text.ts';
import { boxedAuthor } from './author-box.ts';
import { best, type Candidate, candidate, isAccount, isAnnounced, isFullForm } from './author-candidates.ts';
import { linksToAuthor } from './author-links.ts';
import { findBylines, findFarByline } from './byline.ts';
import { type Byline, readByline, type Sign } from './byline-block.ts';
import { type DeclaredInput, declaredPeople } from './declared-authors.ts';
import { signedBy } from './signed-text.ts';

interface AuthorInput extends DeclaredInput {
  page: HtmlPage;
  head: readonly Block[];
  headline: number | undefined;
  /** The titles that the page declares, in one of which its site may be named. */
  titles: readonly string[];
  phrases: (block: number) => readonly PhraseHit[];
}

interface Authors {
  field: { author: readonly Person[] };
  provenance: Readonly<Record<string, string>>;
}

/**
 * Authors from the first source that names people: JSON-LD, meta tags, the visible byline. An account's name
 * gives way to the full name that the page shows for it. The outlet is the author only where no source names
 * anybody else.
 */
export function chooseAuthors(input: AuthorInput): Authors {
  const all = declaredPeople(input).filter(({ people }) => people.length === 0 || !isSection(input, people));
  const declared = best(all);
  if (declared && !declared.outlet && !isAccount(declared.people))
    return authors(withCompany(input, declared) ?? shownInstead(input, all, declared) ?? declared);
  const shown = best(nearPeople(input).filter(({ people }) => !isSection(input, people)));
  if (!declared) return authors(shown ?? restPeople(input));
  if (declared.outlet) {
    const other = shown && !shown.outlet ? shown : (signedPeople(input) ?? boxedPeople(input));
    return authors(other ?? declared);
  }
  const fuller = [shown, ...all].find(
    other => other && !isAccount(other.people) && isFullForm(other.people, declared.people),
  );
  return authors(fuller ?? (shown && isAnnounced(shown) ? shown : declared));
}

/** A city or a topic that the story is filed under stands in author fields, too. */
function isSection({ declared, page }: AuthorInput, people: readonly Person[]): boolean {
  if (people.some(({ name }) => !isLabel(name))) return false;
  const sections = declaredValues(declared, 'articleSection').map(({ value }) => compact(value));
  // The first folder may be the author's own.
  const folders = (page.capture.url?.split(/[?#]/)[0]?.split('/') ?? []).slice(4, -1).map(compact);
  return people.every(({ name }) => {
    const key = compact(name);
    return sections.includes(key) || (/^\p{Ll}/u.test(name) && folders.includes(key));
  });
}

/** Words of which no name has so many: `Letters To The Editor`. */
const LABEL_WORDS = 4;

/** A column may be called after who writes it. */
function isLabel(name: string): boolean {
  return !/\s/.test(name) || name.split(/\s+/).length >= LABEL_WORDS;
}

/** The byline that names the declared people and others besides: a system knows who entered a story. */
function withCompany(input: AuthorInput, { people }: Candidate): Candidate | undefined {
  const [first] = people;
  const line =
    first && input.head.find(({ text }) => text.includes(first.name) && text.length > first.name.length + 6);
  const found = line && readByline(input, line, { marked: false, below: false, linked: false });
  if (!found || !isAnnouncedBy(input, line.index, found.sign) || found.names.length <= people.length)
    return undefined;
  if (!people.every(({ name }) => found.names.some(each => each.endsWith(name)))) return undefined;
  const named = found.names.map(name => people.find(person => name.endsWith(person.name)) ?? { name });
  return candidate('byline', named, input, false);
}

/**
 * The byline right below the headline that a phrase announces and a link to an author's page proves, where the bare tag
 * for authors alone names others: it may say whose the site is.
 */
function shownInstead(
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

function authors(chosen: Candidate | undefined): Authors {
  if (!chosen) return { field: { author: [] }, provenance: {} };
  return { field: { author: chosen.people }, provenance: { author: chosen.source } };
}

function nearPeople(input: AuthorInput): Candidate[] {
  const bylines = findBylines(input, input.head, input.headline).slice(0, 3);
  return bylines.map(byline => ({
    ...candidate('byline', withoutOutlet(byline.names, input.titles).map(toPerson), input, false),
    announced: isSure(input, byline),
  }));
}

/** Links to authors' pages say more than the phrase before them, and hide it. */
function isAnnouncedBy({ phrases }: AuthorInput, block: number, sign: Sign): boolean {
  return sign === 'announced' || (sign === 'marked' && phrases(block).some(announces));
}

/** So close below the headline what mark-up calls the author's is. */
const BELOW = 3;

/** Whether a phrase announces a byline, or it stands right below the headline and mark-up says what it is. */
function isSure(input: AuthorInput, { block, sign }: Byline): boolean {
  if (isAnnouncedBy(input, block, sign)) return true;
  const { headline = -1 } = input;
  return sign === 'marked' && headline >= 0 && block > headline && block <= headline + BELOW;
}

/** Whom the page names away from its headline. */
function restPeople(input: AuthorInput): Candidate | undefined {
  const found = farPeople(input) ?? signedPeople(input) ?? boxedPeople(input);
  return found && !isSection(input, found.people) ? found : undefined;
}

function farPeople(input: AuthorInput): Candidate | undefined {
  const byline = findFarByline(input, declaresArticle(input.declared), input.headline);
  return byline && candidate('byline', byline.names.map(toPerson), input, false);
}

function signedPeople(input: AuthorInput): Candidate | undefined {
  const names = signedBy(input);
  return names.length > 0 ? candidate('text', names.map(toPerson), input, false) : undefined;
}

function boxedPeople(input: AuthorInput): Candidate | undefined {
  const name = boxedAuthor(input.page);
  const found = name === undefined ? undefined : candidate('author-box', [{ name }], input, false);
  return found?.outlet ? undefined : found;
}

/** Behind a name stands the outlet, which titles name beside the headline: `Nora Vilk, Daily Example`. */
function withoutOutlet(names: readonly string[], titles: readonly string[]): readonly string[] {
  if (names.length < 2) return names;
  const parts = new Set(titles.flatMap(titleVariants).map(compact));
  return names.filter((name, i) => i === 0 || !parts.has(compact(name)));
}

const toPerson = (name: string): Person => ({ name });
