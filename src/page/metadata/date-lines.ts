import type { Block } from '../../model/block.ts';
import type { Harvested, Page } from '../../model/page.ts';
import type { PhraseHit } from '../../model/rule.ts';
import type { Span } from '../../model/verdict.ts';
import { parseMachineDate } from './dates.ts';
import { readText } from './dom.ts';
import { blockPieces, markup } from './head-window.ts';
import { findDates } from './prose-date.ts';

export interface DateLine {
  block: number;
  role: 'published' | 'modified';
  date: string;
  /** Where it stands in the block; undefined where only an attribute has it. */
  span?: Span;
  /** Only a class name says `modified`, and such names are often loosely given. */
  loose?: boolean;
  /** A phrase, the mark-up or an element of its own says so; otherwise the date merely stands there. */
  certain: boolean;
}

export interface DateLines {
  lines: DateLine[];
  ambiguous: boolean;
}

export interface DateLineInput {
  page: Page;
  language: string;
  phrases: (block: number) => readonly PhraseHit[];
  find: (text: string) => readonly PhraseHit[];
}

const DATE_MARKUP =
  /(?:^|[\s_-])(?:date|datum|fecha|data|time|timestamp|published|pub-?date|posted|entry-meta|meta|byline|dateline)(?:$|[\s_-])|[a-z](?:Date|Time|Timestamp)(?:$|[\s_A-Z-])/i;
const MODIFIED_MARKUP = /(?:^|[\s_-])(?:updated?|modified|date-?modified|last-?mod\w*)(?:$|[\s_-])/i;
/** In hAtom a date of publication bears the class `updated` too. */
const PUBLISHED_MARKUP = /published|post-?date|entry-date|pub-?date|posted/i;
const OTHERS =
  /(?:^|[\s_-])(?:related|recommend\w*|teasers?|comments?|sidebar|trending|most-read|popular|event|recent|pagination|views)(?:$|[\s_-])/i;
/** A line of few words that holds a date is about the date. */
const DATE_LINE_WORDS = 14;
const CLOCK = /\d{1,2}[:.h]\d{2}(?::\d{2})?|[^\p{L}\p{N}]+/gu;
/** Words around a time of day: am, Uhr, um, CET. */
const SHORT_WORD = /(?<!\p{L})\p{L}{1,4}(?!\p{L})/gu;
/** A day of the week or a place. */
const WORD_BEFORE = /^\s*\p{L}+,?\s*$/u;

/** The dates that blocks show, told apart into published and modified; `near` are blocks that no teaser can be. */
export function findDateLines(
  input: DateLineInput,
  blocks: readonly Block[],
  near: (block: number) => boolean = () => false,
): DateLines {
  const found: DateLines = { lines: [], ambiguous: false };
  const times = timesByBlock(input.page);
  for (const block of blocks) {
    const own = times?.get(block.index);
    if (!own && !/\d/.test(block.text)) continue;
    const said = input.page.kind === 'html' ? markup(input.page, block) : '';
    if (OTHERS.test(said) && !near(block.index)) continue;
    if (!own && !isDateLine(input, block, said)) continue;
    readBlock(input, block, said, own ?? [], found);
  }
  return found;
}

function isDateLine({ phrases }: DateLineInput, block: Block, said: string): boolean {
  return (
    block.words <= DATE_LINE_WORDS ||
    DATE_MARKUP.test(said) ||
    phrases(block.index).some(({ class: c }) => isLabel(c))
  );
}

const isLabel = (name: string): name is 'published' | 'modified' =>
  name === 'published' || name === 'modified';

function readBlock(
  input: DateLineInput,
  block: Block,
  said: string,
  times: readonly Harvested[],
  found: DateLines,
): void {
  const context: BlockContext = {
    block: block.index,
    label: labelBefore(input, block),
    marked: MODIFIED_MARKUP.test(said) && !PUBLISHED_MARKUP.test(said) ? 'modified' : undefined,
    certain: DATE_MARKUP.test(said),
  };
  const pieces = piecesOf(input.page, block);
  let lines = pieces.flatMap(piece => readPiece(input, piece, context, found));
  if (lines.length === 0 && pieces.length > 1)
    lines = readPiece(input, { text: block.text, start: 0 }, context, found);
  for (const { node } of times) addTime(node, context, lines);
  found.lines.push(...lines);
}

