import type { HtmlPage } from '../../model/page.ts';
import { attributeOf } from '../../page/html/element.ts';
import { parseUrl } from './url.ts';

/** Words of the classes that content management systems give to `html` and `body`, by the kind of page. */
const BODY_WORDS = {
  single: 'single singular post postid article story news node',
  list: 'archive category tag tax listing collection catalog catalogue search results browse plp',
  home: 'home front frontpage homepage landing index',
  product: 'product shop store pdp woocommerce cart',
  forum: 'forum topic thread question discussion',
  docs: 'docs doc documentation manual mediawiki guide wiki book',
  error: 'error notfound 404 error404 page404',
  page: 'page basicpage',
} as const;
const BODY_KINDS = Object.keys(BODY_WORDS) as (keyof typeof BODY_WORDS)[];
const KIND_BITS = new Map<string, number>();
for (const [bit, kind] of BODY_KINDS.entries())
  for (const word of BODY_WORDS[kind].split(' '))
    KIND_BITS.set(word, (KIND_BITS.get(word) ?? 0) | (1 << bit));

/** Programs that pages of one kind are made with, as `meta name=generator` names them. */
const GENERATORS: readonly (readonly [string, RegExp])[] = [
  [
    'forum',
    /discourse|vbulletin|phpbb|xenforo|simple machines|invision|flarum|nodebb|mybb|vanilla|burning board/i,
  ],
  ['shop', /shopify|woocommerce|magento|prestashop|shopware|opencart|bigcommerce/i],
  [
    'docs',
    /docusaurus|sphinx|mkdocs|docutils|rustdoc|mdbook|gitbook|doxygen|javadoc|mediawiki|dokuwiki|vitepress|starlight/i,
  ],
];

export const MARKUP_FEATURES: readonly string[] = [
  ...BODY_KINDS.map(kind => `body:${kind}`),
  ...GENERATORS.map(([kind]) => `generator:${kind}`),
  'noindex',
  'canonicalFront',
  'canonicalOther',
  'sequence',
  'feeds',
  'times',
  'mainHeadings',
  'properties',
  'pictures',
  'frames',
];

/** One value for each of `MARKUP_FEATURES`: what the head, `body` and single elements say of a page. */
export function markupFeatures(page: HtmlPage): number[] {
  const { byTag } = page.harvest;
  const count = (...tags: string[]) => tags.reduce((sum, tag) => sum + (byTag.get(tag)?.length ?? 0), 0);
  return [
    ...bodyKinds(page),
    ...generators(page),
    ...links(page),
    count('time'),
    count('h1'),
    count('@itemprop'),
    count('img', 'picture', 'amp-img'),
    count('iframe', 'video', 'audio'),
  ];
}

function bodyKinds(page: HtmlPage): number[] {
  let bits = 0;
  for (const { name, attribs } of page.elements.nodes.slice(0, 6)) {
    if (name !== 'html' && name !== 'body') continue;
    const words = `${attribs.class ?? ''} ${attribs.id ?? ''}`.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
    for (const word of words) bits |= KIND_BITS.get(word) ?? 0;
  }
  return BODY_KINDS.map((_, bit) => (bits >> bit) & 1);
}

function generators(page: HtmlPage): number[] {
  const named = (page.harvest.byTag.get('meta') ?? [])
    .filter(({ node }) => node.attribs.name?.toLowerCase() === 'generator')
    .map(({ node }) => node.attribs.content ?? '')
    .join(' ');
  return GENERATORS.map(([, pattern]) => (pattern.test(named) ? 1 : 0));
}

/** Whether the page is kept from indexes, is another page's copy, one of a sequence; how many feeds it names. */
function links(page: HtmlPage): number[] {
  const { byTag } = page.harvest;
  const noindex = (byTag.get('meta') ?? []).some(
    ({ node }) =>
      node.attribs.name?.toLowerCase() === 'robots' && /noindex|none/i.test(node.attribs.content ?? ''),
  );
  let canonical: URL | undefined;
  let sequence = 0;
  let feeds = 0;
  for (const { node } of byTag.get('link') ?? []) {
    const rel = attributeOf(node, 'rel') ?? '';
    if (/^(?:prev|next)$/i.test(rel)) sequence = 1;
    else if (/(?:rss|atom)\+xml/i.test(attributeOf(node, 'type') ?? '')) feeds++;
    else if (/^canonical$/i.test(rel))
      canonical = parseUrl(attributeOf(node, 'href') ?? '', page.capture.url) ?? canonical;
  }
  const own = parseUrl(page.capture.url);
  return [
    noindex ? 1 : 0,
    canonical ? Number(/^\/?(?:index\.\w+)?$/.test(canonical.pathname) && canonical.search === '') : -1,
    canonical && own ? Number(canonical.pathname.replace(/\/$/, '') !== own.pathname.replace(/\/$/, '')) : -1,
    sequence,
    feeds,
  ];
}
