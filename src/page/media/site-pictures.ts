import type { HtmlPage } from '../../model/page.ts';
import { absolute, pictureAddress } from './address.ts';
import { pictureKey } from './picture-key.ts';
import { linkAround } from './picture-links.ts';

/** Of most addresses this alone tells that they lead farther. */
const NO_PATH = /^\s*(?:https?:)?(?:\/\/[^/?#]*)?\/?(?:[?#].*)?\s*$/i;
const ICON = /(?:^|[\s-])icon(?:$|[\s-])/i;
/** Photographs are declared as icons by mistake. */
const DRAWN = /\.(?:png|gif|webp|avif)(?:$|[?#])/i;

/** The keys of the site's icons, and of pictures that lead to its first page, as its logo does. */
export function sitePictures({ harvest }: HtmlPage, base: string | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  const first = absolute('/', base);
  for (const { node } of harvest.byTag.get('img') ?? []) {
    const href = linkAround(node)?.attribs.href;
    if (href === undefined || !NO_PATH.test(href) || !isSame(absolute(href, base), first)) continue;
    const address = pictureAddress(node, base);
    if (address) found.add(pictureKey(address.url));
  }
  for (const { node } of harvest.byTag.get('link') ?? []) {
    const { rel = '', href } = node.attribs;
    if (href !== undefined && ICON.test(rel) && DRAWN.test(href)) found.add(pictureKey(href));
  }
  return found;
}

function isSame(url: string | undefined, first: string | undefined): boolean {
  return url !== undefined && url.replace(/[?#].*$/, '') === first;
}