interface BlockContext {
  block: number;
  /** What the last phrase before says. */
  label: DateLine['role'] | undefined;
  marked: DateLine['role'] | undefined;
  certain: boolean;
}

function readPiece(
  input: DateLineInput,
  { text, start }: Piece,
  context: BlockContext,
  found: DateLines,
): DateLine[] {
  const { dates, ambiguous } = findDates(text, input.language);
  found.ambiguous ||= ambiguous;
  const labels = input.find(text).filter(hit => isLabel(hit.class));
  const lines = dates.map(({ date, start: from, end }) => {
    context.label = (labels.findLast(hit => hit.start < from)?.class as DateLine['role']) ?? context.label;
    return {
      block: context.block,
      role: context.label ?? context.marked ?? 'published',
      date,
      span: [start + from, start + end] as const,
      ...(context.label === undefined && context.marked && { loose: true }),
      certain: context.certain || context.label !== undefined || isBare(text, from, end),
    };
  });
  if (lines.length === 0 && labels.length > 0) context.label = labels.at(-1)!.class as DateLine['role'];
  return lines;
}

/** What a `time` element says is more exact than the date it shows; alone it stands for a relative date. */
function addTime(node: Harvested['node'], { block, label, marked }: BlockContext, lines: DateLine[]): void {
  const date = parseMachineDate(node.attribs.datetime ?? '');
  if (date === undefined) return;
  const shown = lines.find(line => line.date === date.slice(0, 10));
  const said = ` ${node.attribs.class ?? ''} ${node.attribs.itemprop ?? ''} `;
  const role =
    MODIFIED_MARKUP.test(said) && !PUBLISHED_MARKUP.test(said)
      ? 'modified'
      : (label ?? marked ?? 'published');
  if (shown) Object.assign(shown, { date, certain: true, ...(MODIFIED_MARKUP.test(said) && { role }) });
  else if (lines.length === 0 || !/\d{4}/.test(readText(node)))
    lines.push({ block, role, date, certain: true });
}

/** A label alone in the line before: `Published`, and the date below. */
function labelBefore({ page, phrases }: DateLineInput, block: Block): DateLine['role'] | undefined {
  const before = page.blocks[block.index - 1];
  if (!before || before.words > 3) return undefined;
  return phrases(before.index).find(hit => hit.whole && isLabel(hit.class))?.class as
    | DateLine['role']
    | undefined;
}

interface Piece {
  text: string;
  start: number;
}

/** The block's text nodes: labels, names and dates are glued together in the text. */
function piecesOf(page: Page, block: Block): Piece[] {
  const whole = [{ text: block.text, start: 0 }];
  if (page.kind !== 'html' || block.text.length > 400) return whole;
  const pieces: Piece[] = [];
  let at = 0;
  for (const text of blockPieces(page, block)) {
    const start = block.text.indexOf(text, at);
    if (start < 0) return whole;
    pieces.push({ text, start });
    at = start + text.length;
  }
  return pieces;
}

/** Nothing but the date and its time of day. */
function isBare(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  const rest = `${WORD_BEFORE.test(before) ? '' : before} ${text.slice(end)}`;
  return rest.replace(SHORT_WORD, '').replace(CLOCK, '') === '';
}

const indexes = new WeakMap<Page, Map<number, Harvested[]>>();

function timesByBlock(page: Page): ReadonlyMap<number, Harvested[]> | undefined {
  if (page.kind !== 'html') return undefined;
  let index = indexes.get(page);
  if (index) return index;
  index = new Map();
  for (const item of page.harvest.byTag.get('time') ?? []) {
    if (item.node.attribs.datetime === undefined) continue;
    const list = index.get(item.block);
    if (list) list.push(item);
    else index.set(item.block, [item]);
  }
  indexes.set(page, index);
  return index;
}
