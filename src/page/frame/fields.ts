import { BULLET } from '../../block/list-mark.ts';
import type { Block } from '../../model/block.ts';
import type { FrameName } from '../../model/frame.ts';
import { labelOf } from './labels.ts';

/** A line with a label that exports have. */
export interface Found {
  name: FrameName;
  telling: boolean;
  label: string;
  block: number;
  /** Where the value starts in the block's text. */
  start: number;
  /** Empty where it stands in the next line. */
  value: string;
}

const LONGEST = 40;
const LABEL_WORDS = 5;
const MARK = new RegExp(`^(?:${BULLET}|#{1,6})\\s+`);
/** Behind a wide colon no blank stands. */
const COLON = /\s?:(?:\s+|$)|\s?：\s*/;
const COLONS = [':', '：'];
const EMPHASIS = /^\*\*|\*\*$/g;

/** The lines of a text that labels of exports begin, or are. */
export function labelledFields(blocks: readonly Block[]): Found[] {
  const fields: Found[] = [];
  for (const block of blocks) {
    const field = fieldOf(block);
    if (field) fields.push(field);
  }
  return fields;
}

function fieldOf({ index, text, words }: Block): Found | undefined {
  if (words > LABEL_WORDS && !hasColon(text, 0, 2 * LONGEST)) return undefined;
  const from = MARK.exec(text)?.[0].length ?? 0;
  const end = from + LONGEST + 2;
  const colon = hasColon(text, from, end) ? COLON.exec(text.slice(from, end)) : null;
  if (!colon) return words <= LABEL_WORDS ? fieldAlone(index, text, from) : undefined;
  const label = text.slice(from, from + colon.index).replace(EMPHASIS, '');
  const start = from + colon.index + colon[0].length;
  const value = text.slice(start);
  const known = labelOf(label, value);
  return known && { ...known, label: label.toLowerCase(), block: index, start, value };
}

/** Whether a colon stands from one place to before another. */
function hasColon(text: string, from: number, to: number): boolean {
  return COLONS.some(colon => {
    const at = text.indexOf(colon, from);
    return at >= 0 && at < to;
  });
}

function fieldAlone(block: number, text: string, from: number): Found | undefined {
  const label = text.slice(from).replace(EMPHASIS, '');
  const known = label.length <= LONGEST ? labelOf(label, '') : undefined;
  return known && { ...known, label: label.toLowerCase(), block, start: text.length, value: '' };
}
