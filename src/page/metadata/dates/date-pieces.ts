import type { Block } from '../../../model/block.ts';
import { withLatinDigits } from '../../../model/digits.ts';
import type { Page } from '../../../model/page.ts';
import { gluePoints } from '../glue.ts';
import { blockPieces } from '../head-window.ts';
import { type Segment, segmentsOf } from '../segments.ts';
import type { FoundDate } from './found-date.ts';
import { findDates } from './prose-date.ts';
import { splitDate } from './split-date.ts';
import { SHORT_WORD } from './time-words.ts';

interface DatePiece extends Segment {
  dates: readonly FoundDate[];
}

export interface DatePieces {
  pieces: readonly DatePiece[];
  /** The date that the pieces are parts of, where none holds a whole one. */
  split: string | undefined;
  /** Some date could be read two ways and was left out. */
  ambiguous: boolean;
}

/** The dates in the pieces of a block, in its whole text, or over its pieces, first that has any. */
export function findInPieces(page: Page, block: Block, language: string): DatePieces {
  const pieces = piecesOf(page, block);
  const read = readPieces(pieces, language);
  if (pieces.length < 2 || hasDates(read)) return read;
  const whole = readPieces([{ text: block.text, start: 0 }], language);
  if (hasDates(whole)) return whole;
  const texts = pieces.map(({ text }) => text);
  return { ...whole, split: splitDate(texts, language) };
}

const hasDates = ({ pieces }: DatePieces) => pieces.some(({ dates }) => dates.length > 0);

function readPieces(segments: readonly Segment[], language: string): DatePieces {
  let ambiguous = false;
  const pieces = segments.map(segment => {
    const found = findDates(segment.text, language);
    ambiguous ||= found.ambiguous;
    return { ...segment, dates: found.dates };
  });
  return { pieces, split: undefined, ambiguous };
}

/** The parts of the block's text nodes: labels, names and dates are glued together in the text. */
function piecesOf(page: Page, block: Block): Segment[] {
  const whole = segmentsOf(block.text);
  if (block.text.length > 400) return whole;
  if (page.kind !== 'html') return whole.flatMap(unglued);
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

function unglued({ text, start, joint = '' }: Segment): Segment[] {
  const edges = [0, ...gluePoints(text), text.length];
  return edges.slice(1).map((to, i) => ({
    text: text.slice(edges[i], to),
    start: start + edges[i]!,
    joint: i === 0 ? joint : '',
  }));
}

const CLOCK = /\d{1,2}[:.h]\d{2}(?::\d{2})?|[^\p{L}\p{N}]+/gu;
/** A day of the week or a place. */
const WORD_BEFORE = /^\s*[\p{L}\p{M}]+,?\s*$/u;

/** Whether a part of a block is nothing but a date. */
export function holdsBareDate(page: Page, block: Block, language: string): boolean {
  return findInPieces(page, block, language).pieces.some(({ text, dates: [date] }) =>
    Boolean(date && isBare(text, date.start, date.end)),
  );
}

/** Whether a text holds nothing but the date at this place and its time of day. */
export function isBare(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  const rest = `${WORD_BEFORE.test(before) ? '' : before} ${text.slice(end)}`;
  return withLatinDigits(rest).replace(SHORT_WORD, '').replace(CLOCK, '') === '';
}
