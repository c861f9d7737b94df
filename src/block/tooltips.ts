import { type Element, isTag } from 'domhandler';
import { textContent } from 'domutils';
import { traitsOf } from './html-elements.ts';

/** What holds the text of a tooltip; the bare word is also said of what has one. */
const TEXT = /(?:^|\s)tool-?tip-?(?:text|content)(?:$|\s)/i;
const BARE = /(?:^|\s)tooltip(?:$|\s)/i;

/** Whether classes have the word that those of tooltips have. */
export function mayNameTooltip(called: string): boolean {
  return /tool-?tip/i.test(called);
}

/**
 * Whether an element within a line, by its classes that have that word, explains a word before it, and is shown only to
 * those who point at that.
 */
export function isTooltip(node: Element, called: string): boolean {
  return TEXT.test(called) || (BARE.test(called) && endsTerm(node));
}

/** Whether it is the last thing in an element within the line, behind a word. */
function endsTerm({ parent, prev, next }: Element): boolean {
  if (next !== null || !parent || !isTag(parent) || traitsOf(parent.name) !== 0) return false;
  for (let before = prev; before; before = before.prev) if (textContent(before).trim() !== '') return true;
  return false;
}
