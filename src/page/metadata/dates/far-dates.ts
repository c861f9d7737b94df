import { countWords } from '../../../block/words.ts';
import type { Block } from '../../../model/block.ts';
import { textBehind } from '../anchor.ts';
import { isElsewhere } from '../elsewhere.ts';
import type { DateLine, DateLineInput } from './date-line.ts';
import { findDateLines } from './date-lines.ts';
import { labelBefore } from './date-role.ts';
import { isEntry } from './told-dates.ts';

/** Longer blocks far from the headline are not looked into. */
const FAR_WORDS = 14;
/** The headline of another story stands so close above its date. */
const BELOW_TITLE = 4;
/** `Published on Friday, the …`: more words in between say where that was. */
const BETWEEN_WORDS = 2;

/** What the dates of the whole page are read from; `anchor` as in `NearInput`. */
interface FarInput extends DateLineInput {
  anchor: number | undefined;
}

/**
 * The dates that are shown for certain away from links; of each kind one, or none is known to be the page's.
 * Of several that a phrase announces, `Author: … on …`, tells the article's from those of other stories.
 */
export function farDates(input: FarInput): DateLine[] {
  const all = linesFar(input);
  const lines = all.filter(({ certain }) => certain);
  const announced = all.filter(line => isSigned(input, line) || isAnnounced(input, line));
  const sole = (['published', 'modified'] as const).flatMap(
    role => [lines, announced].map(some => soleDay(some, role)).find(found => found.length > 0) ?? [],
  );
  return sole.filter(line => isOwn(input, line));
}

/** What a phrase on the page calls the day of publication, where it is one and the same. */
export function announcedDate(input: FarInput): DateLine | undefined {
  const announced = linesFar(input).filter(line => isAnnounced(input, line));
  return soleDay(announced, 'published').find(line => isOwn(input, line));
}

function linesFar(input: FarInput): DateLine[] {
  const blocks = input.page.blocks.filter(
    ({ words, linkDensity }) => words <= FAR_WORDS && (linkDensity ?? 0) <= 0.5,
  );
  return findDateLines(input, blocks).lines;
}

function isSigned({ phrases }: FarInput, { block }: DateLine): boolean {
  return phrases(block).some(hit => hit.start === 0 && hit.class === 'byline');
}

function isAnnounced(input: FarInput, { block }: DateLine): boolean {
  const { page, phrases } = input;
  return (
    phrases(block).some(hit => hit.start === 0 && hit.class === 'published') ||
    labelBefore(input, page.blocks[block]!) === 'published'
  );
}

function isOwn(input: FarInput, line: DateLine): boolean {
  const { page, anchor } = input;
  if (isEntry(input, line)) return false;
  if (
    line.alone &&
    anchor !== undefined &&
    line.block > anchor &&
    isAmidText(page.blocks, anchor, line.block)
  )
    return false;
  if (isElsewhere(page, page.blocks[line.block]!, anchor)) return false;
  return !isBelowTitle(page.blocks, anchor, line.block) && !namesPlace(input, line);
}

/** A date alone between two paragraphs is what the story tells of. */
function isAmidText(blocks: readonly Block[], anchor: number, block: number): boolean {
  const text = textBehind(blocks, anchor);
  return text !== undefined && text < block && textBehind(blocks, block) !== undefined;
}

/** Below a heading that is a link stands the date of the story that it leads to. */
function isBelowTitle(blocks: readonly Block[], anchor: number | undefined, block: number): boolean {
  const above = blocks.slice(Math.max(0, (anchor ?? -1) + 1, block - BELOW_TITLE), block);
  const title = above.findLast(({ kind, words }) => kind === 'heading' || words > FAR_WORDS);
  return title?.kind === 'heading' && (title.linkDensity ?? 0) > 0.9;
}

/** `First published in The Daily Example, 3 May 1999` */
function namesPlace({ page, phrases }: DateLineInput, { block, span }: DateLine): boolean {
  if (span === undefined) return false;
  const hits = phrases(block).filter(({ start, class: is }) => start < span[0] && LABELS.has(is));
  if (hits.length === 0 || hits.some(hit => hit.class === 'byline')) return false;
  const end = Math.max(...hits.map(hit => hit.end));
  return countWords(page.blocks[block]!.text.slice(end, span[0])) > BETWEEN_WORDS;
}

const LABELS: ReadonlySet<string> = new Set(['published', 'modified', 'byline']);

function soleDay(lines: readonly DateLine[], role: DateLine['role']): DateLine[] {
  const own = lines.filter(line => line.role === role);
  return new Set(own.map(({ date }) => date.slice(0, 10))).size === 1 ? own : [];
}
