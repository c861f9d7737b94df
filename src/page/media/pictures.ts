import { type Element, isTag } from 'domhandler';
import { getElementsByTagName } from 'domutils';
import { collapseSpace } from '../../block/normalize.ts';
import type { HtmlPage } from '../../model/page.ts';
import { attributeOf } from '../html/element.ts';
import { isOfTheme, pictureAddress, withoutHost } from './address.ts';
import { linksAway } from './picture-links.ts';
import { isPlayer } from './providers.ts';

/** A picture that stands in the page. */
export interface Picture {
  node: Element;
  url: string;
  width?: number;
  height?: number;
  alt?: string;
  /** It is a link to another page. */
  linked: boolean;
  /** The element that holds the picture together with its caption. */
  figure: Element | undefined;
  /** Index of the block that follows. */
  block: number;
}

/** Smaller pictures are icons. */
const MIN_SIDE = 90;
const MAX_PICTURES = 200;
const ICON =
  /(?:^|[/_.-])(?:icons?|logos?|sprites?|avatars?|emojis?|smil(?:ey|ies)|pixel|gravatar|badge|button|spinner|reactions(?=\/)|(?:fav|play|video|zoom)-?icons?)(?:[/_.-]|$)/i;
const DECORATION =
  /(?:^|[\s_-])(?:icon|logo|avatar|emoji|gravatar|sprite|profile-?(?:picture|photo|image))(?:$|[\s_-])|(?:author|byline)[a-z_-]*(?:portrait|image|photo|picture|avatar)/i;
/** `?w=60&h=60` */
const SMALL_FORM = /[?&]w(?:idth)?=\d\d(?=&|$)(?=.*&h(?:eight)?=\d\d(?:&|$))/i;
/** `facebook icon` */
const ICON_ALT = /^(?:\S+ ){0,3}icon$/i;
const TINY = /(?:width|height)\s*:\s*[01]px|display\s*:\s*none/i;
const STEPS_UP = 8;

/**
 * The pictures of a page in order that stand before the blocks asked for, without icons and decoration; a
 * placeholder gives way to what it stands for.
 */
export function readPictures(
  page: HtmlPage,
  base: string | undefined,
  isAsked: (block: number) => boolean,
): Picture[] {
  const { byTag } = page.harvest;
  const pictures: Picture[] = [];
  const nodes = [...(byTag.get('img') ?? []), ...(byTag.get('amp-img') ?? [])].sort(
    (a, b) => a.block - b.block,
  );
  // Where there are more than are looked at, those elsewhere count too.
  const few = nodes.length <= MAX_PICTURES;
  let read = 0;
  for (const { node, block } of nodes) {
    if (few && !isAsked(block)) continue;
    const picture = pictureOf(node, block, base);
    if (!picture) continue;
    if (isAsked(block)) pictures.push(picture);
    if (++read >= MAX_PICTURES) break;
  }
  return pictures;
}

function pictureOf(node: Element, block: number, base: string | undefined): Picture | undefined {
  if (isDecoration(node)) return undefined;
  const address = pictureAddress(node, base);
  const figure = figureOf(node);
  if (!address || isIcon(address.url, figure) || isPlayer(address.url)) return undefined;
  const alt = collapseSpace(node.attribs.alt ?? '').trim();
  return {
    node,
    url: address.url,
    ...sizeOf(node, address.width),
    ...(alt && { alt }),
    linked: linksAway(node, base),
    figure,
    block,
  };
}

/** Whether an `img` shows something of its own, by its size and names, and is no link to another page. */
export function isIllustration(node: Element): boolean {
  return !isDecoration(node) && !linksAway(node, undefined);
}

/** Drawings outside of figures, and beside another picture in one, are the signs of an interface. */
function isIcon(url: string, figure: Element | undefined): boolean {
  const path = withoutHost(url);
  if (ICON.test(path) || isOfTheme(path) || SMALL_FORM.test(path)) return true;
  if (!/\.svg(?:$|[?#])/i.test(path)) return false;
  return figure?.name !== 'figure' || getElementsByTagName('img', figure, true, 2).length > 1;
}

function isDecoration({ attribs }: Element): boolean {
  if (attribs['aria-hidden'] === 'true' || attribs.role === 'presentation') return true;
  if (TINY.test(attribs.style ?? '')) return true;
  if (ICON_ALT.test(attribs.alt?.trim() ?? '')) return true;
  if (DECORATION.test(`${attribs.class ?? ''} ${attribs.id ?? ''}`)) return true;
  const [width, height] = sides(attribs);
  return [width, height].some(side => side !== undefined && side < MIN_SIDE);
}

/** Width and height as the page gives them, grown to the width of the largest form. */
function sizeOf({ attribs }: Element, width: number | undefined): { width?: number; height?: number } {
  const [w, h] = sides(attribs);
  if (width !== undefined && w !== undefined && h !== undefined)
    return { width, height: Math.round((width * h) / w) };
  if (width !== undefined) return { width };
  return { ...(w !== undefined && { width: w }), ...(h !== undefined && { height: h }) };
}

/** Shapes that some write where others write the size; no icon has them. */
const SHAPES = new Set(['16x9', '9x16', '4x3', '3x4', '3x2', '2x3']);

/** Width and height in pixels. */
function sides({ width, height }: Element['attribs']): [number | undefined, number | undefined] {
  return SHAPES.has(`${width}x${height}`) ? [undefined, undefined] : [pixels(width), pixels(height)];
}

function pixels(value: string | undefined): number | undefined {
  const found = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(value ?? '');
  const number = found ? Number(found[1]) : 0;
  return number > 0 ? number : undefined;
}

const FIGURE_MARKUP =
  /(?:^|[\s_-])(?:wp-caption|caption|figure|image-?(?:wrapper|container|box)?|picture|photo|media|bild|foto)(?:$|[\s_-])/i;

/** The nearest `figure`, else the outermost near element that its class calls a picture's box. */
export function figureOf(node: Element): Element | undefined {
  let at = node.parent;
  let boxed: Element | undefined;
  for (let step = 0; at && isTag(at) && step < STEPS_UP; step++) {
    if (at.name === 'figure') return at;
    if (/^(?:body|main|article|section)$/.test(at.name)) break;
    if (step < 4 && FIGURE_MARKUP.test(attributeOf(at, 'class') ?? '')) boxed = at;
    at = at.parent;
  }
  return boxed;
}

/** Whether an element is the caption of a figure, or stands in one. */
export function isInFigcaption(node: Element): boolean {
  for (let at: Element['parent'] = node; at && isTag(at) && at.name !== 'figure'; at = at.parent)
    if (at.name === 'figcaption') return true;
  return false;
}
