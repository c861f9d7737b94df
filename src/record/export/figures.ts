import type { ArticleRecord, RecordBlock, RecordImage } from '../../model/record.ts';
import { sameText } from '../images.ts';

/** Where the pictures of a record stand: beside their caption, else around the body. */
export interface Figures {
  /** The first picture of those without a visible caption. */
  lead: RecordImage | undefined;
  at: ReadonlyMap<RecordBlock, RecordImage>;
  /** The others without a visible caption. */
  rest: readonly RecordImage[];
}

export function placeFigures(record: Pick<ArticleRecord, 'image' | 'blocks'>): Figures {
  const at = new Map<RecordBlock, RecordImage>();
  const unplaced = new Set(record.image);
  for (const block of record.blocks) {
    if (block.role !== 'caption') continue;
    for (const image of unplaced) {
      if (!sameText(image.caption, block.text)) continue;
      at.set(block, image);
      unplaced.delete(image);
      break;
    }
  }
  const [lead, ...rest] = unplaced;
  return { lead, at, rest };
}
