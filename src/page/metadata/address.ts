import type { HtmlPage } from '../../model/page.ts';
import { attributeOf } from '../html/element.ts';
import { type MetaTags, meta } from './declared/meta-tags.ts';

const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_hs\w+|ref|ref_src|cmpid|xtor|ns_\w+|wt_\w+|at_\w+|srsltid|ocid|smid|s_cid)$/i;

/** A URL without tracking parameters and fragment; undefined when it is not an absolute web address. */
export function cleanUrl(raw: string | undefined, base?: string): string | undefined {
  return cleaned(raw, base)?.href;
}

function cleaned(raw: string | undefined, base?: string): URL | undefined {
  const url = resolve(raw, base);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  if (url.search !== '')
    for (const key of [...url.searchParams.keys()]) if (TRACKING.test(key)) url.searchParams.delete(key);
  // To set it costs as much as to parse the address.
  if (url.href.includes('#')) url.hash = '';
  return url;
}

function resolve(raw: string | undefined, base: string | undefined): URL | undefined {
  if (raw === undefined || raw.trim() === '') return undefined;
  try {
    return new URL(raw.trim(), base);
  } catch {
    return undefined;
  }
}

export interface Addresses {
  /** The page's own address: canonical link, `og:url`, else the capture's. */
  url?: string;
  source?: string;
  /** What relative addresses are resolved against. */
  base?: string;
  /** Every address the page goes by, for finding its own entry among others. */
  all: readonly string[];
}

/** A canonical link to the site's front page or to another site says nothing about an article's own address. */
export function readAddresses(page: HtmlPage, tags: MetaTags): Addresses {
  const captured = cleaned(page.capture.url);
  const own = page.harvest.byTag.get('base')?.[0]?.node.attribs.href;
  const base = cleanUrl(own, captured?.href) ?? captured?.href;
  const link = page.harvest.byTag
    .get('link')
    ?.find(({ node }) => /\bcanonical\b/i.test(attributeOf(node, 'rel') ?? ''));
  const candidates = [
    ['canonical', cleaned(link?.node.attribs.href, base)],
    ['og:url', cleaned(meta(tags, 'og:url'), base)],
    ['capture', captured],
  ] as const;
  const usable = candidates.find(([, url]) => url !== undefined && !isFrontPage(url, captured));
  const best = usable ?? candidates.find(([, url]) => url !== undefined);
  const url = best?.[1]?.href;
  return {
    ...(url && { url, source: best![0] }),
    ...((base ?? url) && { base: base ?? url! }),
    all: candidates.flatMap(([, each]) => each?.href ?? []),
  };
}

function isFrontPage(url: URL, captured: URL | undefined): boolean {
  return captured !== undefined && url.pathname === '/' && captured.pathname !== '/';
}
