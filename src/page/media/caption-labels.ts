import { type Element, isTag } from 'domhandler';
import { descend, readText } from '../metadata/dom.ts';

const UNSEEN = /(?:^|[\s_-])(?:sr-only|off-?screen|visually-?hidden|screen-?reader\w*|hidden)(?:$|[\s_-])/i;
const CALLED_DURATION = /duration/i;
/** How long a video is. */
const DURATION = /^\d{1,3}:\d\d(?::\d\d)?$/;
const MAX_LABEL = 160;
const MOST_NODES = 60;

/**
 * The text of a caption without what mark-up sets apart at its ends: labels for screen readers, `Caption:`, and how long
 * a video is. `node`: its element.
 */
export function withoutLabels(node: Element, text: string): string {
  let caption = text;
  const unseen = (child: Element) => child !== node && UNSEEN.test(child.attribs.class ?? '');
  for (const child of descend(node, MOST_NODES, unseen)) {
    if (!isTag(child) || !(unseen(child) || mayBeDuration(child))) continue;
    const part = readText(child);
    if (!unseen(child) && !DURATION.test(part)) continue;
    if (part !== '' && part.length <= MAX_LABEL && part !== text) caption = without(caption, part);
  }
  return caption;
}

function mayBeDuration({ name, attribs }: Element): boolean {
  return name === 'time' || CALLED_DURATION.test(attribs.class ?? '');
}

/** The text without a part at its end or beginning. */
function without(text: string, part: string): string {
  if (text.endsWith(part)) return text.slice(0, -part.length).replace(/[\s|–—/:-]+$/, '');
  if (text.startsWith(part)) return text.slice(part.length).replace(/^[\s|–—/:-]+/, '');
  return text;
}
