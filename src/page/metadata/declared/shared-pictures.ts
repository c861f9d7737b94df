import type { HtmlPage } from '../../../model/page.ts';
import { plainText } from '../text.ts';

/** A picture that a page has for shared links, with the size that OpenGraph gives behind it. */
export interface SharedPicture {
  url: string;
  width?: string;
  height?: string;
}

const PREFIX = 'og:image';
const ADDRESS: ReadonlySet<string> = new Set(['og:image', 'og:image:url']);
const SIDES: Readonly<Record<string, 'width' | 'height'>> = {
  'og:image:width': 'width',
  'og:image:height': 'height',
};

/** The pictures that OpenGraph names, in document order: each size is that of the picture before it. */
export function readSharedPictures(page: HtmlPage): SharedPicture[] {
  const found: SharedPicture[] = [];
  const early: Omit<SharedPicture, 'url'> = {};
  for (const { node } of page.harvest.byTag.get('meta') ?? []) {
    const { property, name, content, value } = node.attribs;
    const key = (property ?? name ?? '').trim().toLowerCase();
    if (!key.startsWith(PREFIX)) continue;
    const side = SIDES[key];
    const raw = content ?? value;
    if (raw === undefined || (side === undefined && !ADDRESS.has(key))) continue;
    const text = plainText(raw);
    const last = found.at(-1);
    if (side !== undefined) (last ?? early)[side] ??= text;
    else if (text !== '' && last?.url !== text) found.push({ url: text, ...(last === undefined && early) });
  }
  return found;
}
