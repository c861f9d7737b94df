import type { Person } from '../../../model/record.ts';
import { declaredValues, declaresArticle } from '../declared/sources.ts';
import { titleVariants } from '../headline/titles.ts';
import { compact } from '../text.ts';
import { boxedAuthor } from './author-box.ts';
import { best, type Candidate, candidate, isAccount, isAnnounced, isFullForm } from './author-candidates.ts';
import { findBylines, findFarByline } from './byline.ts';
import type { Byline } from './byline-block.ts';
import { declaredPeople } from './declared-authors.ts';
import { type AuthorInput, isAnnouncedBy, shownInstead, toPerson, withCompany } from './shown-authors.ts';
import { signedBy } from './signed-text.ts';

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
  const sure = shown && isAnnounced(shown) ? shown : undefined;
  return authors(fuller ?? sure ?? (isAcronym(declared) ? signedPeople(input) : undefined) ?? declared);
}

/** Agencies declare their letters as author. */
const isAcronym = ({ people }: Candidate): boolean => people.every(({ name }) => /^\p{Lu}{2,4}$/u.test(name));

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
  const { declared, headline, page } = input;
  // Markdown declares nothing.
  const byline = findFarByline(input, page.markdown || declaresArticle(declared), headline);
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
