import type { Heading } from './headings.ts';
import type { Site } from './site.ts';
import { compact, foldText, similarity, wordSet } from './text.ts';
import { titleVariants, withoutSite } from './titles.ts';

/** A title that the page declares for machines. */
export interface DeclaredTitle {
  source: string;
  text: string;
}

export interface Headline {
  text: string;
  source: string;
  /** Index of the block that shows it; undefined when none does. */
  block?: number;
  /** What stands before it in the same heading or title. */
  kicker?: string;
}

/** Below this share of common words heading and title speak of different things. Articles vary their titles more. */
const SAME_SUBJECT = { article: 0.2, other: 0.5 };
/** Fewer words are no headline of their own but a label. */
const MIN_PART_WORDS = 3;
/** Search engines' headline and readers' headline stand close together where a page has both. */
const SECOND_HEADING = 14;

interface Context {
  site: Site;
  /** The page declares an article. */
  article: boolean;
}

class Title {
  readonly text: string;
  readonly folded: string;
  readonly words: Set<string>;
  readonly source: string;
  constructor(text: string, source: string) {
    this.text = text;
    this.source = source;
    this.folded = foldText(text);
    this.words = wordSet(text);
  }
}

/**
 * Chooses the headline among what the page shows and what it declares (declared: best source first). The
 * steps are a list so that the reason is known: `source` of the result names the winning step.
 */
export function chooseHeadline(
  headings: readonly Heading[],
  declared: readonly DeclaredTitle[],
  context: Context,
): Headline | undefined {
  const titles = declared
    .map(({ text, source }) => new Title(withoutSite(text, context.site), source))
    .filter(title => title.folded !== '' && !context.site.is(title.text));
  const main = mainHeading(headings, titles, context.site);
  if (!main) return unseen(headings, titles, declared);
  const shown = new Title(main.text, 'h1');
  return (
    secondHeading(main, shown, headings, titles) ??
    withoutKicker(main, shown, titles) ??
    agreedTitle(main, shown, titles, context) ??
    sameSubject(main, shown, titles, context) ??
    firstTitle(titles) ?? { text: main.text, source: 'h1', block: main.block }
  );
}

/** The `h1` that has most in common with the declared titles; site names and slogans have little. */
function mainHeading(
  headings: readonly Heading[],
  titles: readonly Title[],
  site: Site,
): Heading | undefined {
  let best: Heading | undefined;
  let bestScore = -1;
  for (const heading of headings) {
    if (heading.level !== 1 || site.is(heading.text)) continue;
    const score = agreement(heading, titles);
    if (score > bestScore) [best, bestScore] = [heading, score];
  }
  if (best && isSiteLabel(best, titles, headings)) return undefined;
  return best;
}

function agreement(heading: Heading, titles: readonly Title[]): number {
  const shown = new Title(heading.text, 'h1');
  let best = 0;
  for (const title of titles) {
    if (title.folded === shown.folded) return 2;
    if (partOf(shown, title)) best = Math.max(best, 1.2);
    else best = Math.max(best, similarity(shown.words, title.words));
  }
  return best;
}

/** The only `h1` repeats the end of the title, and another heading its beginning: then it is the site's name. */
function isSiteLabel(main: Heading, titles: readonly Title[], headings: readonly Heading[]): boolean {
  const shown = new Title(main.text, 'h1');
  return titles.some(title => {
    const place = partOf(shown, title);
    if (!place) return false;
    const rest = titleVariants(title.text).map(foldText);
    return (
      headings.some(other => {
        const folded = foldText(other.text);
        return (
          other !== main &&
          folded !== shown.folded &&
          wordSet(folded).size >= 2 &&
          rest.includes(folded) &&
          !shown.folded.includes(folded)
        );
      }) &&
      (place === 'end' || main.level === 1)
    );
  });
}

/** Another heading near the first shows the declared title: the first was written for search engines. */
function secondHeading(
  main: Heading,
  shown: Title,
  headings: readonly Heading[],
  titles: readonly Title[],
): Headline | undefined {
  const near = headings.filter(h => h !== main && Math.abs(h.block - main.block) <= SECOND_HEADING);
  if (near.length === 0) return undefined;
  for (const title of titles) {
    if (title.source === 'title' || title.folded === shown.folded || title.words.size < 4) continue;
    if (partOf(title, shown)) continue;
    const other = near.find(heading => {
      const folded = foldText(heading.text);
      return (
        folded === title.folded || (folded.endsWith(title.folded) && folded.length < title.folded.length + 60)
      );
    });
    if (!other || similarity(shown.words, title.words) === 0) continue;
    return { text: title.text, source: `second-heading, ${title.source}`, block: other.block };
  }
  return undefined;
}

