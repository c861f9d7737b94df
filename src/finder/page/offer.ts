import type { Element } from 'domhandler';
import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import type { PhraseHit } from '../../model/rule.ts';
import { foldText } from '../../page/metadata/text.ts';
import type { FinderInput } from '../finding.ts';
import { isMainHeading } from './main-heading.ts';
import { namesPrice } from './prices.ts';

/** A page about one thing has the button once or some times; shelves and shops beside a text have more. */
const MOST_BUTTONS = 3;
/** The button stands so near below the main heading. In blocks. */
const NEAR = 25;

type Input = Pick<FinderInput, 'phrases' | 'find' | 'titles'>;

/** Whether a page offers what its heading names, for a price, to be put into a cart. */
export function isOffer(page: HtmlPage, kept: Uint8Array, input: Input): boolean {
  const buttons = cartButtons(page, input);
  if (buttons.length === 0 || buttons.length > MOST_BUTTONS) return false;
  const heading = headingOf(page.blocks, kept, input.titles);
  const offered = buttons.some(at => at >= heading && at <= heading + NEAR);
  return heading >= 0 && offered && page.blocks.some(({ text, words }) => namesPrice(text, words));
}

/** The main heading; where a page has none what repeats the title, or else the first that is kept. */
function headingOf(blocks: readonly Block[], kept: Uint8Array, titles: readonly string[]): number {
  const main = blocks.findIndex(isMainHeading);
  if (main >= 0) return main;
  const wanted = new Set(titles.map(foldText));
  const titled = blocks.findIndex(({ text, hidden }) => !hidden && wanted.has(foldText(text)));
  return titled >= 0 ? titled : kept.indexOf(1);
}

/** Where such buttons stand: blocks, else fields of forms. */
function cartButtons({ blocks, harvest }: HtmlPage, { phrases, find }: Input): number[] {
  const isCart = (hit: PhraseHit) => hit.class === 'cart' && hit.whole;
  const shown = blocks.filter(({ index }) => phrases(index).some(isCart)).map(({ index }) => index);
  if (shown.length > 0) return shown;
  return (harvest.byTag.get('input') ?? [])
    .filter(({ node }) => find(labelOf(node.attribs)).some(isCart))
    .map(({ block }) => block);
}

function labelOf({ type = '', value, alt }: Element['attribs']): string {
  return /^(?:submit|button|image)$/i.test(type) ? (value ?? alt ?? '').trim() : '';
}
