import { endsSentence } from '../block/sentence-end.ts';
import { beginsPlain, isPlain, type LineKind } from './line-kinds.ts';
import type { Piece } from './pieces.ts';

/** More words are no heading where empty lines do not say that the line is one. */
export const CLOSE_WORDS = 12;
/** Fewer words below a short line are those of a label or a cry. */
const SENTENCE_WORDS = 6;
/** Nor are more above a list where headings have empty lines. */
const LIST_WORDS = 8;

/** A line with what it looks like. */
export interface Placed {
  piece: Piece;
  kind: LineKind;
  /** Lines from the one above to it. */
  gap: number;
}

type Kinds = ReadonlySet<LineKind | undefined>;

/** What may stand right above a heading; labels and short lines are mostly of a list with it. */
const OPENS: Kinds = new Set(['prose', 'sentence', 'item', 'question', 'apart']);
/** What is surely of the text. */
const BODY: Kinds = new Set(['prose', 'item']);
/** What may stand below a numbered heading that has a text above it; not the short answer to a question. */
const LEADS_ON: Kinds = new Set(['short', 'question', 'label', 'item']);
const BELOW_SHORT: Kinds = new Set(['sentence', 'label', 'apart']);

/**
 * Those that prose or a list stands around. Questions that are more than other headings are those of an interview,
 * unless one of these stands right above a question.
 */
export function closeLines(lines: readonly Placed[], known: number): Placed[] {
  const places = lines.flatMap((_, at) => (isClose(lines, at) ? at : []));
  const asks = (at: number) => lines[at]?.kind === 'question';
  const others = places.filter(at => !asks(at));
  const isAsked = others.some(at => asks(at + 1));
  const all = isAsked || places.length - others.length <= others.length + known;
  return (all ? places : others).map(at => lines[at]!);
}

/** Whether a short line has prose on both sides, or a list on one. */
function isClose(lines: readonly Placed[], at: number): boolean {
  const line = lines[at]!;
  if (line.kind === 'numbered' || !isOpen(line, CLOSE_WORDS)) return false;
  const above = lines[at - 1]?.kind;
  const below = lines[at + 1]?.kind;
  if (below === 'item') return BODY.has(above) || (isShort(lines[at - 1]) && BODY.has(lines[at - 2]?.kind));
  if (below === 'prose') {
    if (line.kind === 'question') return above !== 'question';
    return OPENS.has(above) && beginsPlain(line.piece.text);
  }
  if (!BODY.has(above)) return false;
  if (line.kind === 'question') return below === 'short' && isClose(lines, at + 1);
  return isShort(lines[at + 1])
    ? lines[at + 2]?.kind === 'item'
    : above === 'prose' && leadsTo(line, lines[at + 1]);
}

/** Whether a line under prose is the heading of a short sentence or of questions. */
function leadsTo({ piece }: Placed, below: Placed | undefined): boolean {
  if (!below || !isPlain(piece.text)) return false;
  return (
    below.kind === 'question' || (below.kind === 'sentence' && below.piece.block.words >= SENTENCE_WORDS)
  );
}

function isShort(line: Placed | undefined): boolean {
  return line?.kind === 'short' && isOpen(line, CLOSE_WORDS);
}

/** Between prose or a list and another list, where headings elsewhere have empty lines. */
export function isAboveList(lines: readonly Placed[], at: number): boolean {
  const line = lines[at]!;
  const below = lines[at + 1];
  if (line.kind !== 'short' || below?.kind !== 'item' || !BODY.has(lines[at - 1]?.kind)) return false;
  return line.gap === below.gap && isOpen(line, LIST_WORDS) && isPlain(line.piece.text);
}

/** A number in the midst of a list is none of a heading. `close`: no headings are told by empty lines. */
export function isNumberedHeading(lines: readonly Placed[], at: number, close: boolean): boolean {
  const line = lines[at]!;
  if (line.kind !== 'numbered' || !isOpen(line, CLOSE_WORDS)) return false;
  const above = lines[at - 1]?.kind;
  const below = lines[at + 1]?.kind;
  if (above === 'numbered') return false;
  if (below === 'prose' || (BODY.has(above) && LEADS_ON.has(below))) return true;
  if (!close || endsSentence(line.piece.text)) return false;
  if (above === 'prose') return below === 'sentence' || below === 'apart';
  return above === 'short'
    ? BELOW_SHORT.has(below)
    : BELOW_SHORT.has(above) && above !== 'label' && below === 'short';
}

export function isOpen({ kind, piece }: Placed, words: number): boolean {
  return (kind === 'short' || kind === 'question' || kind === 'numbered') && piece.block.words <= words;
}
