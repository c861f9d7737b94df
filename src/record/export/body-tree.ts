import type { ArticleRecord, RecordBlock, RecordImage } from '../../model/record.ts';
import { isProse } from '../body.ts';
import { mended } from '../mended.ts';
import { type Figures, placeFigures } from './figures.ts';
import { type InlineNode, inlineTree } from './inline-tree.ts';
import { type List, listTree, type Paragraph } from './list-tree.ts';
import { pairedNotes } from './notes.ts';
import { type Table, tableGrids } from './table-grid.ts';

/** What a quotation may hold. */
export type FlowNode =
  | { type: 'heading'; level: number; inline: InlineNode[] }
  | Paragraph
  | List
  | Table
  | { type: 'code'; text: string; language?: string };

/** The body of an article as every export format knows it. */
export type BodyNode =
  | FlowNode
  | { type: 'quote'; children: FlowNode[] }
  | { type: 'image'; image: RecordImage }
  | { type: 'footnote'; label: string; paragraphs: InlineNode[][] }
  | { type: 'entry'; datePublished: string | undefined; children: BodyNode[] };

/** What a block becomes together with its neighbours of the same kind. */
type Kind = 'list' | 'table' | 'quote' | 'footnote' | 'alone';

/**
 * Prose and pictures of a record in reading order: what `articleBody` holds, with its structure, and each
 * picture beside its caption; entries of a live blog hold theirs. Headline, byline and dates are fields, not body.
 */
export function bodyTree(record: Body): BodyNode[] {
  const blocks = pairedNotes(mended(record.blocks));
  const figures = placeFigures({ blocks, image: record.image });
  const nodes: BodyNode[] = [];
  if (figures.lead) nodes.push({ type: 'image', image: figures.lead });
  const noted = new Set<string>();
  for (const run of entryRuns(blocks)) {
    const children = nodesIn(run, figures, noted);
    const { entry } = run[0]!;
    if (entry === undefined) for (const node of children) nodes.push(node);
    else if (children.length > 0)
      nodes.push({ type: 'entry', datePublished: record.liveBlogUpdate?.[entry]?.datePublished, children });
  }
  return [...nodes, ...figures.rest.map(image => ({ type: 'image' as const, image }))];
}

/** What of a record its body is made from. */
export type Body = Pick<ArticleRecord, 'blocks' | 'image' | 'liveBlogUpdate'>;

/** Blocks that follow each other within one entry, or between entries. */
function entryRuns(blocks: readonly RecordBlock[]): RecordBlock[][] {
  const runs: RecordBlock[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (run && run[0]!.entry === block.entry) run.push(block);
    else runs.push([block]);
  }
  return runs;
}

/** `noted` holds the labels of the notes so far: a label names one note. */
function nodesIn(blocks: readonly RecordBlock[], figures: Figures, noted: Set<string>): BodyNode[] {
  const nodes: BodyNode[] = [];
  let group: RecordBlock[] = [];
  let images: RecordImage[] = [];
  const flush = (): void => {
    for (const node of nodesOf(group, noted)) nodes.push(node);
    for (const image of images) nodes.push({ type: 'image', image });
    [group, images] = [[], []];
  };
  for (const block of blocks) {
    const own = figures.at.get(block);
    const inside = !own && isProse(block) && block.text.trim() !== '';
    if (own || (inside && group[0] && !joins(group[0], block))) flush();
    // A picture inside a list or table stands behind it.
    for (const image of [...(figures.above.get(block) ?? []), ...(own ? [own] : [])]) images.push(image);
    if (!inside) continue;
    if (group.length === 0) flush();
    group.push(block);
  }
  flush();
  return nodes;
}

function joins(first: RecordBlock, block: RecordBlock): boolean {
  const kind = kindOf(block);
  return kind !== 'alone' && kind === kindOf(first) && block.footnote === first.footnote;
}

function kindOf(block: RecordBlock): Kind {
  if (block.footnote !== undefined) return 'footnote';
  return block.type === 'quote' || block.quoted ? 'quote' : kindInQuote(block);
}

function kindInQuote(block: RecordBlock): Kind {
  if (block.type === 'list-item') return 'list';
  return block.table ? 'table' : 'alone';
}

function nodesOf(group: readonly RecordBlock[], noted: Set<string>): BodyNode[] {
  const first = group[0];
  if (!first) return [];
  const kind = kindOf(first);
  if (kind === 'quote') return [{ type: 'quote', children: nodesInQuote(group) }];
  return kind === 'footnote' ? noteOf(first.footnote!, group.map(inlineTree), noted) : flow(group);
}

/** Blocks of one kind that is the same in a quotation. */
function flow(group: readonly RecordBlock[]): FlowNode[] {
  const kind = kindInQuote(group[0]!);
  if (kind === 'list') return listTree(group);
  return kind === 'table' ? tableGrids(group) : [single(group[0]!)];
}

function nodesInQuote(blocks: readonly RecordBlock[]): FlowNode[] {
  const groups: RecordBlock[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    const kind = kindInQuote(block);
    if (group && kind !== 'alone' && kind === kindInQuote(group[0]!)) group.push(block);
    else groups.push([block]);
  }
  return groups.flatMap(flow);
}

function noteOf(label: string, paragraphs: InlineNode[][], noted: Set<string>): BodyNode[] {
  if (noted.has(label)) return paragraphs.map(inline => ({ type: 'paragraph', inline }));
  noted.add(label);
  return [{ type: 'footnote', label, paragraphs }];
}

function single(block: RecordBlock): FlowNode {
  // A standfirst may be set as a heading, but opens no section.
  if (block.type === 'heading' && block.role !== 'lead')
    return { type: 'heading', level: block.level ?? 2, inline: inlineTree(block) };
  if (block.type !== 'code') return { type: 'paragraph', inline: inlineTree(block) };
  const text = block.text.toWellFormed().replace(/\r\n?/g, '\n');
  return { type: 'code', text, ...(block.language !== undefined && { language: block.language }) };
}
