import { type Element, isTag } from 'domhandler';
import { descend, readText } from '../metadata/dom.ts';

const UNSEEN = /(?:^|[\s_-])(?:sr-only|off-?screen|visually-?hidden|screen-?reader\w*|hidden)(?:$|[\s_-])/i;
const MAX_LABEL = 160;
const MOST_NODES = 60;

/** The text of a caption without the labels for screen readers at its ends: `Caption:`. `node`: its element. */
export function withoutLabels(node: Element, text: string): string {
  let caption = text;
  const unseen = (child: Element) => child !== node && UNSEEN.test(child.attribs.class ?? '');
  for (const child of descend(node, MOST_NODES, unseen)) {
    if (!isTag(child) || !unseen(child)) continue;
    const part = readText(child);
    if (part !== '' && part.length <= MAX_LABEL && part !== text) caption = without(caption, part);
  }
  return caption;
}

/** The text without a part at its end or beginning. */
function without(text: string, part: string): string {
  if (text.endsWith(part)) return text.slice(0, -part.length).replace(/[\s|–—/:-]+$/, '');
  if (text.startsWith(part)) return text.slice(part.length).replace(/^[\s|–—/:-]+/, '');
  return text;
}
