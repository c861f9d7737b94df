import { countWords, tenthsIn } from '../block/words.ts';
import type { HtmlPage, Page, TextPage } from '../model/page.ts';
import type { RecordBlock } from '../model/record.ts';
import { BEYOND_LATIN } from '../model/signs.ts';
import type { Role } from '../model/verdict.ts';
import { goesOnFrom, jointOf } from './mended.ts';
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
  if (goesOnFrom(before, block)) return jointOf(before, block);
  if (before.type === 'list-item' && block.type === 'list-item') return '\n';
  if (before.table && block.table && before.table.table === block.table.table) {
    const isInRow = before.table.row === block.table.row && before.table.column !== block.table.column;
    return isInRow ? '\t' : '\n';
  }
  return '\n\n';
}

/** The words of a body, as `countWords` counts them: those of its blocks add up, as the page has read them. */
export function wordsOf(
  body: string,
  pieces: readonly Piece[],
  blocks: readonly RecordBlock[],
  page: Page,
): number {
  return page.kind === 'text' ? wordsOfText(pieces, blocks, page) : wordsOfHtml(body, pieces, blocks, page);
}

function wordsOfHtml(
  body: string,
  pieces: readonly Piece[],
  blocks: readonly RecordBlock[],
  { units: { units, starts } }: HtmlPage,
): number {
  // What the page does not show was not read with it.
  if (blocks.length > pieces.length) return countWords(body);
  let tenths = 0;
  let before: RecordBlock | undefined;
  for (const [i, { block: source, start, end }] of pieces.entries()) {
    const block = blocks[i]!;
    if (!isProse(block)) continue;
    // A word may go on.
    if (before && goesOnFrom(before, block)) return countWords(body);
    const first = starts[source.index]!;
    tenths += tenthsIn(units, first + start, first + end);
    before = block;
  }
  return Math.ceil(tenths / 10);
}

/** Those of the lines of a flat text are known; they add up in scripts that part words. */
function wordsOfText(
  pieces: readonly Piece[],
  blocks: readonly RecordBlock[],
  { units: { signs } }: TextPage,
): number {
  let words = 0;
  let before: RecordBlock | undefined;
  for (const [i, { block, text }] of pieces.entries()) {
    const made = blocks[i]!;
    if (!isProse(made)) continue;
    const mayGoOn = before !== undefined && goesOnFrom(before, made);
    if (mayGoOn || (signs[block.index]! & BEYOND_LATIN) !== 0) return countWords(bodyText(blocks));
    before = made;
    words += text.length === block.text.length ? block.words : countWords(text);
  }
  return words;
}
