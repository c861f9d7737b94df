import { type Element, isTag } from 'domhandler';
import { getElementsByTagName } from 'domutils';
import type { Block } from '../../model/block.ts';
import type { Page } from '../../model/page.ts';
import { attributeOf } from '../html/element.ts';
import { absolute, isPictureFile } from './address.ts';

/** The pages about a picture that content systems have. */
const PICTURE_PAGE = /\/image_view_fullscreen$|[?&]attachment_id=|\/attachment\/[^/]+\/?$/i;
const LINK_STEPS = 4;
/** Shorter names may be those of what can be done with the page: `print`. */
const TELLING = 6;

/** Whether a click leads to another page rather than to a larger form of the picture, or to the page about it. */
export function linksAway(node: Element, base: string | undefined): boolean {
  const link = linkAround(node);
  const href = link && attributeOf(link, 'href');
  if (link === undefined || href === undefined) return false;
  if (isPictureFile(href) || PICTURE_PAGE.test(href) || /^(?:#|javascript:)/.test(href)) return false;
  return !/(?:^|\s)attachment(?:$|\s)/.test(link.attribs.rel ?? '') && !isPageAbout(node, href, base);
}

/** Whether a text stands with a picture in a link to a larger form of that, which leads nowhere else. */
export function isInPictureLink({ element, linkDensity }: Block, page: Page): boolean {
  const node = linkDensity && page.kind === 'html' ? page.elements.nodes[element] : undefined;
  const link = node && linkAround(node);
  if (!link || !isPictureFile(attributeOf(link, 'href') ?? '')) return false;
  return getElementsByTagName('img', link, true, 1).length > 0;
}

/** The nearest link around a picture. */
export function linkAround(node: Element): Element | undefined {
  let at = node.parent;
  for (let step = 0; at && isTag(at) && step < LINK_STEPS; step++) {
    if (at.name === 'a' && attributeOf(at, 'href') !== undefined) return at;
    at = at.parent;
  }
  return undefined;
}

/** `/story/boat-at-dawn/` below `/story/` is the page about `boat-at-dawn.jpg`. */
function isPageAbout({ attribs }: Element, href: string, base: string | undefined): boolean {
  const page = base === undefined ? '' : pathOf(base);
  const address = page === '' ? undefined : absolute(href, base);
  const link = address && pathOf(address);
  if (!link?.startsWith(`${page}/`)) return false;
  const name = link.slice(page.length + 1).toLowerCase();
  const file =
    pathOf(attribs.src ?? '')
      .split('/')
      .at(-1)
      ?.toLowerCase() ?? '';
  return name.length >= TELLING && !name.includes('/') && file.startsWith(name);
}

function pathOf(url: string): string {
  return url.replace(/[?#].*$/, '').replace(/\/+$/, '');
}
