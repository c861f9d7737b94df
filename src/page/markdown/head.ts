import { escapeUTF8 } from 'entities';
import type { FrontMatter } from './front-matter.ts';

/** The names that programs give to what HTML has a `meta` for, usual ones first. */
const META: readonly (readonly [property: string, names: readonly string[]])[] = [
  ['og:title', ['title', 'headline']],
  ['author', ['author', 'authors', 'byline', 'creator']],
  [
    'article:published_time',
    ['date', 'published', 'published time', 'datepublished', 'published_at', 'publish_date', 'pubdate'],
  ],
  ['article:modified_time', ['modified', 'updated', 'datemodified', 'updated_at', 'lastmod']],
  ['og:description', ['description', 'summary', 'excerpt']],
  ['og:site_name', ['sitename', 'site_name', 'site', 'publisher']],
  ['og:image', ['image', 'cover', 'thumbnail']],
  ['article:section', ['section', 'category', 'categories']],
  ['keywords', ['keywords', 'tags']],
];
const ADDRESS = ['url', 'url source', 'source', 'link', 'canonical', 'permalink'];
const LANGUAGE = ['lang', 'language'];

/** The header of a Markdown text as the beginning of an HTML page, up to its body. */
export function headOf(header: FrontMatter): string {
  const lang = first(header, LANGUAGE)?.[0];
  const address = ADDRESS.map(name => header.get(name)?.[0]).find(
    value => value && /^https?:\/\//.test(value),
  );
  const metas = META.map(([property, names]) => {
    const values = first(header, names);
    return values
      ? `<meta property="${property}" content="${escapeUTF8(values.map(plain).join(', '))}">`
      : '';
  });
  const canonical = address ? `<link rel="canonical" href="${escapeUTF8(address)}">` : '';
  return `<!DOCTYPE html><html${lang ? ` lang="${escapeUTF8(lang)}"` : ''}><head>${metas.join('')}${canonical}</head><body>`;
}

function first(header: FrontMatter, names: readonly string[]): readonly string[] | undefined {
  return names.map(name => header.get(name)).find(values => values !== undefined);
}

/** Note-taking programs link names: `[[Name]]`. */
function plain(value: string): string {
  return value.replace(/^\[\[(.*)\]\]$/, '$1');
}
