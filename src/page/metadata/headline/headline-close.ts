import type { Block } from '../../../model/block.ts';
import type { Page } from '../../../model/page.ts';
import type { PhraseHit } from '../../../model/rule.ts';
import { creditHits } from '../../media/credit-hits.ts';
import { findDates } from '../dates/prose-date.ts';
import type { FindPhrases } from '../find-phrases.ts';
import { PerLine } from '../per-line.ts';
import { isInQuotation } from '../quoted-phrase.ts';
import { foldText } from '../text.ts';
import { type HeadlinePlace, tellsWhoOrWhen } from './headline-places.ts';
import type { LinesAround } from './lines-around.ts';

export interface HeadlineInput {
  page: Pick<Page, 'blocks'>;
  language: string;
  phrases: (block: number) => readonly PhraseHit[];
  find: FindPhrases;
  /** What the first line says before the name of the site. */
  title: string | undefined;
  around: LinesAround;
}

/** What `scoreClosely` gives at most, and what of it names, dates and copies do. */
export const MOST_AT_A_CLOSE_LOOK = 12.5;
const MOST_FAR = 6;

const TITLE_LINE = 4.5;
const TITLE_COPY = 4;

/** With so many words a date in a line is but part of what it says. */
const LONG = 12;
const DATE_LINE_WORDS = 20;
/** What a byline or date is worth so many lines below. */
const DATED_BELOW = [2.4, 2.3, 1.5];
const STANDFIRST = 0.6;
const STANDFIRST_WORDS = 8;
const NAME_WORDS = 3;
const CREDIT_BEHIND = -2;
const KICKER = 2.5;
const KICKER_LESS = 2;
const HEADLINE_WORDS = 25;
const LAST_STEP = 1.5;
/** Of a list's mark or number. */
const MARK_LENGTH = 4;
/** What a picture shows, as programs that make text of pages write it. */
const PICTURE = /^\[[^[\]]*\]$/;

/**
 * What phrases, the lines around and copies of a line say about it. Of lines that score no more than `least`, it is
 * looked no further than it takes to tell.
 */
export function scoreClosely(
  input: HeadlineInput,
  place: HeadlinePlace,
  rivals: readonly HeadlinePlace[],
  least = Number.NEGATIVE_INFINITY,
): number {
  const { block, blocks } = place;
  const { index, words, text } = block;
  if (PICTURE.test(text) || isNumbers(block) || isCaption(block, blocks) || isAlternative(input, block))
    return Number.NEGATIVE_INFINITY;
  if (NO_HEADLINE.test(text) || isListed(block, blocks) || input.phrases(index).some(isPrompt))
    return Number.NEGATIVE_INFINITY;
  let score = phrased(input.phrases(index), text) + titled(input.title, block);
  const next = blocks[index + 1];
  const standfirst = isStandfirst(next, place) ? STANDFIRST : 0;
  const kicker = index > 0 && isKicker(block, next) ? KICKER : 0;
  const step = isLastStep(blocks[index - 1], block) ? LAST_STEP : 0;
  if (score + standfirst - kicker + step + MOST_FAR <= least) return Number.NEGATIVE_INFINITY;
  if (endsInCredit(input, block)) score += CREDIT_BEHIND;
  if (words < LONG && hasDate(input, block)) score -= 1;
  const dated = [1, 2, 3].findIndex(down => isDated(input, blocks[index + down]));
  if (dated >= 0) score += DATED_BELOW[dated]!;
  if (isDated(input, blocks[index - 1])) score += 1.1;
  score += standfirst;
  score -= kicker;
  score += step;
  const { same, longer } = input.around.copiesOf(text);
  if (same > 0) score += same > 1 ? 0.8 : 0.3;
  if (longer) score += 1.4;
  if (rivals.some(rival => rival.block.words >= NAME_WORDS && isPart(rival.block, block))) score -= 0.5;
  return score;
}

const NUMBERS = 3;

/** `Vol. 47, No. 3 (2018) 11`, at the head of a printed page. */
function isNumbers({ words, text }: Block): boolean {
  const numbers = text.match(/\d+(?:[./-]\d+)*/g)?.length ?? 0;
  return numbers >= NUMBERS && 2 * numbers >= words;
}

/** Whether what stands below is longer, and no paragraph. */
function isStandfirst(next: Block | undefined, { block, paragraphs }: HeadlinePlace): boolean {
  if (next === undefined || next.words < STANDFIRST_WORDS || next.words <= block.words) return false;
  return !paragraphs.has(next.index);
}

