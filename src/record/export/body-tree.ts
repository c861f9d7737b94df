import type { ArticleRecord, RecordBlock, RecordImage } from '../../model/record.ts';
import { isProse } from '../body.ts';
import { placeFigures } from './figures.ts';
import { type InlineNode, inlineTree } from './inline-tree.ts';
import { type List, listTree, type Paragraph } from './list-tree.ts';
import { type Table, tableGrids } from './table-grid.ts';

/** The body of an article as every export format knows it. */
export type BodyNode =
  | { type: 'heading'; level: number; inline: InlineNode[] }
  | Paragraph
  | List
  | Table
  | { type: 'quote'; paragraphs: InlineNode[][] }
  | { type: 'code'; text: string; language?: string }
  | { type: 'image'; image: RecordImage };

/** What a block becomes together with its neighbours of the same kind. */
type Kind = 'list' | 'table' | 'quote' | 'alone';

/**
 * Prose and pictures of a record in reading order: what `articleBody` holds, with its structure, and each
 * picture beside its caption. Headline, byline and dates are fields, not body.
 */
export function bodyTree(record: Pick<ArticleRecord, 'blocks' | 'image'>): BodyNode[] {
  const figures = placeFigures(record);
  const nodes: BodyNode[] = [];
  if (figures.lead) nodes.push({ type: 'image', image: figures.lead });
  let group: RecordBlock[] = [];
  const flush = (): void => {
    for (const node of nodesOf(group)) nodes.push(node);
    group = [];
  };
  for (const block of record.blocks) {
    const image = figures.at.get(block);
    if (image) {
      flush();
      nodes.push({ type: 'image', image });
      continue;
    }
    if (!isProse(block) || block.text.trim() === '') continue;
    if (group[0] && (kindOf(block) === 'alone' || kindOf(block) !== kindOf(group[0]))) flush();
    group.push(block);
  }
  flush();
  return [...nodes, ...figures.rest.map(image => ({ type: 'image' as const, image }))];
}

function kindOf(block: RecordBlock): Kind {
  if (block.type === 'list-item') return 'list';
  if (block.type === 'quote') return 'quote';
  return block.table ? 'table' : 'alone';
}

function nodesOf(group: readonly RecordBlock[]): BodyNode[] {
  const first = group[0];
  if (!first) return [];
  const kind = kindOf(first);
  if (kind === 'list') return listTree(group);
  if (kind === 'table') return tableGrids(group);
  if (kind === 'quote') return [{ type: 'quote', paragraphs: group.map(inlineTree) }];
  return [single(first)];
}

function single(block: RecordBlock): BodyNode {
  if (block.type === 'heading')
    return { type: 'heading', level: block.level ?? 2, inline: inlineTree(block) };
  if (block.type !== 'code') return { type: 'paragraph', inline: inlineTree(block) };
  const text = block.text.toWellFormed().replace(/\r\n?/g, '\n');
  return { type: 'code', text, ...(block.language !== undefined && { language: block.language }) };
}
