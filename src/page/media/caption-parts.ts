import { type Element, isTag } from 'domhandler';
import { descend, readText } from '../metadata/dom.ts';

export interface CaptionParts {
  caption: string;
  credit?: string;
}

const CREDIT =
  /(?:^|[\s_-])(?:credits?|copyright|source|photographer|photo-?by|fotograf\w*|bildnachweis|quelle|rights?-?holder|crédit|creditos?|attribution|agency)(?:$|[\s_-])|copyrightHolder|creditText/i;
const UNSEEN = /(?:^|[\s_-])(?:sr-only|off-?screen|visually-?hidden|screen-?reader\w*|hidden)(?:$|[\s_-])/i;
const MAX_CREDIT = 160;

/** A caption without the labels for screen readers, and without the credit that its mark-up names. */
export function captionParts(node: Element, text: string): CaptionParts {
  let caption = text;
  let credit: string | undefined;
  const marked = (child: Element) => child !== node && (UNSEEN.test(said(child)) || CREDIT.test(said(child)));
  for (const child of descend(node, 60, marked)) {
    if (!isTag(child) || !marked(child)) continue;
    const part = readText(child);
    if (part === '' || part.length > MAX_CREDIT || part === text) continue;
    const rest = without(caption, part);
    if (rest === undefined) continue;
    if (CREDIT.test(said(child))) credit ??= part;
    caption = rest;
  }
  return { caption, ...(credit !== undefined && { credit }) };
}

function said({ attribs }: Element): string {
  return `${attribs.class ?? ''} ${attribs.itemprop ?? ''}`;
}

/** The text without a part at its end or beginning; undefined where the part stands elsewhere. */
function without(text: string, part: string): string | undefined {
  if (text.endsWith(part)) return text.slice(0, -part.length).replace(/[\s|–—/:-]+$/, '');
  if (text.startsWith(part)) return text.slice(part.length).replace(/^[\s|–—/:-]+/, '');
  return undefined;
}
