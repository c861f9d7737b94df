import { endsSentence } from '../../block/sentence-end.ts';
import type { Block } from '../../model/block.ts';

/** Facts are said again of one thing after the other, too, but with no text of their own: `Cons:`, `Gluten free`. */
const LEAST_SHARE = 1 / 2;
/** So many in a row are no facts, and their headings may stand above pictures and prices. */
const MANY_LINES = 8;
const TEXT_WORDS = 12;
/** More words above a list are a sentence. */
const TITLE_WORDS = 4;
/** Longer lists are of contents, whatever announces them: "Here is what we tell you of:". */
const MOST_ITEMS = 12;
const COLON = /[:：]$/;

/** Whether lines have text or a list of their own right below them, as headings have. */
export function openText(lines: readonly Block[], blocks: readonly Block[]): boolean {
  if (lines.length >= MANY_LINES) return true;
  const open = lines.filter(({ index, kind }) => {
    const below = blocks[index + 1];
    if (!below) return false;
    const isList = below.kind === 'list-item' && kind !== 'list-item';
    return isList || below.words >= TEXT_WORDS || endsSentence(below.text);
  });
  return open.length >= LEAST_SHARE * lines.length;
}

/** Whether a sentence with a colon behind it announces the list that lines are of: then they are text. */
export function isAnnounced(lines: readonly Block[], blocks: readonly Block[]): boolean {
  const isItem = (at: number) => blocks[at]?.kind === 'list-item';
  let above = lines[0]!.index - 1;
  let end = lines.at(-1)!.index + 1;
  while (isItem(above) && end - above - 1 <= MOST_ITEMS) above--;
  const lead = blocks[above];
  if (!lead || lead.words <= TITLE_WORDS || !COLON.test(lead.text)) return false;
  while (isItem(end) && end - above - 1 <= MOST_ITEMS) end++;
  return end - above - 1 <= MOST_ITEMS;
}
