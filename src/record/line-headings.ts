import type { TextPage } from '../model/page.ts';
import type { Role } from '../model/verdict.ts';
import { closeLines, isAboveList, type Placed } from './close-headings.ts';
import { countedHeadings } from './counted-headings.ts';
import { kindOf } from './line-kinds.ts';
import type { Piece } from './pieces.ts';
import { LEVEL, sectionLevels } from './section-levels.ts';
import { spacedLines } from './spaced-lines.ts';

/** Fewer lines with more room above than paragraphs have may be so by chance. */
const LEAST = 2;
/** Of the headline. */
const TITLE = 1;
/** What a heading may be. */
const HEADS: ReadonlySet<Role | undefined> = new Set([undefined, 'headline', 'kicker', 'section', 'lead']);

/**
 * The levels of the headings of a flat text: lines that have more room above them, numbers above prose, or prose on
 * both sides. 0 for what its block calls a heading, but is none.
 */
export function lineHeadings(pieces: readonly Piece[], page: TextPage): ReadonlyMap<Piece, number> {
  const lines = pieces.map(piece => ({
    piece,
    kind: page.rows?.has(piece.block.index) ? 'apart' : kindOf(piece),
    gap: gapAbove(piece, page),
  }));
  const spaced = page.joined ? [] : spacedLines(lines);
  const close = spaced.length === 0;
  const numbered = countedHeadings(lines, close);
  const found = new Set([...spaced, ...(numbered.length < LEAST ? [] : numbered)]);
  const others = close ? closeLines(lines, found.size) : lines.filter((_, at) => isAboveList(lines, at));
  for (const line of others) found.add(line);
  const hasComments = found.size >= LEAST && !lines.some(isDeepMark);
  const levels = new Map(sectionLevels(lines, found));
  for (const line of lines) {
    if (found.has(line)) continue;
    const level = isMistaken(line) || (hasComments && isComment(line)) ? 0 : ownLevel(line);
    if (level !== undefined) levels.set(line.piece, level);
  }
  return levels;
}

/** Of the headline, and of a first line that is another heading; undefined where the line itself tells it. */
function ownLevel({ kind, piece: { block, role } }: Placed): number | undefined {
  if (kind === 'marked') return undefined;
  if (role === 'headline') return TITLE;
  return block.kind === 'heading' ? LEVEL : undefined;
}

/** `##`: where there are bare headings, one `#` alone begins a comment in code. */
function isDeepMark({ kind, piece: { text } }: Placed): boolean {
  return kind === 'marked' && text.startsWith('##');
}

function isComment({ kind, piece: { text } }: Placed): boolean {
  return kind === 'marked' && text.startsWith('# ');
}

/** Of no mark, and not the first line of a text, which is its title. */
function isMistaken({ kind, piece: { block, role } }: Placed): boolean {
  if (block.kind !== 'heading' || kind === 'marked') return false;
  return !HEADS.has(role) || (role === undefined && block.level > 1);
}

function gapAbove({ block }: Piece, { blocks }: Pick<TextPage, 'blocks'>): number {
  return block.index === 0 ? 0 : block.line - blocks[block.index - 1]!.line;
}
