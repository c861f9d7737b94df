import { type Element, isTag } from 'domhandler';
import type { HtmlPage } from '../../../model/page.ts';
import { attributeOf } from '../../html/element.ts';
import { foldText, mayFoldTo } from '../text.ts';
import { isFullName } from './proper-names.ts';

const BOX = /author|autor(?!is|iz)/i;
const STEPS_UP = 5;
/** The name stands so close behind the portrait, and what is told of the person behind the name. */
const REACH = 3;
const TOLD_WORDS = 8;
/** In UTF-16 units; alternative texts are mostly longer. */
const MAX_NAME = 40;

/**
 * Whom the only box about an author is about: a portrait with a name as its text, the name in a line of its own and a
 * paragraph that begins with it.
 */
export function boxedAuthor(page: HtmlPage): string | undefined {
  const names = new Set<string>();
  for (const { node, block } of page.harvest.byTag.get('img') ?? []) {
    const name = nameBehind(page, attributeOf(node, 'alt') ?? '', block);
    if (name !== undefined && isInBox(node)) names.add(name);
  }
  const [name] = names;
  return names.size === 1 ? name : undefined;
}

function isInBox(image: Element): boolean {
  let node: Element | null = image;
  for (let step = 0; node && step <= STEPS_UP; step++) {
    if (BOX.test(attributeOf(node, 'class') ?? '')) return true;
    node = node.parent && isTag(node.parent) ? node.parent : null;
  }
  return false;
}

function nameBehind({ blocks }: HtmlPage, text: string, from: number): string | undefined {
  if (!text.includes(' ') || text.length > MAX_NAME) return undefined;
  const wanted = foldText(text);
  const line = blocks
    .slice(from, from + REACH)
    .find(block => mayFoldTo(block.text, wanted) && foldText(block.text) === wanted);
  if (!line || !isFullName(line.text)) return undefined;
  const told = blocks
    .slice(line.index + 1, line.index + 1 + REACH)
    .some(block => block.words >= TOLD_WORDS && block.text.startsWith(`${line.text} `));
  return told ? line.text : undefined;
}
