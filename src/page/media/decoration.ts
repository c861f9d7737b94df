import { type Element, isTag } from 'domhandler';
import { countWords } from '../../block/words.ts';
import { attributeOf } from '../html/element.ts';
import { sides } from './sides.ts';

/** Smaller pictures are icons. */
const MIN_SIDE = 90;
const CALLED_SIGN = /(?:^|[\s_-])(?:icon|logo|emoji|sprite)(?:$|[\s_-])/i;
const CALLED_PORTRAIT = /(?:^|[\s_-])(?:avatar|gravatar|profile-?(?:picture|photo|image))(?:$|[\s_-])/i;
const OF_AUTHOR = /(?:author|byline)[a-z_-]*(?:portrait|image|photo|pic|avatar)/i;
/** `facebook icon` */
const ICON_ALT = /^(?:\S+ ){0,3}icon$/i;
const NAME_WORDS = 4;
const WRAPS: ReadonlySet<string> = new Set(['a', 'noscript', 'picture']);
const TINY = /(?:width|height)\s*:\s*[01]px|display\s*:\s*none/i;

/** Whether an `img` shows nothing of its own: a sign of the interface, or who wrote the text. */
export function isDecoration(node: Element): boolean {
  if (attributeOf(node, 'aria-hidden') === 'true' || attributeOf(node, 'role') === 'presentation')
    return true;
  if (TINY.test(attributeOf(node, 'style') ?? '')) return true;
  if (ICON_ALT.test(attributeOf(node, 'alt')?.trim() ?? '')) return true;
  if (CALLED_SIGN.test(names(node)) || isCalledPortrait(node)) return true;
  const width = attributeOf(node, 'width');
  const height = attributeOf(node, 'height');
  return sides({ width, height }).some(side => side !== undefined && side < MIN_SIDE);
}

/** Whether an `img`, or the box around it, is called the portrait of an author or user. */
export function isCalledPortrait(node: Element): boolean {
  const own = names(node);
  if (CALLED_PORTRAIT.test(own) || OF_AUTHOR.test(own)) return true;
  let box = node.parent;
  while (box && isTag(box) && WRAPS.has(box.name)) box = box.parent;
  if (!box || !isTag(box) || !OF_AUTHOR.test(names(box))) return false;
  return countWords(attributeOf(node, 'alt') ?? '') <= NAME_WORDS;
}

/** Read one by one, for those of most pictures are asked for nothing else. */
function names(node: Element): string {
  return `${attributeOf(node, 'class') ?? ''} ${attributeOf(node, 'id') ?? ''}`;
}
