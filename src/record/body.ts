import { jointBetween } from '../block/joint.ts';
import { countWords } from '../block/words.ts';
import type { TextPage } from '../model/page.ts';
import type { RecordBlock } from '../model/record.ts';
import { BEYOND_LATIN } from '../model/signs.ts';
import type { Role } from '../model/verdict.ts';
import { goesOnFrom } from './mended.ts';
import type { Piece } from './pieces.ts';

const PROSE_ROLES: ReadonlySet<Role | undefined> = new Set([
  undefined,
  'lead',
  'dateline',
  'timestamp',
  'question',
  'answer',
]);

/** Whether a block of the record is part of `articleBody`. */
export function isProse(block: Pick<RecordBlock, 'role' | 'type'>): boolean {
  return PROSE_ROLES.has(block.role);
}

/**
 * The article as plain text: paragraphs apart by a blank line, items of a list, rows of a table and what stands in one
 * cell by a line end.
 */
export function bodyText(blocks: readonly RecordBlock[]): string {
  let body = '';
  let before: RecordBlock | undefined;
  for (const block of blocks) {
    if (!isProse(block)) continue;
    body += before ? separator(before, block) + block.text : block.text;
    before = block;
  }
  return body;
}

function separator(before: RecordBlock, block: RecordBlock): string {
  if (goesOnFrom(before, block)) return jointBetween(before.text, block.text);
  if (before.type === 'list-item' && block.type === 'list-item') return '\n';
  if (before.table && block.table && before.table.table === block.table.table) {
    const isInRow = before.table.row === block.table.row && before.table.column !== block.table.column;
    return isInRow ? '\t' : '\n';
  }
  return '\n\n';
}

/**
 * The words of the body of a flat text, as `countWords` counts them. Those of its lines are known; they add up in
 * scripts that part words.
 */
export function wordsOfText(
  pieces: readonly Piece[],
  blocks: readonly RecordBlock[],
  { units: { signs } }: TextPage,
): number {
  let words = 0;
  for (const [i, { block, text }] of pieces.entries()) {
    if (!isProse(blocks[i]!)) continue;
    if ((signs[block.index]! & BEYOND_LATIN) !== 0) return countWords(bodyText(blocks));
    words += text.length === block.text.length ? block.words : countWords(text);
  }
  return words;
}