/** What a picture shows, with its credit behind: `The mill at dawn. Photo: Ida Morel`. */
function endsInCredit({ page, phrases, find }: HeadlineInput, line: Block): boolean {
  return credited.ask(page.blocks, line, ({ text, index }) =>
    creditHits(text, find, phrases(index)).some(({ start }) => start > 0),
  );
}

const credited = new PerLine<boolean>();

/** Programs that make text of pages put their titles first. */
function titled(title: string | undefined, { index, text }: Block): number {
  if (title === undefined) return 0;
  if (index === 0) return TITLE_LINE;
  return foldText(text) === foldText(title) ? TITLE_COPY : 0;
}

/** What leads to the lines below, signs in brackets, and is a row of a table that has lost its lines: `ISBN||951-1`. */
const NO_HEADLINE = /[:：]$|^\([^()]*\)$|^\[[^[\]]*\]$|\|\|/u;

const BULLETED = /^[-–—•*·]\s/;

/** Whether a line is one of three items of a list, or more. */
function isListed({ index }: Block, blocks: readonly Block[]): boolean {
  const isItem = (at: number) => {
    const line = blocks[at];
    return line !== undefined && (line.kind === 'list-item' || BULLETED.test(line.text));
  };
  if (!isItem(index)) return false;
  return [-2, -1, 0].some(from => [0, 1, 2].every(step => isItem(index + from + step)));
}

/** Whether a line is nothing but what an interface asks its readers to do. */
function isPrompt({ whole, class: is }: PhraseHit): boolean {
  return whole && PROMPTS.has(is);
}

const PROMPTS: ReadonlySet<string> = new Set([
  'login-prompt',
  'newsletter-prompt',
  'paywall-prompt',
  'consent-banner',
  'page-tool',
]);

function phrased(hits: readonly PhraseHit[], text: string): number {
  let score = 0;
  if (hits.some(hit => hit.whole)) score -= 2.1;
  if (hits.some(hit => hit.start === 0 && !hit.whole)) score -= 2;
  if (hits.some(hit => hit.start > 0 && !isInQuotation(hit, text))) score -= 0.9;
  return score;
}

/** Whether a short line says who wrote the text or when. */
export function isDated(input: HeadlineInput, line: Block | undefined): boolean {
  if (line === undefined || line.words > DATE_LINE_WORDS) return false;
  return tellsWhoOrWhen(input.phrases(line.index)) || hasDate(input, line);
}

function hasDate({ page, language }: HeadlineInput, line: Block): boolean {
  return dated.ask(page.blocks, line, ({ text }) => findDates(text, language).dates.length > 0);
}

const dated = new PerLine<boolean>();

/** A short line right above one that says more of the same is the headline's kicker. */
function isKicker({ words, text }: Block, next: Block | undefined): boolean {
  if (next === undefined || next.words < words + KICKER_LESS || next.kind === 'list-item') return false;
  return (
    next.words <= HEADLINE_WORDS && !/[.:]$/.test(next.text) && foldText(next.text).includes(foldText(text))
  );
}

/** Below a breadcrumb, whose last step is the page itself. */
function isLastStep(above: Block | undefined, { text, words }: Block): boolean {
  if (above?.kind !== 'list-item' || words < NAME_WORDS) return false;
  return above.text.endsWith(text) && above.text.length <= text.length + MARK_LENGTH;
}

function isPart({ text: part }: Block, { text: whole }: Block): boolean {
  return whole.length > part.length + 2 && whole.includes(part);
}

/** One of two lines of which the second adds the site's name, as alternative text does. */
function isCaption({ index, text }: Block, blocks: readonly Block[]): boolean {
  return addsSite(text, blocks[index + 1]?.text) || addsSite(blocks[index - 1]?.text, text);
}

const SITE_BEHIND = /\s[-–—|·•]\s[^-–—|·•]{2,40}$/u;

/** An alternative text with the site's name above the caption that it repeats: `The mill - River Post`. */
function isAlternative(input: HeadlineInput, { index, text }: Block): boolean {
  const shown = text.replace(SITE_BEHIND, '');
  const next = input.page.blocks[index + 1];
  if (shown === text || next?.text.startsWith(shown) !== true) return false;
  return next.text.length > shown.length && endsInCredit(input, next);
}

/** Whether the second text is the first with a name set off behind it, or a credit in brackets. */
function addsSite(first: string | undefined, second: string | undefined): boolean {
  if (first === undefined || second?.startsWith(first) !== true) return false;
  return /^\s(?:[-–—|·•]\s|\([^()]+\)$)/.test(second.slice(first.length));
}
