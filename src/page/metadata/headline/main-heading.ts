import type { Site } from '../site.ts';
import { foldText, wordSet } from '../text.ts';
import type { Heading } from './headings.ts';
import { partOf, Title } from './title-match.ts';
import { titleVariants } from './titles.ts';

export interface HeadlineContext {
  site: Site;
  /** The page declares an article. */
  article: boolean;
  /** Words of the address. */
  slug: Set<string>;
  /** Letters of its last part. */
  letters: string;
  /** The block that shows a text in a line of its own, outside of links. */
  shows(text: string): number | undefined;
}

export interface MainHeading {
  heading?: Heading;
  /** Folded texts of headings that name the site instead of the article. */
  labels: ReadonlySet<string>;
}

/** A label of the site is shorter than the headline beside it; a section's name is shorter than the headline. */
const HEADLINE_WORDS = 4;

/** The `h1` that has most in common with the declared titles and the address; site names and slogans have little. */
export function mainHeading(
  headings: readonly Heading[],
  titles: readonly Title[],
  context: HeadlineContext,
): MainHeading {
  const labels = new Set<string>();
  let best: Heading | undefined;
  let bestScore = -1;
  for (const heading of headings) {
    if (heading.level !== 1 || context.site.is(heading.text)) continue;
    const score = agreement(heading, titles, context);
    if (score > bestScore) [best, bestScore] = [heading, score];
  }
  if (!best) return { labels };
  if (!isSiteLabel(best, titles, headings, context)) return { heading: best, labels };
  labels.add(foldText(best.text));
  return { labels };
}

function agreement(heading: Heading, titles: readonly Title[], { slug }: HeadlineContext): number {
  const shown = new Title(heading.text, 'h1');
  let best = shown.likeness({ words: slug });
  for (const title of titles) {
    if (title.folded === shown.folded) return 2;
    if (partOf(shown, title)) best = Math.max(best, 1.2);
    else best = Math.max(best, shown.likeness(title));
  }
  return best;
}

/** Whether a title is one part, a joint and another: `Site: headline`, `Headline : forum`. */
function partsInto({ folded }: Title, first: string, last: string): boolean {
  if (!folded.startsWith(first) || !folded.endsWith(last)) return false;
  const between = folded.slice(first.length, folded.length - last.length);
  return folded.length > first.length + last.length && /^[\s:|-]+$/.test(between);
}

/**
 * The heading repeats one part of a title, and the page shows another part, or all, as a headline below: it names the
 * site.
 */
function isSiteLabel(
  main: Heading,
  titles: readonly Title[],
  headings: readonly Heading[],
  { shows, site }: HeadlineContext,
): boolean {
  if (main.marked) return false;
  const shown = new Title(main.text, 'h1');
  const named = titles.filter(({ source }) => source !== 'title' && source !== 'microdata');
  if (named.some(title => title.folded === shown.folded)) return false;
  const isRest = (title: Title, { folded }: Title) =>
    partsInto(title, shown.folded, folded) || partsInto(title, folded, shown.folded);
  if (titles.some(title => named.some(declared => isRest(title, declared)))) return true;
  const others = new Set(
    headings
      .filter(other => other.block > main.block && !site.is(other.text))
      .map(({ text }) => foldText(text)),
  );
  return titles.some(title => {
    const place = partOf(shown, title);
    if (!place) return false;
    return [title.text, ...titleVariants(title.text)].some(part => {
      const folded = foldText(part);
      const words = wordSet(folded).size;
      if (folded === shown.folded || shown.folded.includes(folded) || words < 2) return false;
      const whole = folded.includes(shown.folded);
      if (whole && shown.words.size * 2 >= words) return false;
      // What stands first and says more is the headline, though a box below names the author or the site.
      if (!whole && place === 'start' && shown.words.size > words) return false;
      if (!whole && others.has(folded)) return true;
      return (
        place !== 'start' && words >= HEADLINE_WORDS && words > shown.words.size && shows(part) !== undefined
      );
    });
  });
}
