import { isText } from 'domhandler';
import type { HtmlPage } from '../../../model/page.ts';
import { undecoded } from '../../html/text.ts';
import { parseMachineDate } from './dates.ts';

/** `"publishedDate":"2024-05-17T…"`, also where the state is a string within a script. */
const PUBLISHED =
  /["'](?:datePublished|date_published|publishedDate|published_date|published_at|publishedAt|datePublish|publishDate|publish_date|publicationDate|publication_date|first_publication_date|pubDate)\\{0,3}["']\s?:\s?\\{0,3}["']([^"'\\]{8,40})/g;
/** All of these names have one of these in them, and most scripts have none. */
const TELLING = ['ublish', 'ublication', 'pubDate'];
/** So much of the scripts is looked through. */
const REACH = 1_000_000;

/**
 * The date of publication in a page's inline state (what its scripts are started with); undefined where that
 * names several days, which belong to several stories.
 */
export function scriptDate({ harvest }: HtmlPage): string | undefined {
  let left = REACH;
  let found: string | undefined;
  for (const { node } of harvest.byTag.get('script') ?? []) {
    for (const child of node.children) {
      if (!isText(child) || left <= 0) continue;
      const raw = undecoded(child);
      const text = TELLING.some(word => raw.includes(word)) ? child.data.slice(0, left) : '';
      left -= raw.length;
      for (const [, value] of text.matchAll(PUBLISHED)) {
        const date = parseMachineDate(value!);
        if (date === undefined) continue;
        if (found !== undefined && found.slice(0, 10) !== date.slice(0, 10)) return undefined;
        found ??= date;
      }
    }
  }
  return found;
}
