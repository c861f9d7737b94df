import type { Element } from 'domhandler';
import { getElementsByTagName } from 'domutils';
import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import { closest } from '../../page/html/closest.ts';
import { isIllustration, isInFigcaption } from '../../page/media/pictures.ts';

const SHOWN = /^(?:amp-img|video|audio|iframe|object|table|svg|canvas|pre)$/;
const STEPS_UP = 5;

/**
 * Whether a block is the caption below a quotation, in a figure that shows nothing else but a portrait: it says who is
 * quoted.
 */
export function tellsWhoIsQuoted({ elements }: HtmlPage, { index, kind, element }: Block): boolean {
  if (kind !== 'caption') return false;
  const figure = closest(elements, element, ({ name }) => name === 'figure', STEPS_UP);
  if (figure === undefined) return false;
  return elements.first[figure]! < index && holdsQuoteAlone(elements.nodes[figure]!);
}

function holdsQuoteAlone(figure: Element): boolean {
  const has = (name: string | ((name: string) => boolean)) =>
    getElementsByTagName(name, figure, true, 1).length > 0;
  if (!has('blockquote') || has(name => SHOWN.test(name))) return false;
  return getElementsByTagName('img', figure, true).every(showsWhoSpeaks);
}

/** A small picture, or one in the caption itself, shows who is quoted. */
function showsWhoSpeaks(picture: Element): boolean {
  return !isIllustration(picture) || isInFigcaption(picture);
}
