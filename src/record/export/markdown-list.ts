import type { List, ListItem } from './list-tree.ts';
import { inlineMarkdown } from './markdown-inline.ts';

/** A list with its inner lists. A `twin` follows a list of the same kind, and takes the other marker. */
export function listMarkdown(list: List, twin = false): string {
  return list.items.map((item, i) => itemMarkdown(item, marker(list, i, twin))).join('\n');
}

function marker(list: List, i: number, twin: boolean): string {
  if (!list.ordered) return twin ? '* ' : '- ';
  // Readers take no more than nine digits and no sign.
  const start = list.start >= 0 && list.start < 1e8 ? list.start : 1;
  return `${start + i}${twin ? ')' : '.'} `;
}

function itemMarkdown(item: ListItem, mark: string): string {
  let text = '';
  let twin = false;
  for (const [i, child] of item.children.entries()) {
    const before = item.children[i - 1];
    twin = child.type === 'list' && before?.type === 'list' && before.ordered === child.ordered && !twin;
    if (before)
      text += before.type === 'paragraph' && child.type === 'list' && interrupts(child) ? '\n' : '\n\n';
    text += child.type === 'list' ? listMarkdown(child, twin) : inlineMarkdown(child.inline);
  }
  return mark + text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
}

/** Whether a reader sees the list right after a line of text; an ordered one has to begin with 1. */
function interrupts(list: List): boolean {
  return !list.ordered || list.start === 1;
}
