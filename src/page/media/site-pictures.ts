import type { HtmlPage } from '../../model/page.ts';
import { absolute, pictureAddress, pictureKey } from './address.ts';
import { linkAround } from './picture-links.ts';

/** The keys of pictures that lead to the first page of the site, as its logo does. */
export function sitePictures({ harvest }: HtmlPage, base: string | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { node } of harvest.byTag.get('img') ?? []) {
    const href = linkAround(node)?.attribs.href;
    if (href === undefined || !isFirstPage(href, base)) continue;
    const address = pictureAddress(node, base);
    if (address) found.add(pictureKey(address.url));
  }
  return found;
}

function isFirstPage(href: string, base: string | undefined): boolean {
  const [url, own] = [absolute(href, base), absolute('/', base)];
  return url !== undefined && own !== undefined && url.replace(/[?#].*$/, '') === own;
}