/** `Kicker: headline` shown in one heading, and a declared title or a part of the heading is the latter alone. */
function withoutKicker(main: Heading, shown: Title, titles: readonly Title[]): Headline | undefined {
  for (const title of titles) {
    if (title.words.size < MIN_PART_WORDS || partOf(title, shown) !== 'end') continue;
    const kicker = kickerBefore(title, shown);
    return { text: title.text, source: title.source, block: main.block, ...(kicker && { kicker }) };
  }
  for (const text of main.parts) {
    const part = new Title(text, 'h1');
    if (part.words.size < MIN_PART_WORDS || part.folded === shown.folded) continue;
    if (!titles.some(title => title.folded === part.folded || partOf(part, title))) continue;
    if (titles.some(title => title.folded === shown.folded)) continue;
    const before = main.parts.slice(0, main.parts.indexOf(text)).join(' ').trim();
    return { text, source: 'h1', block: main.block, ...(before && { kicker: before }) };
  }
  return undefined;
}

function kickerBefore(title: Title, shown: Title): string | undefined {
  const at = shown.text.length - title.text.length;
  return shown.text.slice(0, Math.max(0, at)).replace(/[\s:|–—-]+$/, '') || undefined;
}

/** JSON-LD and OpenGraph agree with each other against the heading: two hands wrote the same. */
function agreedTitle(
  main: Heading,
  shown: Title,
  titles: readonly Title[],
  context: Context,
): Headline | undefined {
  if (!context.article) return undefined;
  const ld = titles.find(title => title.source === 'json-ld');
  const og = titles.find(title => title.source === 'og:title');
  if (!ld || !og || ld.folded !== og.folded || ld.folded === shown.folded) return undefined;
  if (partOf(shown, ld) === 'start') return { text: main.text, source: 'h1', block: main.block };
  const pageTitle = titles.find(title => title.source === 'title');
  if (pageTitle?.folded === shown.folded) return undefined;
  return { text: ld.text, source: 'json-ld', block: main.block };
}

function sameSubject(
  main: Heading,
  shown: Title,
  titles: readonly Title[],
  context: Context,
): Headline | undefined {
  const headline = { text: main.text, source: 'h1', block: main.block };
  if (titles.length === 0 || titles.some(title => title.folded === shown.folded)) return headline;
  if (titles.some(title => partOf(shown, title))) return headline;
  const most = Math.max(...titles.map(title => similarity(shown.words, title.words)));
  return most >= (context.article ? SAME_SUBJECT.article : SAME_SUBJECT.other) ? headline : undefined;
}

function firstTitle(titles: readonly Title[]): Headline | undefined {
  const title = titles.find(({ source }) => source === 'og:title') ?? titles[0];
  return title && { text: firstPart(title.text), source: title.source };
}

/** A bar never stands inside a headline. */
function firstPart(title: string): string {
  const part = title.split(/\s*[|｜]\s*/)[0]!;
  return wordSet(part).size >= 2 ? part : title;
}

/** No usable `h1`: another heading that shows the title or a part of it, else the title itself. */
function unseen(
  headings: readonly Heading[],
  titles: readonly Title[],
  declared: readonly DeclaredTitle[],
): Headline | undefined {
  for (const heading of headings) {
    const shown = new Title(heading.text, `h${heading.level}`);
    if (shown.words.size < 2) continue;
    if (titles.some(title => title.folded === shown.folded || partOf(shown, title))) {
      return { text: heading.text, source: shown.source, block: heading.block };
    }
  }
  const [first] = titles;
  if (first) return { text: firstPart(first.text), source: first.source };
  return declared[0] ? { text: declared[0].text, source: declared[0].source } : undefined;
}

const JOINT_BEFORE = /(?:[|:.?!»｜_]\s*|\s[-/*'•]\s*|,\s)$/;
const JOINT_AFTER = /^(?:\s*[|:.?!»｜_]|\s[-/*'•]+\s|,\s|\s\()/;

/** Where a text stands in a longer one as a part that joints set off; undefined where it doesn't. */
function partOf(short: Title, long: Title): 'start' | 'middle' | 'end' | undefined {
  const at = long.folded.indexOf(short.folded);
  if (at < 0 || short.folded.length >= long.folded.length || compact(short.folded) === '') return undefined;
  const before = long.folded.slice(0, at);
  const after = long.folded.slice(at + short.folded.length);
  if (before !== '' && !JOINT_BEFORE.test(before)) return undefined;
  if (after !== '' && !JOINT_AFTER.test(after)) return undefined;
  return after === '' ? 'end' : before === '' ? 'start' : 'middle';
}
