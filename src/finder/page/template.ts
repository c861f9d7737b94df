import type { HtmlPage } from '../../model/page.ts';
import type { PageType } from '../finding.ts';

type Template = Extract<PageType, 'forum' | 'product' | 'listing' | 'error-page'>;

/**
 * What content systems, shops and forums call the template of a page, in classes and ids of `html` and `body`. Terms of
 * Drupal's taxonomy are left out: there are articles about them.
 */
const TEMPLATES: Readonly<Record<Template, readonly string[]>> = {
  'error-page': [
    '.error404', // WordPress
    '.cms-noroute-index', // Magento
    '#pagenotfound', // PrestaShop
  ],
  product: [
    '.single-product', // WooCommerce
    '.catalog-product-view', // Magento
    '.template-product', // Shopify
    '.product-product', // OpenCart
    '.is-ctl-product', // Shopware
    '#product', // PrestaShop
  ],
  forum: [
    '.template-thread_view', // XenForo
    'data-template=thread_view',
    '.section-viewtopic', // phpBB
    '.pg_viewthread', // Discuz!
    '.template-topic', // NodeBB
    '.topic-template-default', // bbPress
    '.question-page', // Stack Exchange
    '.comments-page', // Reddit
    'data-pagecontroller=topic', // Invision
  ],
  listing: [
    '.search-results', // WordPress
    '.post-type-archive',
    '.woocommerce-shop',
    '.tax-product_cat',
    '.template-collection', // Shopify
    '.template-list-collections',
    '.template-blog',
    '.catalog-category-view', // Magento
    '.catalogsearch-result-index',
    '#category', // PrestaShop
    '.product-category', // OpenCart
    '.home-template', // Ghost
    '.tag-template',
    '.author-template',
    '.hs-blog-listing', // HubSpot
    '.homepage-view', // Blogger
    '.index-view',
    '.label-view',
    '.archive-view',
    '.section-viewforum', // phpBB
    '.pg_forumdisplay', // Discuz!
    'data-template=forum_view', // XenForo
    'data-template=forum_list',
  ],
};

const ATTRIBUTES = ['data-template', 'data-pagecontroller'] as const;

/** OpenCart numbers them: `product-product-43`. */
const NUMBER = /-\d[\d_]*$/;

/** An archive of WordPress also has one of these. */
const ARCHIVED = ['.category', '.tag', '.author', '.date'];

/** The kind of page that the system which made it says it is; undefined where it says none of these, or several. */
export function templateOf(page: HtmlPage): Template | undefined {
  const said = signsOf(page);
  const found = (Object.keys(TEMPLATES) as Template[]).filter(kind =>
    TEMPLATES[kind].some(sign => said.has(sign)),
  );
  const front = said.has('.home') && said.has('.blog');
  const archive = said.has('.archive') && ARCHIVED.some(sign => said.has(sign));
  if ((front || archive) && !found.includes('listing')) found.push('listing');
  return found.length === 1 ? found[0] : undefined;
}

/** Classes as `.name` without a number at their end, ids as `#name`, attributes as `name=value`, of `html` and `body`. */
function signsOf({ elements: { nodes, classes, ids } }: HtmlPage): ReadonlySet<string> {
  const said = new Set<string>();
  for (let row = 0; row < nodes.length; row++) {
    const node = nodes[row]!;
    if (node.name !== 'html' && node.name !== 'body') continue;
    for (const name of (classes[row] ?? '').split(/\s+/)) said.add(`.${name.replace(NUMBER, '')}`);
    if (ids[row]) said.add(`#${ids[row]}`);
    for (const name of ATTRIBUTES) said.add(`${name}=${node.attribs[name]}`);
    if (node.name === 'body') break;
  }
  return said;
}
