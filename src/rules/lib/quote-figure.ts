import type { Element } from 'domhandler';
import { getElementsByTagName } from 'domutils';
import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';

const SHOWN = /^(?:img|amp-img|picture|video|audio|iframe|object|table|svg|canvas|pre)$/;
const STEPS_UP = 5;

/** Whether a block is the caption below a quotation, in a figure that shows nothing else: it says who is quoted. */
export function tellsWhoIsQuoted({ elements }: HtmlPage, { index, kind, element }: Block): boolean {
  if (kind !== 'caption') return false;
  const { nodes, parent, first } = elements;
  for (let row = element, step = 0; row > 0 && step < STEPS_UP; row = parent[row]!, step++)
    if (nodes[row]!.name === 'figure') return first[row]! < index && holdsQuoteAlone(nodes[row]!);
  return false;
}

function holdsQuoteAlone(figure: Element): boolean {
  const has = (name: string | ((name: string) => boolean)) =>
    getElementsByTagName(name, figure, true, 1).length > 0;
  return has('blockquote') && !has(name => SHOWN.test(name));
}
