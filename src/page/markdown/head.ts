import { escapeUTF8 } from 'entities';
import type { FrontMatter } from './front-matter.ts';

/** The names that programs give to what HTML has a `meta` for, usual ones first. */
const META: readonly (readonly [property: string, names: readonly string[]])[] = [
  ['og:title', ['title', 'headline']],
  ['author', ['author', 'authors', 'byline', 'creator']],
  [
    'article:published_time',
    [
      'published',
      'published time',
      'datepublished',
      'date_published',
      'date published',
      'published_at',
      'publish_date',
      'pubdate',
      'date',
    ],
  ],
  ['article:modified_time', ['modified', 'updated', 'datemodified', 'updated_at', 'lastmod']],
  ['og:description', ['description', 'summary', 'excerpt']],
  ['og:site_name', ['sitename', 'site_name', 'site', 'publisher']],
  ['og:image', ['image', 'cover', 'thumbnail']],
  ['article:section', ['section', 'category', 'categories']],
  ['keywords', ['keywords', 'tags']],
];
/** When a page was saved. Beside such names a `date` is often no other. */
const SAVED =
  /^(?:(?:date[ _-]?)?(?:fetch(?:ed)?|saved|clipped|captured|accessed|access|retrieved|retrieval|archived|crawled|scraped|imported|added|created|downloaded)(?:[ _-]?(?:date|at|on|time))?|.*(?:wayback|archive_url|archive-url).*)$/;
const DATE = 'date';
const PUBLISHED = 'article:published_time';
const ADDRESS = ['url', 'url source', 'source', 'link', 'canonical', 'permalink'];
const LANGUAGE = ['lang', 'language'];

/** The header of a Markdown text as the beginning of an HTML page, up to its body. */
export function headOf(header: FrontMatter): string {
  const lang = LANGUAGE.map(name => header.get(name)?.[0]).find(value => value !== undefined);
  const address = ADDRESS.map(name => header.get(name)?.[0]).find(
    value => value && /^https?:\/\//.test(value),
  );
  const isSaved = [...header.keys()].some(name => SAVED.test(name));
  const metas = META.map(([property, names]) => {
    const name = names.find(known => header.has(known));
    if (name === undefined) return '';
    const unsure = isSaved && name === DATE && property === PUBLISHED;
    const content = header.get(name)!.map(plain).join(', ');
    return `<meta property="${unsure ? DATE : property}" content="${escapeUTF8(content)}">`;
  });
  const canonical = address ? `<link rel="canonical" href="${escapeUTF8(address)}">` : '';
  return `<!DOCTYPE html><html${lang ? ` lang="${escapeUTF8(lang)}"` : ''}><head>${metas.join('')}${canonical}</head><body>`;
}

/** What Markdown reads as signs of its own some programs write behind a backslash in a header, too. */
const ESCAPED = /\\([|"'`*_#[\](){}<>~])/g;

/** Note-taking programs link names: `[[Name]]`. */
function plain(value: string): string {
  return value.replace(/^\[\[(.*)\]\]$/, '$1').replace(ESCAPED, '$1');
}
