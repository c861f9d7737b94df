import type { Resolution, Segment } from '../engine/resolution.ts';
import type { Block } from '../model/block.ts';
import type { Removal } from '../model/outcome.ts';
import type { Page } from '../model/page.ts';
import type { Role } from '../model/verdict.ts';
import { withMarks } from './marked.ts';

/** A kept stretch of a block that becomes one block of the record. */
export interface Piece {
  block: Block;
  start: number;
  end: number;
  text: string;
  role: Role | undefined;
}

/** A role that names part of a sentence, not a line of its own. */
const INSIDE_PROSE: ReadonlySet<Role> = new Set(['dateline', 'lead']);

export interface Parted {
  kept: Piece[];
  removed: Removal[];
  datelines: string[];
}

/** Parts all blocks into what stays and what goes, in reading order. Nothing but white space is left out. */
export function part(page: Page, resolution: Resolution, path: (block: Block) => string): Parted {
  const parted: Parted = { kept: [], removed: [], datelines: [] };
  const marked = page.kind === 'text' ? page.marked : undefined;
  for (const bare of page.blocks) {
    const written = marked?.get(bare.index);
    const block = written ? { ...bare, text: written.text } : bare;
    const found = resolution.segments(block.index);
    let open: Piece | undefined;
    for (const segment of written ? withMarks(block.index, found, written) : found) {
      if (segment.removedBy) {
        open = undefined;
        pushRemoval(parted.removed, block, segment, path);
        continue;
      }
      const role = segment.label?.verdict.role;
      if (role === 'dateline') parted.datelines.push(block.text.slice(segment.start, segment.end).trim());
      const inside = role === undefined || INSIDE_PROSE.has(role);
      if (open && inside && joins(open.role)) {
        extend(open, segment, role);
        continue;
      }
      open = pieceOf(block, segment, role === 'dateline' ? undefined : role);
      if (open) parted.kept.push(open);
    }
  }
  return parted;
}

function joins(role: Role | undefined): boolean {
  return role === undefined || INSIDE_PROSE.has(role);
}

function extend(piece: Piece, segment: Segment, role: Role | undefined): void {
  piece.end = segment.end;
  piece.text = piece.block.text.slice(piece.start, piece.end).trimEnd();
  if (role === 'lead') piece.role = 'lead';
}

function pieceOf(block: Block, segment: Segment, role: Role | undefined): Piece | undefined {
  const [text, start] = trimmed(block, segment);
  if (text === '') return undefined;
  return { block, start, end: start + text.length, text, role };
}

function pushRemoval(
  removed: Removal[],
  block: Block,
  segment: Segment,
  path: (block: Block) => string,
): void {
  const [text, start] = trimmed(block, segment);
  if (text === '') return;
  const { verdict } = segment.removedBy!;
  removed.push({
    at: [block.index, start],
    text,
    category: verdict.category ?? 'outside-article',
    rule: verdict.rule,
    why: verdict.why,
    path: path(block),
  });
}

/** The text of a segment without white space around it, and where that begins. */
function trimmed({ text }: Block, { start, end }: Segment): [text: string, start: number] {
  const raw = start === 0 && end === text.length ? text : text.slice(start, end);
  const whole = raw.trim();
  return [whole, whole.length === raw.length ? start : start + raw.length - raw.trimStart().length];
}
