import type { Page } from '../model/page.ts';
import { elementHeadings } from './element-headings.ts';
import { lineHeadings } from './line-headings.ts';
import { listDepths } from './list-depths.ts';
import { listLabels } from './list-labels.ts';
import type { Parts } from './parts/read.ts';
import type { Piece } from './pieces.ts';
import { quotedBlocks } from './quotations.ts';
import type { BlockSources } from './record-block.ts';
import { StructureReader } from './structure.ts';

const NONE: ReadonlySet<number> = new Set();

/** What the elements of a page, or the look of its lines, say of kept pieces beyond their own text. */
export function shapeOf(
  page: Page,
  pieces: readonly Piece[],
  roles: Parts['roles'],
): Pick<BlockSources, 'structure' | 'quoted' | 'headings' | 'depths'> {
  if (page.kind === 'text') {
    const headings = lineHeadings(pieces, page);
    return { structure: undefined, quoted: NONE, headings, depths: listDepths(pieces, headings, page) };
  }
  const { elements, blocks } = page;
  return {
    structure: new StructureReader(elements, blocks),
    quoted: quotedBlocks(pieces, elements),
    headings: new Map([...listLabels(pieces, elements), ...elementHeadings(pieces, roles, elements)]),
    depths: undefined,
  };
}
