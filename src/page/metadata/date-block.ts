import type { Element } from 'domhandler';
import type { Block } from '../../model/block.ts';
import type { Page } from '../../model/page.ts';
import type { PhraseHit } from '../../model/rule.ts';
import type { Span } from '../../model/verdict.ts';
import { parseMachineDate } from './dates.ts';
import { readText } from './dom.ts';
import { blockPieces } from './head-window.ts';
import { PerBlock } from './per-block.ts';
import { findDates } from './prose-date.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { splitDate } from './split-date.ts';

export interface DateLine {
  block: number;
  role: 'published' | 'modified';
  date: string;
  /** Where it stands in the block; undefined where only an attribute has it. */
  span?: Span;
  /** Only a class name says `modified`, and such names are often loosely given. */
  loose?: boolean;
  /** The day that it would be with day and month the other way round. */
  turned?: string;
  /** A phrase, the mark-up or an element of its own says so; otherwise the date merely stands there. */
  certain: boolean;
}

export interface DateLines {
  lines: DateLine[];
  /** Some date could be read two ways and was left out. */
  ambiguous: boolean;
}

export interface DateLineInput {
  page: Page;
  language: string;
  phrases: (block: number) => readonly PhraseHit[];
  find: (text: string) => readonly PhraseHit[];
}

/** What the mark-up around a block says about its dates. */
export interface DateMarkup {
  role: 'modified' | undefined;
  certain: boolean;
}

const MODIFIED = /(?:^|[\s_-])(?:updated?|modified|date-?modified|last-?mod\w*)(?:$|[\s_-])/i;
/** In hAtom a date of publication bears the class `updated` too. */
const PUBLISHED = /published|post-?date|entry-date|pub-?date|posted/i;

export function roleInMarkup(said: string): 'modified' | undefined {
  return MODIFIED.test(said) && !PUBLISHED.test(said) ? 'modified' : undefined;
}

const dateBlocks = new PerBlock<DateLines>();

/** The dates of a block: those of its text, made exact by the `time` elements in it. */
export function readDateBlock(
  input: DateLineInput,
  block: Block,
  markup: DateMarkup,
  times: readonly Element[],
): DateLines {
  return dateBlocks.ask(input.page, block, `${input.language} ${markup.role} ${markup.certain}`, () =>
    datesOf(input, block, markup, times),
  );
}

function datesOf(
  input: DateLineInput,
  block: Block,
  markup: DateMarkup,
  times: readonly Element[],
): DateLines {
  const pieces = piecesOf(input.page, block);
  let read = readPieces(input, pieces);
  if (read.count === 0 && pieces.length > 1) read = readPieces(input, [{ text: block.text, start: 0 }]);
  const split =
    read.count === 0 && pieces.length > 1
      ? splitDate(
          pieces.map(({ text }) => text),
          input.language,
        )
      : undefined;
  if (read.count === 0 && split === undefined && times.length === 0)
    return { lines: [], ambiguous: read.ambiguous };
  let label = labelBefore(input, block);
  let foreign = false;
  const lines: DateLine[] = [];
  for (const { text, start, dates } of read.pieces) {
    const labels = input.find(text).filter(hit => isLabel(hit.class));
    for (const { date, start: from, end, turned } of dates) {
      label = (labels.findLast(hit => hit.start < from)?.class as DateLine['role']) ?? label;
      if (label === undefined && (foreign || OTHER_LABEL.test(text.slice(0, from)))) continue;
      lines.push({
        block: block.index,
        role: label ?? markup.role ?? 'published',
        date,
        span: [start + from, start + end],
        ...(turned !== undefined && { turned }),
        ...(label === undefined && markup.role && { loose: true }),
        certain: markup.certain || label !== undefined || isBare(text, from, end),
      });
    }
    if (dates.length === 0 && labels.length > 0) label = labels.at(-1)!.class as DateLine['role'];
    foreign = dates.length === 0 && OTHER_LABEL.test(text);
  }
  if (split !== undefined)
    lines.push({
      block: block.index,
      role: label ?? markup.role ?? 'published',
      date: split,
      span: [0, block.text.length],
      certain: true,
    });
  for (const node of times) addTime(node, block, label ?? markup.role, lines);
  return { lines, ambiguous: read.ambiguous };
}

/** `Joined: 4 May 2012`: the date of something else than the article. */
const OTHER_LABEL = /^\P{Nd}*\p{L}{3}\s?:\s*$/u;

const isLabel = (name: string): boolean => name === 'published' || name === 'modified';

function readPieces({ language }: DateLineInput, pieces: readonly Segment[]) {
  let [count, ambiguous] = [0, false];
  const read = pieces.map(piece => {
    const found = findDates(piece.text, language);
    count += found.dates.length;
    ambiguous ||= found.ambiguous;
    return { ...piece, dates: found.dates };
  });
  return { pieces: read, count, ambiguous };
}

/** The parts of the block's text nodes: labels, names and dates are glued together in the text. */
function piecesOf(page: Page, block: Block): Segment[] {
  const whole = segmentsOf(block.text);
  if (page.kind !== 'html' || block.text.length > 400) return whole;
  const pieces: Segment[] = [];
  let at = 0;
  for (const text of blockPieces(page, block)) {
    const start = block.text.indexOf(text, at);
    if (start < 0) return whole;
    pieces.push(...segmentsOf(text, start));
    at = start + text.length;
  }
  return pieces;
}

/** What a `time` element says is more exact than the date it shows; alone it stands for a relative date. */
function addTime(node: Element, block: Block, label: DateLine['role'] | undefined, lines: DateLine[]): void {
  const date = parseMachineDate(node.attribs.datetime ?? '');
  if (date === undefined) return;
  const said = roleInMarkup(` ${node.attribs.class ?? ''} ${node.attribs.itemprop ?? ''} `);
  const loose = said !== undefined && label === undefined && node.attribs.itemprop === undefined;
  const shown = lines.find(line => line.date === date.slice(0, 10));
  const role = said && { role: said, ...(loose && { loose }) };
  if (shown) Object.assign(shown, { date, certain: true, ...role });
  else if (lines.length === 0 || !/\d{4}/.test(readText(node)))
    lines.push({ block: block.index, role: label ?? 'published', date, certain: true, ...role });
}

/** A label alone in the line before: `Published`, and the date below. */
export function labelBefore({ page, phrases }: DateLineInput, block: Block): DateLine['role'] | undefined {
  const before = page.blocks[block.index - 1];
  if (!before || before.words > 3) return undefined;
  return phrases(before.index).find(hit => hit.whole && isLabel(hit.class))?.class as
    | DateLine['role']
    | undefined;
}

const CLOCK = /\d{1,2}[:.h]\d{2}(?::\d{2})?|[^\p{L}\p{N}]+/gu;
/** Words around a time of day: am, Uhr, um, CET. */
const SHORT_WORD = /(?<!\p{L})\p{L}{1,4}(?!\p{L})/gu;
/** A day of the week or a place. */
const WORD_BEFORE = /^\s*\p{L}+,?\s*$/u;

/** Nothing but the date and its time of day. */
function isBare(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  const rest = `${WORD_BEFORE.test(before) ? '' : before} ${text.slice(end)}`;
  return rest.replace(SHORT_WORD, '').replace(CLOCK, '') === '';
}
