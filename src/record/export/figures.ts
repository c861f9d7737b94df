import { addTo } from '../../model/multimap.ts';
import type { ArticleRecord, RecordBlock, RecordImage } from '../../model/record.ts';
import { sameText } from '../images.ts';

/** Where the pictures of a record stand: beside their caption, else where the page has them, else around the body. */
export interface Figures {
  /** The first of those whose place is not known. */
  lead: RecordImage | undefined;
  at: ReadonlyMap<RecordBlock, RecordImage>;
  above: ReadonlyMap<RecordBlock, readonly RecordImage[]>;
  /** The others whose place is not known, or is the end. */
  rest: readonly RecordImage[];
}

export function placeFigures(record: Pick<ArticleRecord, 'image' | 'blocks'>): Figures {
  const { blocks, image: images } = record;
  const unplaced = new Set(images);
  const at = byCaption(blocks, unplaced);
  const above = new Map<RecordBlock, RecordImage[]>();
  const rest: RecordImage[] = [];
  let lead: RecordImage | undefined;
  for (const image of unplaced) {
    const block = image.at === undefined ? undefined : blocks.find(({ at: [from] }) => from >= image.at!);
    if (block) addTo(above, block, image);
    else if (image.at !== undefined || lead) rest.push(image);
    else lead = image;
  }
  return { lead, at, above, rest };
}

/** Takes the pictures with a visible caption out of `unplaced`; the caption of a table stands for itself. */
function byCaption(
  blocks: readonly RecordBlock[],
  unplaced: Set<RecordImage>,
): Map<RecordBlock, RecordImage> {
  const at = new Map<RecordBlock, RecordImage>();
  for (const [i, block] of blocks.entries()) {
    if (block.role !== 'caption') continue;
    const image = [...unplaced].find(({ caption }) => sameText(caption, block.text));
    if (image) {
      at.set(block, image);
      unplaced.delete(image);
    } else if (isCaptioned(blocks[i - 1]) || isCaptioned(blocks[i + 1])) {
      at.set(block, { caption: block.text });
    }
  }
  return at;
}

/** What has captions besides pictures and videos. */
function isCaptioned(block: RecordBlock | undefined): boolean {
  return (
    block !== undefined && (block.table !== undefined || block.type === 'code' || block.type === 'quote')
  );
}
