import type { Element } from 'domhandler';
import type { Block } from '../../../model/block.ts';
import { addTo } from '../../../model/multimap.ts';
import type { Page } from '../../../model/page.ts';
import { blockPieces, markup } from '../head-window.ts';
import { readDateBlock } from './date-block.ts';
import type { DateLine, DateLineInput, DateLines } from './date-line.ts';
import { labelBefore, labelsIn, roleInMarkup } from './date-role.ts';
import { MAYBE_DATE } from './prose-date.ts';
import { dateOverBlocks } from './split-date.ts';

const DATE_MARKUP =
  /(?:^|[\s_-])(?:date|datum|fecha|data|time|timestamp|published|pub-?date|posted|entry-meta|meta|byline|dateline)(?:$|[\s_-])|[a-z](?:Date|Time|Timestamp)(?:$|[\s_A-Z-])/i;
const OTHERS =
  /(?:^|[\s_-])(?:related|recommend\w*|teasers?|comments?|sidebar|trending|most-read|popular|event|recent|pagination|views)(?:$|[\s_-])/i;
/** A line of few words that holds a date is about the date. */
const DATE_LINE_WORDS = 14;
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
    if (!own && !certain && block.words > DATE_LINE_WORDS && !isLabelled(input, block)) continue;
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

/** A phrase announces the line or, where it is glued together from several elements, one of them. */
function isLabelled({ page, phrases, find }: DateLineInput, block: Block): boolean {
  if (labelsIn(phrases(block.index)).length > 0) return true;
  if (page.kind !== 'html' || block.words > GLUED_WORDS) return false;
  return blockPieces(page, block).some(
    text => MAYBE_DATE.test(text) && labelsIn(find(text)).some(({ start }) => start === 0),
  );
}

/** The `time` elements with a machine-readable date, by the block they stand in. */
function timesByBlock(page: Page): ReadonlyMap<number, readonly Element[]> {
  const index = new Map<number, Element[]>();
  for (const { node, block } of page.kind === 'html' ? (page.harvest.byTag.get('time') ?? []) : []) {
    if (node.attribs.datetime !== undefined) addTo(index, block, node);
  }
  return index;
}
