import { type ChildNode, type Element, isTag } from 'domhandler';
import { hasText } from './following.ts';
import { isNamed, traitsOf } from './html-elements.ts';

/** Whether a button without text stands amid the words of a paragraph, as a sign beside one: it breaks no line. */
export function isAmidWords(button: Element): boolean {
  let at: Element = button;
  let before = false;
  let after = false;
  while (!isNamed(at, 'p')) {
    const { parent } = at;
    if (!parent || !isTag(parent) || (parent.name !== 'p' && traitsOf(parent.name) !== 0)) return false;
    before ||= isBeside(at.prev, 'prev');
    after ||= isBeside(at.next, 'next');
    at = parent;
  }
  return before && after && !hasText(button);
}

/** Whether a text stands from a node on. */
function isBeside(from: ChildNode | null, onwards: 'prev' | 'next'): boolean {
  for (let node = from; node; node = node[onwards]) if (hasText(node)) return true;
  return false;
}
