import type { TextPage } from '../model/page.ts';
import type { Role } from '../model/verdict.ts';
import { HEADING_WORDS, kindOf, type LineKind } from './line-kinds.ts';
import type { Piece } from './pieces.ts';

/** More words are no heading where empty lines do not say that the line is one. */
const CLOSE_WORDS = 12;
/** Fewer lines with more room above than paragraphs have may be so by chance. */
const LEAST = 2;
const LEVEL = 2;
/** The deepest that is told: what stands right below a heading. */
const BELOW = 3;
/** What a heading may be. */
const HEADS: ReadonlySet<Role | undefined> = new Set([undefined, 'headline', 'kicker', 'section', 'lead']);

/** A line with what it looks like. */
interface Placed {
  piece: Piece;
  kind: LineKind;
  /** Lines from the one above to it. */
  gap: number;
}

/**
 * The levels of the headings of a flat text: lines that have more room above them, numbers above prose, or prose on both
 * sides. 0 for what its block calls a heading, but is none.
 */
export function lineHeadings(pieces: readonly Piece[], page: TextPage): ReadonlyMap<Piece, number> {
  const lines = pieces.map(piece => ({ piece, kind: kindOf(piece), gap: gapAbove(piece, page) }));
  const spaced = page.joined ? [] : spacedLines(lines);
  const numbered = lines.filter((_, at) => isNumberedHeading(lines, at));
  const found = new Set([...spaced, ...(numbered.length < LEAST ? [] : numbered)]);
  if (spaced.length === 0) for (const line of closeLines(lines, found.size)) found.add(line);
  const levels = new Map<Piece, number>();
  let above: Placed | undefined;
  for (const line of lines) {
    const { piece } = line;
    if (found.has(line)) levels.set(piece, above && found.has(above) ? BELOW : LEVEL);
    else if (isMistaken(line)) levels.set(piece, 0);
    above = line;
  }
  return levels;
}

/** Of no mark, and not the first line of a text, which is its title. */
function isMistaken({ kind, piece: { block, role } }: Placed): boolean {
  if (block.kind !== 'heading' || kind === 'marked') return false;
  return !HEADS.has(role) || (role === undefined && block.level > 1);
}

/** Those with more empty lines above than prose mostly has; none where they are too few to tell. */
function spacedLines(lines: readonly Placed[]): Placed[] {
  const usual = usualGap(lines);
  const spaced = lines
    .slice(0, -1)
    .filter((line, at) => at > 0 && line.gap > usual && isOpen(line, HEADING_WORDS));
  return spaced.length < LEAST ? [] : spaced;
}

/** Those that prose or a list stands around. Questions that are more than other headings are those of an interview. */
function closeLines(lines: readonly Placed[], known: number): Placed[] {
  const close = lines.filter((_, at) => isClose(lines, at));
  const others = close.filter(({ kind }) => kind !== 'question');
  return close.length - others.length <= others.length + known ? close : others;
}

/** Whether a short line has prose on both sides, or a list on one. */
function isClose(lines: readonly Placed[], at: number): boolean {
  const line = lines[at]!;
  if (line.kind === 'numbered' || !isOpen(line, CLOSE_WORDS)) return false;
  const above = lines[at - 1]?.kind;
  const below = lines[at + 1]?.kind;
  if (below === 'item') return above === 'prose' || above === 'item';
  if (below !== 'prose') return false;
  return line.kind === 'question' || OPENS.has(above);
}

/** What may stand right above a heading; labels and short lines are mostly of a list with it. */
const OPENS: ReadonlySet<LineKind | undefined> = new Set(['prose', 'sentence', 'item', 'question', 'apart']);

/** What may stand below a numbered heading that has a text above it; not the short answer to a question. */
const LEADS_ON: ReadonlySet<LineKind | undefined> = new Set(['short', 'question', 'label', 'item']);

/** A number in the midst of a list is none of a heading. */
function isNumberedHeading(lines: readonly Placed[], at: number): boolean {
  if (lines[at]!.kind !== 'numbered' || !isOpen(lines[at]!, CLOSE_WORDS)) return false;
  const above = lines[at - 1]?.kind;
  const below = lines[at + 1]?.kind;
  if (above === 'numbered') return false;
  return below === 'prose' || ((above === 'prose' || above === 'item') && LEADS_ON.has(below));
}

function isOpen({ kind, piece }: Placed, words: number): boolean {
  return (kind === 'short' || kind === 'question' || kind === 'numbered') && piece.block.words <= words;
}

function gapAbove({ block }: Piece, { blocks }: Pick<TextPage, 'blocks'>): number {
  return block.index === 0 ? 0 : block.line - blocks[block.index - 1]!.line;
}

/** The most usual one above prose; a text's first line has none. */
function usualGap(lines: readonly Placed[]): number {
  const gaps = lines
    .flatMap(({ kind, gap }) => (kind === 'prose' && gap > 0 ? gap : []))
    .sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? Infinity;
}
