import { compact, foldText, wordSet } from '../text.ts';
import { fullerCopy } from './fuller-copy.ts';
import type { Heading } from './headings.ts';
import { type HeadlineContext, type MainHeading, mainHeading } from './main-heading.ts';
import { partOf, Title } from './title-match.ts';
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
const SAME_SUBJECT = { article: 0.2, other: 0.3 };
/** An address drops small words and may carry a number. */
const SAME_SLUG = 0.5;
/** Shorter ones are names of sections. */
const SLUG_LETTERS = 10;
/** Fewer words are no headline of their own but a label. */
const MIN_PART_WORDS = 3;
/** Search engines' headline and readers' headline stand close together where a page has both, but for a menu's. */
const SECOND_HEADING = { apart: 14, menu: 24 };

/**
 * Chooses the headline among what the page shows and what it declares (declared: best source first). The
 * steps are a list so that the reason is known: `source` of the result names the winning step.
 */
export function chooseHeadline(
  headings: readonly Heading[],
  declared: readonly DeclaredTitle[],
  context: HeadlineContext,
): Headline | undefined {
  const titles = declared
    .map(({ text, source }) => new Title(withoutSite(text, context.site), source))
    .filter(title => title.folded !== '' && !context.site.is(title.text));
  const { heading: main, labels } = mainHeading(headings, titles, context);
  if (!main) return unseen(headings, titles, declared, { labels, ...context });
  const chosen = fullerCopy(fromHeading(main, headings, titles, context), headings);
  return { ...chosen, text: mixedCase(chosen.text, titles) };
}

function fromHeading(
  main: Heading,
  headings: readonly Heading[],
  titles: readonly Title[],
  context: HeadlineContext,
): Headline {
  const shown = new Title(main.text, 'h1');
  return (
    secondHeading(main, shown, headings, titles) ??
    withoutKicker(main, shown, titles) ??
    sameSubject(main, shown, titles, context) ??
    startOfTitle(
      headings.filter(heading => heading !== main),
      titles,
    ) ??
    firstTitle(titles) ??
    headlineOf(main)
  );
}

/** A headline in capitals as a title has it in small letters, too. */
function mixedCase(text: string, titles: readonly Title[]): string {
  if (/\p{Ll}/u.test(text) || !/\p{Lu}{3}.*\s.*\p{Lu}{3}/u.test(text)) return text;
  const folded = foldText(text);
  return titles.find(title => title.folded === folded && /\p{Ll}{2}/u.test(title.text))?.text ?? text;
}

/** What pages declare of their own; their `title` and the mark-up of boxes are written for others. */
function isOwn({ source }: Title): boolean {
  return source !== 'title' && source !== 'microdata';
}

/**
 * Another heading near the first shows the declared title: the first was written for search engines, unless mark-up
 * and another title say that it is the headline.
 */
function secondHeading(
  main: Heading,
  shown: Title,
  headings: readonly Heading[],
  titles: readonly Title[],
): Headline | undefined {
  const most = main.inMenu ? SECOND_HEADING.menu : SECOND_HEADING.apart;
  const near = headings.filter(h => h !== main && Math.abs(h.block - main.block) <= most);
  if (near.length === 0) return undefined;
  if (main.marked && titles.some(title => isOwn(title) && title.folded === shown.folded)) return undefined;
  for (const title of titles) {
    if (!isOwn(title) || title.folded === shown.folded || title.words.size < 4) continue;
    if (partOf(title, shown)) continue;
    const other = near.find(heading => {
      const folded = foldText(heading.text);
      return (
        folded === title.folded || (folded.endsWith(title.folded) && folded.length < title.folded.length + 60)
      );
    });
    if (!other || shown.likeness(title) === 0) continue;
    return { text: title.text, source: `second-heading, ${title.source}`, block: other.block };
  }
  return undefined;
}

/** `Kicker: headline` shown in one heading, and a declared title or a part of the heading is the latter alone. */
function withoutKicker(main: Heading, shown: Title, titles: readonly Title[]): Headline | undefined {
  for (const title of titles) {
    if (title.words.size < MIN_PART_WORDS || partOf(title, shown) !== 'end') continue;
    const kicker = kickerBefore(title, shown);
    if (isQuotation(title, shown) && titles.some(({ folded }) => folded === shown.folded)) continue;
    return { text: title.text, source: title.source, block: main.block, ...(kicker && { kicker }) };
  }
  if (titles.some(title => title.folded === shown.folded)) return undefined;
  const parts = main.parts.map(text => new Title(text, 'h1'));
  const usable = parts.filter(part => part.words.size >= 2 && part.folded !== shown.folded);
  const part =
    usable.find(({ folded }) => titles.some(title => title.folded === folded)) ??
    usable.find(short => titles.some(title => partOf(short, title)));
  if (!part) return undefined;
  const kicker = main.parts.slice(0, parts.indexOf(part)).join(' ').trim();
  return { text: part.text, source: 'h1', block: main.block, ...(kicker && { kicker }) };
}

