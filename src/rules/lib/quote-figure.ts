import type { Element } from 'domhandler';
import { getElementsByTagName } from 'domutils';
import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import { closest } from '../../page/html/closest.ts';

const SHOWN = /^(?:img|amp-img|picture|video|audio|iframe|object|table|svg|canvas|pre)$/;
const STEPS_UP = 5;

/** Whether a block is the caption below a quotation, in a figure that shows nothing else: it says who is quoted. */
export function tellsWhoIsQuoted({ elements }: HtmlPage, { index, kind, element }: Block): boolean {
  if (kind !== 'caption') return false;
  const figure = closest(elements, element, ({ name }) => name === 'figure', STEPS_UP);
  if (figure === undefined) return false;
  return elements.first[figure]! < index && holdsQuoteAlone(elements.nodes[figure]!);
}

function holdsQuoteAlone(figure: Element): boolean {
  const has = (name: string | ((name: string) => boolean)) =>
    getElementsByTagName(name, figure, true, 1).length > 0;
  return has('blockquote') && !has(name => SHOWN.test(name));
}
