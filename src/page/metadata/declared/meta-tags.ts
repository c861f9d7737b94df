import { addTo } from '../../../model/multimap.ts';
import type { HtmlPage } from '../../../model/page.ts';
import { plainText } from '../text.ts';

/** Values of `meta` by lower-case name or property, in document order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Reads all `meta` elements (`name`, `property`, `http-equiv`); empty values are left out. */
export function readMetaTags(page: HtmlPage): MetaTags {
  const tags = new Map<string, string[]>();
  for (const { node } of page.harvest.byTag.get('meta') ?? []) {
    const { attribs } = node;
    const names = attribs.property ?? attribs.name ?? attribs['http-equiv'];
    const raw = attribs.content ?? attribs.value;
    if (names === undefined || raw === undefined) continue;
    const value = plainText(raw);
    if (value === '') continue;
    addTo(tags, names.trim().toLowerCase(), value);
  }
  return tags;
}

/** The first value under the first of the names that has one. */
export function meta(tags: MetaTags, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = tags.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return undefined;
}
