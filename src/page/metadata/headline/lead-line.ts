import type { Block } from '../../../model/block.ts';
import type { Metadata } from '../../../model/metadata.ts';
import type { Page } from '../../../model/page.ts';
import { splitCredit } from '../../media/credit.ts';
import { creditHits } from '../../media/credit-hits.ts';
import { languageOfDates } from '../dates/calendars.ts';
import { withoutDates } from '../dates/without-dates.ts';
import type { FindPhrases } from '../find-phrases.ts';
import { LEAD_MARKUP, markup } from '../head-window.ts';
import { foldText, wordsIn } from '../text.ts';
import { opensText } from './opens-text.ts';

const WORDS = { min: 8, max: 90 };
const DISTANCE = 6;
/** Descriptions are cut off at the end. */
const AGREEMENT = 40;
/** Often they are the beginning of the text; a first paragraph that is so much longer is no standfirst. */
const LONGER = 1.5;

const CLOSED = /[)\]）】][.。]?$/;

export interface LeadLine {
  block: Block;
  role: 'lead' | 'byline';
  why: string;
}

/**
 * The line below the headline that the page gives as its description or that mark-up calls its standfirst. What is
 * called so and only says who wrote the story and when is a byline.
 */
export function* leadLines(
  page: Page,
  headline: Block,
  head: readonly Block[],
  metadata: Metadata,
  find: FindPhrases,
): Iterable<LeadLine> {
  let start = foldText(metadata.description ?? '').slice(0, AGREEMENT);
  for (const block of page.blocks.slice(headline.index + 1, headline.index + 1 + DISTANCE)) {
    if (block.words < WORDS.min || block.words > WORDS.max || block.kind === 'caption') continue;
    if ((block.linkDensity ?? 0) > 0.5) continue;
    const declared = start.length >= AGREEMENT / 2 && foldText(block.text).startsWith(start);
    const marked = page.kind === 'html' && head.includes(block) && LEAD_MARKUP.test(markup(page, block));
    if (!declared && !marked) continue;
    if (!marked && endsInCredit(block.text, find)) continue;
    if (!marked && saysMore(block, metadata) && opensText(page, block)) return;
    if (!declared && saysWhoAndWhen(block.text, metadata, find)) {
      yield { block, role: 'byline', why: 'names the authors where a standfirst could stand' };
      // Below it the text begins, and descriptions may say that.
      start = '';
      continue;
    }
    const why = declared ? 'says what the page gives as its description' : 'its mark-up says standfirst';
    yield { block, role: 'lead', why };
    return;
  }
}

function saysMore({ text }: Block, { description = '' }: Metadata): boolean {
  return text.length > LONGER * description.length;
}

/** Fewer words beside authors and dates only lead to these. */
const OWN_WORDS = 6;
const LETTER = /\p{L}/u;

function saysWhoAndWhen(
  text: string,
  { author, inLanguage = '', url }: Metadata,
  find: FindPhrases,
): boolean {
  const unnamed = author.reduce((left, { name }) => left.replaceAll(name, ' '), text);
  if (unnamed === text) return false;
  const own = withoutDates(unnamed, languageOfDates(inLanguage, url), find);
  return wordsIn(own).filter(word => LETTER.test(word)).length < OWN_WORDS;
}

/** Some sites declare the caption of the first picture as what a page is about. */
function endsInCredit(text: string, find: FindPhrases): boolean {
  if (!CLOSED.test(text)) return false;
  const hits = creditHits(text, find);
  const { captionSpan, creditSpan } = splitCredit(text, hits);
  if (captionSpan === undefined || creditSpan === undefined || creditSpan[0] < captionSpan[1]) return false;
  return hits.some(({ start }) => start >= creditSpan[0]);
}
