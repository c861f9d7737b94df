import type { Element } from 'domhandler';
import type { HtmlPage } from '../../../model/page.ts';
import { closest } from '../../html/closest.ts';
import type { Site } from '../site.ts';
import { beginUnlike, compact, wordsIn } from '../text.ts';
import { areForeign, ownStems } from './stems.ts';

/** Fewer words may be missing in a text by chance. */
const LEAST_STEMS = 3;
/** Some words are in any text, such as `more`. */
const COMMON = 0.3;
/** Letters of a word that no other has by chance, and those at its end in other cases. */
const NAME_LETTERS = 10;
const CASE_LETTERS = 2;
/** So many letters and digits of a description show that a block repeats it. */
const BEGINNING = 40;
const REACH = 3 * BEGINNING;
const FOOTER = /footer/i;

/**
 * Whether a description tells of the site: it names that, and shares hardly a word with the article or stands in the
 * footer.
 */
export function isOfSite(
  description: string,
  site: Site,
  headline: string | undefined,
  page: HtmlPage,
  texts: readonly string[],
): boolean {
  if (!site.isNamedIn(description) && !isNamedInCase(description, site)) return false;
  const own = ownStems(description, site);
  if (own.size >= LEAST_STEMS && areForeign(own, [headline ?? '', ...texts], COMMON)) return true;
  return standsInFooter(description, page);
}

/** `of the Northern Boat Club`, in languages that say so by the end of a word. */
function isNamedInCase(description: string, site: Site): boolean {
  return wordsIn(description).some(
    word => word.length >= NAME_LETTERS && site.hasIn(word.slice(0, -CASE_LETTERS)),
  );
}

/** A footer says what the site is. */
function standsInFooter(description: string, { blocks, elements }: HtmlPage): boolean {
  const start = compact(description).slice(0, BEGINNING);
  if (start.length < BEGINNING) return false;
  const repeated = blocks.filter(
    ({ text }) =>
      text.length >= BEGINNING &&
      !beginUnlike(text, start) &&
      compact(text.slice(0, REACH)).startsWith(start),
  );
  return repeated.length > 0 && repeated.every(({ element }) => isInFooter(elements, element));
}

function isInFooter(elements: HtmlPage['elements'], element: number): boolean {
  const { classes } = elements;
  const isFooter = ({ name }: Element, row: number) => name === 'footer' || FOOTER.test(classes[row] ?? '');
  return closest(elements, element, isFooter) !== undefined;
}
