import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { following, hasText } from './following.ts';
import { TRAIT, traitsOf } from './html-elements.ts';

/** Hints, units and other names of a thing; what is longer is text of its own, as what "read more" unfolds. */
const MOST_SIGNS = 100;

/**
 * Whether a hidden element holds but a few words without a line of their own, and the line goes on behind it. At its
 * end they are a remark beside it, as "Cancel reply" is behind "Leave a comment".
 */
export function isAmidLine(hidden: Element): boolean {
  return holdsFewWords(hidden) && goesOnBehind(hidden);
}

function holdsFewWords(hidden: Element): boolean {
  let signs = 0;
  let node: ChildNode | undefined = hidden.children[0];
  while (node) {
    if (isText(node)) signs += node.data.trim().length;
    else if (isTag(node) && breaksLine(node)) return false;
    if (signs > MOST_SIGNS) return false;
    node = following(node, hidden);
  }
  return signs > 0;
}

function goesOnBehind(node: Element): boolean {
  for (let at = node; !breaksLine(at); at = at.parent as Element) {
    for (let { next } = at; next; { next } = next) {
      if (isTag(next) && breaksLine(next)) return false;
      if (hasText(next)) return true;
    }
    if (!at.parent || !isTag(at.parent)) return false;
  }
  return false;
}

function breaksLine({ name }: Element): boolean {
  return name === 'br' || (traitsOf(name) & TRAIT.blockLevel) !== 0;
}