const OPENS_QUOTATION = /^["“„«‹「『»]/u;

/** Whether a heading has before a title who said that: `Nora Vilk: “The ferry has no lamp”`. */
function isQuotation(title: Title, shown: Title): boolean {
  const before = shown.text.slice(0, Math.max(0, shown.text.length - title.text.length)).trimEnd();
  return before.endsWith(':') && OPENS_QUOTATION.test(title.text);
}

function kickerBefore(title: Title, shown: Title): string | undefined {
  const at = shown.text.length - title.text.length;
  return shown.text.slice(0, Math.max(0, at)).replace(/[\s:|–—-]+$/, '') || undefined;
}

function sameSubject(
  main: Heading,
  shown: Title,
  titles: readonly Title[],
  context: HeadlineContext,
): Headline | undefined {
  const headline = headlineOf(main);
  if (titles.length === 0 || titles.some(title => title.folded === shown.folded)) return headline;
  if (titles.some(title => partOf(shown, title))) return headline;
  if (context.letters.length >= SLUG_LETTERS && context.letters === compact(shown.text)) return headline;
  if (main.marked || shown.likeness({ words: context.slug }) >= SAME_SLUG) return headline;
  if (!context.article && isLabelOf(shown, titles)) return headline;
  const most = Math.max(...titles.map(title => shown.likeness(title)));
  return most >= (context.article ? SAME_SUBJECT.article : SAME_SUBJECT.other) ? headline : undefined;
}

/** A list is called `Lamps` on the page, and `Lamps for hikers, runners and readers` for search engines. */
function isLabelOf({ words }: Title, titles: readonly Title[]): boolean {
  return words.size > 0 && titles.some(title => [...words].every(word => title.words.has(word)));
}

function headlineOf({ text, block, level, kicker }: Heading): Headline {
  const shown = NUMBERED.test(text) ? text : firstPart(text);
  return { text: shown, source: `h${level}`, block, ...(kicker && { kicker }) };
}

/** `The ferry | Part 7`: one of several texts. */
const NUMBERED = /[|｜]\s*(?:\p{L}{2,12}\.?\s\d{1,2}|#\d{1,3})$/u;

/**
 * Another heading that says what a title does, what the first one begins with, or most of it to the end: some systems
 * keep the first level for their boxes.
 */
function startOfTitle(headings: readonly Heading[], titles: readonly Title[]): Headline | undefined {
  const first = firstTitle(titles);
  const whole = first && new Title(first.text, first.source);
  const found = headings.find(heading => {
    const shown = new Title(heading.text, `h${heading.level}`);
    if (shown.words.size < MIN_PART_WORDS) return false;
    if (titles.some(title => title.folded === shown.folded)) return true;
    const part = whole && partOf(shown, whole);
    return part === 'start' || (part === 'end' && shown.words.size * 2 > whole!.words.size);
  });
  return found && headlineOf(found);
}

/** A single word says less than any heading. */
function firstTitle(titles: readonly Title[]): Headline | undefined {
  const telling = titles.filter(({ words }) => words.size > 1);
  const title = telling.find(({ source }) => source === 'og:title') ?? telling[0];
  return title && { text: firstPart(title.text), source: title.source };
}

/**
 * Words of a headline before a bar, and signs of one in Chinese or Japanese, where shorter ones are the kicker of what
 * follows.
 */
const LEAST_PART = { words: 2, signs: 8 };

/** A bar never stands inside a headline, but for a kicker: `深读｜…`. */
function firstPart(title: string): string {
  const part = title.split(/\s*[|｜]\s*/)[0]!;
  const least = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(part)
    ? LEAST_PART.signs
    : LEAST_PART.words;
  return wordSet(part).size >= least && /\p{L}{2}/u.test(part) ? part : title;
}

/** No usable `h1`: another heading that shows the title or a part of it, else the title itself. */
function unseen(
  headings: readonly Heading[],
  titles: readonly Title[],
  declared: readonly DeclaredTitle[],
  { labels, shows, site }: Pick<MainHeading, 'labels'> & Pick<HeadlineContext, 'shows' | 'site'>,
): Headline | undefined {
  const usable = headings
    .map(heading => ({ heading, shown: new Title(heading.text, `h${heading.level}`) }))
    .filter(({ shown }) => shown.words.size >= 2 && !labels.has(shown.folded) && !site.is(shown.text));
  // What stands first in a title is the headline before what follows.
  const found =
    usable.find(({ shown }) =>
      titles.some(title => title.folded === shown.folded || partOf(shown, title) === 'start'),
    ) ?? usable.find(({ shown }) => titles.some(title => partOf(shown, title)));
  if (found) return headlineOf(found.heading);
  const line = shownLine(titles, shows);
  if (line) return line;
  const [first] = titles;
  if (first) return { text: firstPart(first.text), source: first.source };
  return declared[0] ? { text: declared[0].text, source: declared[0].source } : undefined;
}

/** The longest part of a title that the page shows in a line of its own, as pages without headings do. */
function shownLine(titles: readonly Title[], shows: HeadlineContext['shows']): Headline | undefined {
  let best: Headline | undefined;
  let most = MIN_PART_WORDS - 1;
  for (const title of titles) {
    for (const text of [title.text, ...titleVariants(title.text)]) {
      const words = wordSet(text).size;
      const block = words > most ? shows(text) : undefined;
      if (block !== undefined) [best, most] = [{ text: firstPart(text), source: 'line', block }, words];
    }
  }
  return best;
}
