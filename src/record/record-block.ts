import type { RecordBlock } from '../model/record.ts';
import { typeOf, typeWith } from './line-type.ts';
import type { Parts } from './parts/read.ts';
import type { Piece } from './pieces.ts';
import type { Structure, StructureReader } from './structure.ts';

export interface BlockSources {
  structure: StructureReader | undefined;
  /** Indices of the blocks in quotations. */
  quoted: ReadonlySet<number>;
  parts: Parts;
  /** Levels of headings that their block does not tell; 0 where it tells one that is none. */
  headings: ReadonlyMap<Piece, number>;
  /** Of flat text: depths of items of lists in lists. */
  depths: ReadonlyMap<Piece, number> | undefined;
  /** The page's address: links are resolved against it. */
  base: string | undefined;
}

const LEVELED: ReadonlySet<RecordBlock['type']> = new Set(['heading', 'list-item']);

/** A kept piece as a block of the record. */
export function recordBlock(piece: Piece, sources: BlockSources): RecordBlock {
  const { structure, quoted, parts, headings, depths, base } = sources;
  const { block } = piece;
  const role = piece.role ?? parts.roles.get(piece);
  if (!structure) return plainBlock(piece, role, headings.get(piece), depths?.get(piece));
  const isQuoted = quoted.has(block.index);
  const heading = headings.get(piece);
  const marks = inlineOf(piece, parts, base);
  // A heading needs no bold type to stand out.
  const inline = heading === undefined ? marks : marks.filter(({ type }) => type !== 'strong');
  const entry = parts.entries.get(piece);
  const footnote = parts.notes.get(piece);
  const given: Structure =
    heading === undefined ? structure.read(block) : { type: 'heading', level: heading };
  const own = block.kind === 'quote' && !isQuoted ? 'paragraph' : typeOf(piece, role);
  const { type: told = own, level = block.level } = given;
  const type = typeWith(role, told);
  // One by one, since literals of many optional parts are slow.
  const made: Omit<RecordBlock, 'at'> & Partial<Pick<RecordBlock, 'at'>> = { type, text: piece.text };
  if (role) made.role = role;
  if (level > 0 && LEVELED.has(type)) made.level = level;
  if (type !== 'caption') setPlace(made, given);
  if (isQuoted && block.kind !== 'quote') made.quoted = true;
  if (entry !== undefined) made.entry = entry;
  if (footnote !== undefined) made.footnote = footnote;
  if (inline.length > 0) made.inline = inline;
  made.at = [block.index, piece.start];
  return made as RecordBlock;
}

function setPlace(made: Partial<RecordBlock>, { ordered, list, table, language }: Structure): void {
  if (ordered !== undefined) made.ordered = ordered;
  if (list !== undefined) made.list = list;
  if (table !== undefined) made.table = table;
  if (language !== undefined) made.language = language;
}

/** Flat text says nothing beyond the line itself. */
function plainBlock(
  piece: Piece,
  role: RecordBlock['role'],
  heading: number | undefined,
  depth: number | undefined,
): RecordBlock {
  const { block, text, start } = piece;
  const type = typeWith(role, heading ? 'heading' : typeOf(piece, role, heading === 0));
  const level = LEVELED.has(type) ? (heading ?? depth ?? block.level) : 0;
  const at: RecordBlock['at'] = [block.index, start];
  if (level > 0) return role ? { type, text, role, level, at } : { type, text, level, at };
  return role ? { type, text, role, at } : { type, text, at };
}

type InlinePart = NonNullable<RecordBlock['inline']>[number];

function inlineOf(piece: Piece, parts: Parts, base: string | undefined): InlinePart[] {
  const inline: InlinePart[] = [];
  for (const mark of piece.block.marks) {
    if (mark.type === 'gloss' || mark.type === 'unseen') continue;
    const start = Math.max(mark.start, piece.start) - piece.start;
    const end = Math.min(mark.end, piece.end) - piece.start;
    if (end <= start) continue;
    const href = mark.href === undefined ? undefined : resolveUrl(mark.href, base);
    const footnote = parts.references.get(mark);
    // An anchor that only has a name is the aim of links.
    if (mark.type === 'link' && href === undefined && footnote === undefined) continue;
    const part: InlinePart = { start, end, type: footnote === undefined ? mark.type : 'noteref' };
    if (href !== undefined) part.href = href;
    if (footnote !== undefined) part.footnote = footnote;
    inline.push(part);
  }
  return inline;
}

function resolveUrl(href: string, base: string | undefined): string {
  try {
    return new URL(href, base).href;
  } catch {
    return href;
  }
}
