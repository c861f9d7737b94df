import { type Element, isTag } from 'domhandler';
import type { Block } from '../../model/block.ts';
import type { ElementTable, HtmlPage } from '../../model/page.ts';
import { closest } from '../html/closest.ts';
import { isIllustration } from './pictures.ts';

/** Pictures that stand beside each other, each with a few words of its own. */
export interface Gallery {
  /** Its element. */
  readonly row: number;
  /** By slide: indices of the blocks with its caption and credit, in order. */
  readonly slides: readonly (readonly number[])[];
  /** The page calls it a gallery, or counts its pictures. */
  readonly called: boolean;
}

const STEPS_UP = 6;
const CALLED_STEPS = 3;
const MOST_BLOCKS = 4;
const MOST_WORDS = 80;
/** Of what stands in a gallery between its pictures: its title, buttons. */
const MOST_OTHER_WORDS = 20;
/** Of the pictures that stand beside each other, those of teasers are links. */
const LEAST_SHARE = 0.7;
const LEAST_WORDS = 2;
/** Where all say less, they are names of people and brands. */
const MEAN_WORDS = 3;

const CALLED =
  /(?:^|[\s_-])(?:(?:foto|photo|image|picture|bilder|media|diapo)?-?(?:galler(?:y|ies)|galer[ií]a|galerie?s?|galleria|slides?|slideshow|slider|carousel|carrousel|swiper|portfolio|diapo(?:rama)?s?|bilderstrecke|fotostrecke|lightbox|slick|splide|glide|flexslider|flickity|orbit))(?=$|[\s_-])/i;
/** `1 / 12`, `Picture 3 of 7` */
const COUNTER = /^\D{0,12}\d{1,3}\s*(?:\/|\p{L}{1,5})\s*\d{1,3}\D{0,2}$/u;
const LETTERS = /\p{L}{2}|\p{Lo}/u;

/**
 * The galleries and slide shows of a page. Neither pictures nor texts of them lead to other pages, as those of teasers
 * do.
 */
export function galleriesOf(page: HtmlPage): Gallery[] {
  const images = page.harvest.byTag.get('img') ?? [];
  if (images.length < 2) return [];
  const around = new Map<Element, number>();
  for (const { node } of images) for (const box of boxes(node)) around.set(box, (around.get(box) ?? 0) + 1);
  const groups = new Map<Element, Pictured[]>();
  for (const { node, block } of images) {
    let box = node;
    let parent = node.parent;
    while (parent && isTag(parent) && around.get(parent) === 1) {
      box = parent;
      parent = parent.parent;
    }
    if (!parent || !isTag(parent) || !around.has(parent)) continue;
    const group = groups.get(parent) ?? [];
    group.push({ node, box, block });
    groups.set(parent, group);
  }
  return [...groups].flatMap(([parent, pictures]) => galleryOf(parent, pictures, page) ?? []);
}

interface Pictured {
  node: Element;
  /** The largest element that holds no other picture. */
  box: Element;
  /** Index of the block that follows. */
  block: number;
}

function* boxes(node: Element): Iterable<Element> {
  let at = node.parent;
  for (let step = 0; at && isTag(at) && step < STEPS_UP; step++) {
    yield at;
    at = at.parent;
  }
}

function galleryOf(parent: Element, pictures: readonly Pictured[], page: HtmlPage): Gallery | undefined {
  const row = pictures.length < 2 ? undefined : rowOf(parent, pictures, page);
  if (row === undefined) return undefined;
  const all = blocksWithin(row, page);
  const slides = pictures.flatMap(picture => {
    const own = rowOf(picture.box, [picture], page);
    const blocks = own === undefined ? [] : blocksWithin(own, page);
    return isSlide(picture, blocks) ? [blocks] : [];
  });
  if (slides.length < 2 || slides.length < LEAST_SHARE * pictures.length) return undefined;
  const words = slides.flat().reduce((sum, block) => sum + block.words, 0);
  if (words < MEAN_WORDS * slides.length) return undefined;
  const inside = new Set(slides.flat());
  const other = all.reduce((sum, block) => sum + (inside.has(block) ? 0 : block.words), 0);
  if (other > MOST_OTHER_WORDS) return undefined;
  const called = isCalled(row, page.elements) || all.some(({ text }) => COUNTER.test(text));
  return { row, called, slides: slides.map(captionsOf) };
}

/** The blocks of an element. */
export function blocksWithin(row: number, { blocks, elements }: HtmlPage): readonly Block[] {
  return blocks.slice(elements.first[row]!, elements.last[row]!);
}

function captionsOf(blocks: readonly Block[]): number[] {
  return blocks.filter(({ text }) => LETTERS.test(text) && !COUNTER.test(text)).map(({ index }) => index);
}

function isSlide({ node }: Pictured, own: readonly Block[]): boolean {
  const words = own.reduce((sum, block) => sum + block.words, 0);
  return (
    own.length > 0 &&
    own.length <= MOST_BLOCKS &&
    words >= LEAST_WORDS &&
    words <= MOST_WORDS &&
    own.every(({ kind, linkDensity = 0 }) => kind !== 'heading' && linkDensity === 0) &&
    isIllustration(node)
  );
}

function isCalled(row: number, elements: ElementTable): boolean {
  const { classes, ids } = elements;
  const says = (_: Element, at: number) => CALLED.test(`${classes[at] ?? ''} ${ids[at] ?? ''}`);
  return closest(elements, row, says, CALLED_STEPS) !== undefined;
}

/** The row of an element, found from the blocks beside its pictures. */
function rowOf(
  node: Element,
  pictures: readonly Pictured[],
  { blocks, elements }: HtmlPage,
): number | undefined {
  for (const { block } of pictures)
    for (const at of [block, block - 1]) {
      let row = blocks[at]?.element ?? -1;
      for (let step = 0; row > 0 && step < 2 * STEPS_UP; row = elements.parent[row]!, step++)
        if (elements.nodes[row] === node) return row;
    }
  return undefined;
}
