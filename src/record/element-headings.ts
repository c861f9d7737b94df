import { endsSentence } from '../block/sentence-end.ts';
import { containerOfBlock } from '../finder/container.ts';
import type { Block } from '../model/block.ts';
import type { ElementTable } from '../model/page.ts';
import type { Role } from '../model/verdict.ts';
import { isInCell } from '../page/html/closest.ts';
import { attributeOf } from '../page/html/element.ts';
import type { Piece } from './pieces.ts';

/** More words in bold are a paragraph. */
const MOST_WORDS = 12;
/** Fewer bold lines may be anything; beside real headings, in the same element, they may be more than that. */
const LEAST = 2;
const LEAST_BESIDE = 3;
const LOWEST = 6;
const SPACE = 0x20;
const ASKS = /[?？؟;]$/;
/** A note's star opens no heading. */
const OPENS = /^[^*]*\p{L}/u;

/** A bold line, the level of a heading there, and whether a text under it follows. */
interface BoldLine {
  piece: Piece;
  level: number;
  opens: boolean;
}

/**
 * The levels of headings that no tag tells: elements with the role of one, and bold paragraphs between others. The bold
 * questions of an interview are none. `roles`: what else pieces are known to be.
 */
export function elementHeadings(
  pieces: readonly Piece[],
  roles: ReadonlyMap<Piece, Role>,
  elements: ElementTable,
): ReadonlyMap<Piece, number> {
  const headings = new Map<Piece, number>();
  const lines: BoldLine[] = [];
  const real = new Set<number>();
  let above = 1;
  let asked = 0;
  for (const [at, piece] of pieces.entries()) {
    const role = piece.role ?? roles.get(piece);
    const level = declaredLevel(piece.block, elements);
    if (level !== undefined && role !== 'headline') {
      if (role !== undefined) continue;
      above = level;
      real.add(containerOfBlock(elements, piece.block));
      if (piece.block.kind !== 'heading') headings.set(piece, level);
    } else if (role === undefined && isBoldLine(piece, elements)) {
      lines.push({ piece, level: levelBelow(above), opens: opens(pieces[at + 1]) });
    } else if (role === 'question' && isBold(piece.block)) {
      asked++;
    }
  }
  const bold = lines.filter(({ opens }) => opens);
  const questions = bold.filter(({ piece }) => ASKS.test(piece.text)).length;
  const isBeside = bold.some(({ piece }) => real.has(containerOfBlock(elements, piece.block)));
  const isAsked = 2 * questions + asked > bold.length;
  if (bold.length < (isBeside ? LEAST_BESIDE : LEAST) || isAsked) return headings;
  const levels = levelsOf(bold);
  for (const { piece } of lines) {
    const level = levels.get(piece.text);
    if (level !== undefined) headings.set(piece, level);
  }
  return headings;
}

/** By their text: what is said again in each part of a page is a heading everywhere, and of one level. */
function levelsOf(bold: readonly BoldLine[]): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  for (const { piece, level } of bold)
    levels.set(piece.text, Math.min(level, levels.get(piece.text) ?? level));
  return levels;
}

/** The level of a heading that nothing else tells, below one of a level. */
export function levelBelow(above: number): number {
  return Math.min(Math.max(above, 1) + 1, LOWEST);
}

/** The level of what a tag or a role calls a heading. */
function declaredLevel({ kind, level, element }: Block, { nodes }: ElementTable): number | undefined {
  if (kind === 'heading') return level;
  if (kind !== 'paragraph' && kind !== 'unknown') return undefined;
  const node = nodes[element]!;
  if (attributeOf(node, 'role') !== 'heading') return undefined;
  const declared = Number(node.attribs['aria-level']);
  return declared >= 1 && declared <= LOWEST ? declared : 2;
}

function isBoldLine({ block, text }: Piece, elements: ElementTable): boolean {
  const { kind, words } = block;
  if (kind !== 'paragraph' && kind !== 'unknown') return false;
  if (words > MOST_WORDS || block.marks.length === 0 || text.length !== block.text.length) return false;
  if (text.endsWith(':') || (endsSentence(text) && !ASKS.test(text)) || !OPENS.test(text)) return false;
  return isBold(block) && !isInCell(elements, block.element);
}

/** Whether a piece may be the text under a heading. */
function opens(piece: Piece | undefined): boolean {
  if (piece === undefined || (piece.role !== undefined && piece.role !== 'dateline')) return false;
  const { kind } = piece.block;
  if (kind === 'list-item') return true;
  return (kind === 'paragraph' || kind === 'unknown') && !isBold(piece.block);
}

/** Whether all of a text is set in bold type. */
export function isBold({ text, marks }: Block): boolean {
  let reach = 0;
  for (const { type, start, end } of marks) {
    if (type !== 'strong' || end <= reach) continue;
    if (!isBlank(text, reach, start)) return false;
    reach = end;
  }
  return isBlank(text, reach, text.length);
}

function isBlank(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  // Mostly a letter is there.
  if (start < end && first > SPACE && first < 0x80) return false;
  return text.slice(start, end).trim() === '';
}
