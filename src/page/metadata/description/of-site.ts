import type { Block } from '../../../model/block.ts';
import type { HtmlPage } from '../../../model/page.ts';
import type { Site } from '../site.ts';
import { compact, wordsIn } from '../text.ts';

/** Shorter words are in every text; so many letters tell a word in all its forms. */
const STEM = 4;
/** Fewer words may be missing in a text by chance. */
const LEAST_STEMS = 3;
/** So many letters and digits of a description show that a block repeats it. */
const BEGINNING = 40;
const REACH = 3 * BEGINNING;
const FOOTER = /footer/i;
/** How far up is looked; keeps absurdly deep pages linear. */
const MAX_STEPS = 64;

/** Whether a description tells of the site: it names that, and shares no word with the article or stands in the footer. */
export function isOfSite(
  description: string,
  site: Site,
  headline: string | undefined,
  page: HtmlPage,
  article: readonly Block[],
): boolean {
  if (!site.isNamedIn(description)) return false;
  return isForeign(description, site, headline, article) || standsInFooter(description, page);
}

function isForeign(
  description: string,
  site: Site,
  headline: string | undefined,
  article: readonly Block[],
): boolean {
  const own = stems(description);
  for (const stem of own) if (site.hasIn(stem)) own.delete(stem);
  if (own.size < LEAST_STEMS) return false;
  return ![headline ?? '', ...article.map(({ text }) => text)].some(text =>
    [...stems(text)].some(stem => own.has(stem)),
  );
}

function stems(text: string): Set<string> {
  return new Set(wordsIn(text).flatMap(word => (word.length >= STEM ? word.slice(0, STEM) : [])));
}

/** A footer says what the site is. */
function standsInFooter(description: string, { blocks, elements }: HtmlPage): boolean {
  const start = compact(description).slice(0, BEGINNING);
  if (start.length < BEGINNING) return false;
  const repeated = blocks.filter(
    ({ text }) => text.length >= BEGINNING && compact(text.slice(0, REACH)).startsWith(start),
  );
  return repeated.length > 0 && repeated.every(({ element }) => isInFooter(elements, element));
}

function isInFooter({ nodes, classes, parent }: HtmlPage['elements'], element: number): boolean {
  for (let row = element, steps = 0; row > 0 && steps < MAX_STEPS; row = parent[row]!, steps++)
    if (nodes[row]!.name === 'footer' || FOOTER.test(classes[row] ?? '')) return true;
  return false;
}
