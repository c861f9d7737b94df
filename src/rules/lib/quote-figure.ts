import type { Element } from 'domhandler';
import { getElementsByTagName } from 'domutils';
import type { HtmlPage } from '../../model/page.ts';

const SHOWN = /^(?:img|amp-img|picture|video|audio|iframe|object|table|svg|canvas|pre)$/;
const STEPS_UP = 4;

/** The quotation above a block in the caption of a figure that shows nothing else: the block says who is quoted. */
export function quoteOfFigure(
  { elements: { nodes, parent } }: HtmlPage,
  element: number,
): Element | undefined {
  let isCaption = false;
  for (let row = element, step = 0; row > 0 && step <= STEPS_UP; row = parent[row]!, step++) {
    const node = nodes[row]!;
    if (node.name === 'figure') return isCaption ? quoteIn(node) : undefined;
    isCaption ||= node.name === 'figcaption';
  }
  return undefined;
}

function quoteIn(figure: Element): Element | undefined {
  const [quote] = getElementsByTagName('blockquote', figure, true, 1);
  return quote && getElementsByTagName(name => SHOWN.test(name), figure, true, 1).length === 0
    ? quote
    : undefined;
}
