import type { Element } from 'domhandler';
import type { HtmlPage } from '../../model/page.ts';
import { attributeOf } from '../html/element.ts';
import { absolute, pictureAddress } from './address.ts';
import { isCalledPortrait } from './decoration.ts';
import { linkAround } from './picture-links.ts';

/** Of most addresses this alone tells that they lead farther. */
const NO_PATH = /^\s*(?:https?:)?(?:\/\/[^/?#]*)?\/?(?:[?#].*)?\s*$/i;
const ICON = /(?:^|[\s-])icon(?:$|[\s-])/i;
/** Photographs are declared as icons by mistake. */
const DRAWN = /\.(?:png|gif|webp|avif)(?:$|[?#])/i;
/** What a content system makes of the picture that somebody chose for the site's icon: `cropped-boat-32x32.jpg`. */
const CROPPED = /(?<=\/)cropped-(?=[^/]+-\d{2,3}x\d{2,3}\.\w{3,4}(?:$|[?#]))/i;
const LOGO = /(?:^|\s)logo(?:$|\s)/i;

/** The keys of the site's icons, of its logo, which leads to its first page or is called so, and of its authors' portraits. */
export function sitePictures(
  { harvest }: HtmlPage,
  base: string | undefined,
  keyOf: (url: string) => string,
): ReadonlySet<string> {
  const found = new Set<string>();
  const first = absolute('/', base);
  for (const { node } of harvest.byTag.get('img') ?? []) {
    const link = linkAround(node);
    const isLogo = link && (leadsTo(first, attributeOf(link, 'href'), base) || isCalledLogo(link));
    const address = isLogo || isCalledPortrait(node) ? pictureAddress(node, base) : undefined;
    if (address) found.add(keyOf(address.url));
  }
  for (const { node } of harvest.byTag.get('link') ?? []) {
    if (!ICON.test(attributeOf(node, 'rel') ?? '')) continue;
    const href = attributeOf(node, 'href');
    if (href === undefined) continue;
    if (DRAWN.test(href)) found.add(keyOf(href));
    if (CROPPED.test(href)) found.add(keyOf(href.replace(CROPPED, '')));
  }
  return found;
}

function leadsTo(first: string | undefined, href: string | undefined, base: string | undefined): boolean {
  if (href === undefined || !NO_PATH.test(href)) return false;
  return absolute(href, base)?.replace(/[?#].*$/, '') === first;
}

function isCalledLogo(link: Element): boolean {
  return LOGO.test(attributeOf(link, 'class') ?? '') || LOGO.test(attributeOf(link, 'id') ?? '');
}
