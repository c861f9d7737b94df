import { jointBetween } from '../block/joint.ts';
import type { RecordBlock } from '../model/record.ts';

/** Whether a block goes on with the text of the one before: they are of one source block, and what stood between them went. */
export function goesOnFrom(before: RecordBlock, block: RecordBlock): boolean {
  return before.at[0] >= 0 && before.at[0] === block.at[0] && before.role === block.role;
}

/** Blocks with those made one that are parts of one source block. */
export function mended(blocks: readonly RecordBlock[]): RecordBlock[] {
  const whole: RecordBlock[] = [];
  for (const block of blocks) {
    const before = whole.at(-1);
    if (before && goesOnFrom(before, block)) whole[whole.length - 1] = joined(before, block);
    else whole.push(block);
  }
  return whole;
}

function joined(before: RecordBlock, block: RecordBlock): RecordBlock {
  const text = before.text + jointBetween(before.text, block.text);
  const moved = (block.inline ?? []).map(mark => ({
    ...mark,
    start: mark.start + text.length,
    end: mark.end + text.length,
  }));
  const inline = [...(before.inline ?? []), ...moved];
  return { ...before, text: text + block.text, ...(inline.length > 0 && { inline }) };
}
