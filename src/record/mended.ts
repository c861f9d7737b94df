import { jointBetween } from '../block/joint.ts';
import type { RecordBlock } from '../model/record.ts';

/** Whether a block goes on with the text of the one before: they are of one source block, and what stood between them went. */
export function goesOnFrom(before: RecordBlock, block: RecordBlock): boolean {
  if (before.at[0] < 0 || before.at[0] !== block.at[0] || before.role !== block.role) return false;
  // A line of a flat text may be a row of cells.
  return before.table?.column === block.table?.column;
}

/**
 * What stands between a block and one that goes on with its text. In prose a single sign that was taken out of their source, with
 * no blank beside it, stood in a word.
 */
export function jointOf(before: RecordBlock, block: RecordBlock): '' | ' ' {
  const { role, text, at } = before;
  const isInWord = (role === undefined || role === 'lead') && block.at[1] === at[1] + text.length + 1;
  return isInWord ? '' : jointBetween(text, block.text);
}

/** Blocks with those made one that are parts of one source block. */
export function mended(blocks: readonly RecordBlock[]): RecordBlock[] {
  const whole: RecordBlock[] = [];
  let before: RecordBlock | undefined;
  for (const block of blocks) {
    if (before && goesOnFrom(before, block))
      whole[whole.length - 1] = joined(whole.at(-1)!, jointOf(before, block), block);
    else whole.push(block);
    before = block;
  }
  return whole;
}

function joined(before: RecordBlock, joint: '' | ' ', block: RecordBlock): RecordBlock {
  const text = before.text + joint;
  const moved = (block.inline ?? []).map(mark => ({
    ...mark,
    start: mark.start + text.length,
    end: mark.end + text.length,
  }));
  const inline = [...(before.inline ?? []), ...moved];
  return { ...before, text: text + block.text, ...(inline.length > 0 && { inline }) };
}
