import { type Element, isTag } from 'domhandler';
import { getElementsByTagName } from 'domutils';
import { collapseSpace } from '../../block/normalize.ts';
import type { HtmlPage } from '../../model/page.ts';
import { attributeOf } from '../html/element.ts';
import { isOfTheme, pictureAddress, withoutHost } from './address.ts';
import { isDecoration } from './decoration.ts';
import { linksAway } from './picture-links.ts';
import { isPlayer } from './providers.ts';
import { sides } from './sides.ts';

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

const MAX_PICTURES = 200;
/** In fewer places a drawing may stand because it is spoken of again. */
const SIGN_TIMES = 4;
const PHOTOGRAPH = /\.(?:jpe?g|webp|avif)(?:$|[?#])/i;
const ICON =
  /(?:^|[/_.-])(?:icons?|logos?|sprites?|avatars?|emojis?|smil(?:ey|ie|e)s?|pixel|gravatar|badge|button|spinner|reactions(?=\/)|(?:fav|play|video|zoom)-?icons?)(?:[/_.-]|$)/i;
/** `?w=60&h=60` */
const SMALL_FORM = /[?&]w(?:idth)?=\d\d(?=&|$)(?=.*&h(?:eight)?=\d\d(?:&|$))/i;
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
  const images = byTag.get('img') ?? [];
  const others = byTag.get('amp-img');
  const nodes = others ? [...images, ...others].sort((a, b) => a.block - b.block) : images;
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
  return withoutSigns(pictures);
}

/** Arrows and rules stand between all parts of a page: drawings alike, out of links and figures, and of no great width. */
function withoutSigns(pictures: Picture[]): Picture[] {
  if (pictures.length < SIGN_TIMES) return pictures;
  const places = new Map<string, Set<number>>();
  for (const { url, linked, figure, width, block } of pictures) {
    if (linked || width !== undefined || figure?.name === 'figure' || PHOTOGRAPH.test(url)) continue;
    places.set(url, (places.get(url) ?? new Set()).add(block));
  }
  return pictures.filter(({ url }) => (places.get(url)?.size ?? 0) < SIGN_TIMES);
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

/** Width and height as the page gives them, grown to the width of the largest form. */
function sizeOf({ attribs }: Element, width: number | undefined): { width?: number; height?: number } {
  const [w, h] = sides(attribs);
  if (width !== undefined && w !== undefined && h !== undefined)
    return { width, height: Math.round((width * h) / w) };
  if (width !== undefined) return { width };
  return { ...(w !== undefined && { width: w }), ...(h !== undefined && { height: h }) };
}

const FIGURE_MARKUP =
  /(?:^|[\s_-])(?:wp-caption|caption|figure|image-?(?:wrapper|container|box)?|picture|photo|media|bild|foto)(?:$|[\s_-])/i;

const NO_FIGURE: ReadonlySet<string> = new Set(['body', 'main', 'article', 'section']);

/** The nearest `figure`, else the outermost near element that its class calls a picture's box. */
export function figureOf(node: Element): Element | undefined {
  let at = node.parent;
  let boxed: Element | undefined;
  for (let step = 0; at && isTag(at) && step < STEPS_UP; step++) {
    if (at.name === 'figure') return at;
    if (NO_FIGURE.has(at.name)) break;
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
