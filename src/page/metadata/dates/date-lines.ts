import type { Element } from 'domhandler';
import { endsSentence } from '../../../block/sentence-end.ts';
import type { Block } from '../../../model/block.ts';
import { addTo } from '../../../model/multimap.ts';
import type { Page } from '../../../model/page.ts';
import { blockPieces, markup } from '../head-window.ts';
import { readDateBlock } from './date-block.ts';
import type { DateLine, DateLineInput, DateLines } from './date-line.ts';
import { holdsBareDate, isBare } from './date-pieces.ts';
import { labelBefore, labelsIn, labelWithin, roleInMarkup } from './date-role.ts';
import { findDates, MAYBE_DATE } from './prose-date.ts';
import { dateOverBlocks } from './split-date.ts';

const DATE_MARKUP =
  /(?:^|[\s_-])(?:date|datum|fecha|data|time|timestamp|published|pub-?date|posted|entry-meta|meta|byline|dateline)(?:$|[\s_-])|[a-z](?:Date|Time|Timestamp)(?:$|[\s_A-Z-])/i;
const OTHERS =
  /(?:^|[\s_-])(?:related|recommend\w*|teasers?|comments?|sidebar|trending|most-read|popular|event|recent|pagination|views)(?:$|[\s_-])/i;
/** A line of few words that holds a date is about the date. */
const DATE_LINE_WORDS = 14;
/** Of a time of day, whose stops end no sentence. */
const HALF_DAY = /\s[ap]\.\s?m\.$/i;
/** Source, author and buttons follow the date. */
const BEGINS_DATED = /^[^\p{L}\d]{0,2}(?:19|20)\d\d(?:[-/.]\d|年)(?!.*。)/u;
const DATED_WORDS = 28;
/** A notice of rights, which may have the day of the last build behind it. */
const OWNED = /(?:©|\(c\))\s?(?:19|20)\d\d/i;
/** Author, place and dates in elements of one line. */
const GLUED_WORDS = 40;

/** The dates that blocks show, told apart into published and modified; `near` are blocks that no teaser can be. */
export function findDateLines(
  input: DateLineInput,
  blocks: readonly Block[],
  near: (block: number) => boolean = () => false,
): DateLines {
  const found: DateLines = { lines: [], ambiguous: false };
  const times = timesByBlock(input.page);
  for (const block of blocks) {
    const own = times.get(block.index);
    if (!own && !MAYBE_DATE.test(block.text)) continue;
    const said = input.page.kind === 'html' ? markup(input.page, block) : '';
    if (OTHERS.test(said) && !near(block.index) && labelBefore(input, block) !== 'published') continue;
    const certain = DATE_MARKUP.test(said);
    const isLong = block.words > (BEGINS_DATED.test(block.text) ? DATED_WORDS : DATE_LINE_WORDS);
    if (!own && !certain && isLong && !isLabelled(input, block)) continue;
    if (OWNED.test(block.text) && !own && !isLabelled(input, block)) continue;
    const role = roleInMarkup(said);
    const { lines, ambiguous } = readDateBlock(input, block, { role, certain }, own ?? []);
    found.lines.push(...lines);
    if (lines.length === 0) found.lines.push(...overBlocks(input, block, role));
    found.ambiguous ||= ambiguous;
  }
  return found;
}

function overBlocks(
  { page, language }: DateLineInput,
  year: Block,
  role: 'modified' | undefined,
): DateLine[] {
  const found = dateOverBlocks(page, year, language);
  return (found?.blocks ?? []).map(({ index, text }) => ({
    block: index,
    role: role ?? 'published',
    date: found!.date,
    span: [0, text.length],
    certain: true,
  }));
}

/** A phrase announces the line, one of its dates or, where it is glued together from several elements, one of them. */
function isLabelled({ page, language, phrases, find }: DateLineInput, block: Block): boolean {
  if (labelsIn(phrases(block.index)).length > 0) return true;
  if (block.words > GLUED_WORDS) return false;
  if (!endsSentence(block.text.replace(HALF_DAY, ''))) {
    const { dates } = findDates(block.text, language);
    if (dates.some((date, i) => labelWithin(block.text, dates[i - 1]?.end ?? 0, date, find))) return true;
  }
  if (page.kind !== 'html') {
    const signed = phrases(block.index).some(hit => hit.class === 'byline' && hit.start === 0);
    return (signed && endsInDate(block.text, language)) || holdsBareDate(page, block, language);
  }
  return blockPieces(page, block).some(
    text => MAYBE_DATE.test(text) && labelsIn(find(text)).some(({ start }) => start === 0),
  );
}

function endsInDate(text: string, language: string): boolean {
  const last = findDates(text, language).dates.at(-1);
  return last !== undefined && isBare(text.slice(last.start), 0, last.end - last.start);
}

/** The `time` elements with a machine-readable date, by the block they stand in. */
function timesByBlock(page: Page): ReadonlyMap<number, readonly Element[]> {
  const index = new Map<number, Element[]>();
  for (const { node, block } of page.kind === 'html' ? (page.harvest.byTag.get('time') ?? []) : []) {
    if (node.attribs.datetime !== undefined) addTo(index, block, node);
  }
  return index;
}
