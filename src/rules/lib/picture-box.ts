import { type Element, isTag, isText } from 'domhandler';
import { isNamed } from '../../block/html-elements.ts';
import type { Block } from '../../model/block.ts';
import type { Page } from '../../model/page.ts';
import { isNoTeaser, isSmallType } from './caption-signs.ts';

const SAYS_PICTURE =
  /(?:^|[\s_-])(?:photo|pic|picture|image|img|foto|imagen|bild|figure|figura|media)s?(?=$|[\s_-])/i;
const MOST_BLOCKS = 2;
const MOST_WORDS = 45;
/** Shorter ones are names and numbers on the picture. */
const LEAST_WORDS = 6;
const STEPS_UP = 4;

/** Whether a text stands with a picture in a box of their own: an element that is named for it, or a table. */
export function isBesidePicture(block: Block, picture: Element, page: Page): boolean {
  if (page.kind !== 'html') return false;
  const { blocks, elements } = page;
  const { first, last, parent, nodes, classes, ids } = elements;
  for (let row = block.element, step = 0; row > 0 && step < STEPS_UP; row = parent[row]!, step++) {
    const own = blocks.slice(first[row]!, Math.min(last[row]!, first[row]! + MOST_BLOCKS + 1));
    const words = own.reduce((sum, each) => sum + each.words, 0);
    if (own.length > MOST_BLOCKS || words > MOST_WORDS || !own.every(isNoTeaser)) return false;
    const { name } = nodes[row]!;
    const isNamed = name === 'table' || SAYS_PICTURE.test(`${classes[row] ?? ''} ${ids[row] ?? ''}`);
    if (isNamed && words >= LEAST_WORDS && isWithin(picture, nodes[row]!)) return true;
  }
  return false;
}

const SET_APART: ReadonlySet<string> = new Set(['em', 'i', 'small']);
const SHOWS: ReadonlySet<string> = new Set(['img', 'picture', 'a', 'br']);
const SET_APART_WORDS = 40;

/** What editors set in the middle below its picture. */
const CENTRED = /text-align:\s*center/i;
const CENTRED_WORDS = 25;

/** Whether a paragraph consists of a picture and of words in italics or small type, or in the middle as it is. */
export function isSetApart(block: Block, picture: Element, page: Page): boolean {
  if (page.kind !== 'html' || block.words > SET_APART_WORDS || block.kind === 'heading') return false;
  const node = page.elements.nodes[block.element];
  if (node === undefined || !isWithin(picture, node)) return false;
  const words = node.children.filter(each =>
    isText(each) ? each.data.trim() !== '' : isTag(each) && !SHOWS.has(each.name),
  );
  const [only, ...others] = words;
  if (only === undefined || others.length > 0 || !isTag(only)) return false;
  if (SET_APART.has(only.name) || isSmallType(only)) return true;
  const { style = '', align = '' } = node.attribs;
  const isCentred = node.name === 'p' && (CENTRED.test(style) || /^center$/i.test(align));
  // What is below a link with a picture prompts readers to follow it.
  const isLinked = isNamed(picture.parent, 'a') || block.marks.some(({ type }) => type === 'link');
  return isCentred && !isLinked && block.words <= CENTRED_WORDS;
}

/** Whether an element, or one a few steps up from it, is the other. */
export function isWithin(picture: Element, box: Element): boolean {
  let around = picture.parent as Element | null;
  for (let step = 0; around && around !== box && step < 2 * STEPS_UP; step++)
    around = around.parent as Element | null;
  return around === box;
}
