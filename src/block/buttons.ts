import { type AnyNode, type Element, isTag } from 'domhandler';
import { textContent } from 'domutils';
import { isNamed, traitsOf } from './html-elements.ts';

/** Whether a button without text stands amid the words of a paragraph, as a sign beside one: it breaks no line. */
export function isAmidWords(button: Element): boolean {
  let at: Element = button;
  let before = false;
  let after = false;
  while (!isNamed(at, 'p')) {
    const { parent } = at;
    if (!parent || !isTag(parent) || (parent.name !== 'p' && traitsOf(parent.name) !== 0)) return false;
    before ||= hasText(at.prev, 'prev');
    after ||= hasText(at.next, 'next');
    at = parent;
  }
  return before && after && textContent(button).trim() === '';
}

function hasText(from: AnyNode | null, onwards: 'prev' | 'next'): boolean {
  for (let node = from; node; node = node[onwards]) if (textContent(node).trim() !== '') return true;
  return false;
}
