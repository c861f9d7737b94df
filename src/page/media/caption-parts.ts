import { type Element, isTag } from 'domhandler';
import { descend, readText } from '../metadata/dom.ts';
import { markedCredit } from './marked-credit.ts';

export interface CaptionParts {
  caption: string;
  credit?: string;
}

const UNSEEN = /(?:^|[\s_-])(?:sr-only|off-?screen|visually-?hidden|screen-?reader\w*|hidden)(?:$|[\s_-])/i;
const MAX_LABEL = 160;

/** A caption without the labels for screen readers, and without the credit that its mark-up names. */
export function captionParts(node: Element, text: string): CaptionParts {
  let caption = text;
  const unseen = (child: Element) => child !== node && UNSEEN.test(child.attribs.class ?? '');
  for (const child of descend(node, 60, unseen)) {
    if (!isTag(child) || !unseen(child)) continue;
    const part = readText(child);
    if (part !== '' && part.length <= MAX_LABEL && part !== text) caption = without(caption, part);
  }
  const span = markedCredit(node, caption);
  if (!span) return { caption };
  const credit = caption.slice(...span);
  return { caption: without(caption, credit), credit };
}

/** The text without a part at its end or beginning. */
function without(text: string, part: string): string {
  if (text.endsWith(part)) return text.slice(0, -part.length).replace(/[\s|–—/:-]+$/, '');
  if (text.startsWith(part)) return text.slice(part.length).replace(/^[\s|–—/:-]+/, '');
  return text;
}
