import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { BlockKind } from '../model/block.ts';
import { BLANK, INHERITED, KIND_OF } from './html-elements.ts';

/**
 * What the blocks directly in an element are. A container says nothing of its own about its text, so the text is what the
 * element around it makes of it.
 */
export function kindOf(node: Element, outer: BlockKind): BlockKind {
  const { name } = node;
  const own = KIND_OF.get(name);
  if (own === undefined) return outer;
  // The first heading may be the article's, set on its picture.
  if (own === 'heading') return outer === 'caption' && name !== 'h1' ? outer : own;
  if (own !== 'paragraph') return own;
  return INHERITED.has(outer) || (outer === 'heading' && isWhole(node)) ? outer : own;
}

/** Small ones are set for what they look like, too: as credits. */
const LARGE_HEADING = /^h[1-4]$/;

/** Whether a paragraph is all that the heading around it holds, as some editors set them. */
function isWhole({ parent, prev, next }: Element): boolean {
  if (!parent || !isTag(parent) || !LARGE_HEADING.test(parent.name)) return false;
  return isBlankEnd(prev, 'prev') && isBlankEnd(next, 'next');
}

/** Whether there is nothing but white space from a node on. */
function isBlankEnd(node: AnyNode | null, way: 'prev' | 'next'): boolean {
  return !node || (isText(node) && BLANK.test(node.data) && !node[way]);
}

/** Nesting depth of lists. */
export function levelOf(tag: string, outer: number): number {
  return tag === 'ul' || tag === 'ol' || tag === 'dl' || tag === 'menu' ? outer + 1 : outer;
}
