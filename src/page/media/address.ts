import { type Element, isTag } from 'domhandler';
import { matchesOf } from '../../model/matches.ts';

/** Where a picture lies, in the largest form that the page offers. */
export interface PictureAddress {
  url: string;
  /** Width in pixels that `srcset` gives. */
  width?: number;
}

/** Attributes in which pages keep the address until the picture is scrolled into view; better ones first. */
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset', 'data-original-set'];
const LAZY = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-full-src',
  'data-hi-res-src',
  'data-original-src',
  'nitro-lazy-src',
  'data-retina-src',
];
/** In these some pages keep the address of a picture, others that of a page. */
const LAZY_OR_LINK = ['data-image', 'data-url'];
const ADDRESSES = [...LAZY, ...LAZY_OR_LINK];
const PLACEHOLDER =
  /^data:|^about:|placeholder|spacer|blank\.|transparent|(?:^|\/)(?:1x1|pixel|lazy|grey|gray|loading|empty|leer)\b/i;
const FILE_AT_END = /\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])/i;
/** `boat-1024x768.jpg` */
const WIDTH_IN_NAME = /[-_](\d{3,4})x\d{2,4}\.\w{3,4}$/;
const SMALL_FORM = /\/(?:smallest|tiny|preview)[-_][^/]+$/i;
const IN_JSON = /https?:[^"'\\\s]+/;
const MAX_SETS = 12;

/** Whether an address ends in the name of a picture's file. */
export function isPictureFile(url: string): boolean {
  return FILE_AT_END.test(url);
}

/** The largest form of an `img` (or `amp-img`), with the sources of the `picture` around it; undefined for none. */
export function pictureAddress(img: Element, base: string | undefined): PictureAddress | undefined {
  let best: PictureAddress | undefined;
  for (const set of sets(img)) {
    for (const candidate of parseSrcset(set)) {
      if (best && (candidate.width ?? 0) <= (best.width ?? 0)) continue;
      if (!PLACEHOLDER.test(candidate.url)) best = candidate;
    }
  }
  const single = lazyAddress(img.attribs) ?? (best ? undefined : hiddenAddress(img));
  const isBest = single !== undefined && (!best || isLarger(single, best));
  const chosen: PictureAddress | undefined = isBest ? { url: single } : best;
  const url = chosen && absolute(chosen.url, base);
  if (url === undefined) return undefined;
  return { url, ...(chosen?.width !== undefined && chosen.width >= 1 && { width: chosen.width }) };
}

/** Whether an address is that of a larger form than the best of the sets, whose width may be unknown. */
function isLarger(url: string, best: PictureAddress): boolean {
  if (isStandIn(url)) return false;
  if (best.width === undefined) return true;
  // Image servers have the size of the original in the names of all forms.
  return widthInName(best.url) > 0 && widthInName(url) > Math.max(best.width, widthInName(best.url));
}

function widthInName(url: string): number {
  return Number(WIDTH_IN_NAME.exec(url)?.[1] ?? 0);
}

function lazyAddress(attribs: Element['attribs']): string | undefined {
  const src = isAddress(attribs.src) ? attribs.src : undefined;
  for (const name of ADDRESSES) {
    const value = attribs[name];
    if (!isAddress(value)) continue;
    const found = unwrapped(value);
    const isPicture = src === undefined || !LAZY_OR_LINK.includes(name) || isPictureFile(value);
    if (found !== undefined && isPicture) return found;
  }
  return src;
}

/** The address in what a script reads: `[https://…/boat.jpg, (default)]`. */
function unwrapped(value: string): string | undefined {
  return /^\s*[{[]/.test(value) ? IN_JSON.exec(value)?.[0].replace(/,$/, '') : value;
}

/** An address in an attribute that one program alone knows, or in the link to the picture itself. */
function hiddenAddress(img: Element): string | undefined {
  for (const [name, value] of Object.entries(img.attribs))
    if (/^data-(?!.*srcset).*src/.test(name) && isAddress(value)) return unwrapped(value);
  const { parent } = img;
  const href = parent && isTag(parent) && parent.name === 'a' ? parent.attribs.href : undefined;
  return href !== undefined && isPictureFile(href) && isAddress(href) ? href : undefined;
}

/** A small form that is shown until the picture is there. */
function isStandIn(url: string): boolean {
  return SMALL_FORM.test(url);
}

/** Some keep a number or a name where others keep the address. */
function isAddress(value: string | undefined): value is string {
  return value !== undefined && /[/.]/.test(value) && !PLACEHOLDER.test(value);
}

function sets(img: Element): string[] {
  const found: string[] = [];
  addSets(img, found);
  const { parent } = img;
  if (parent && isTag(parent) && parent.name === 'picture') {
    for (const source of parent.children) {
      if (found.length >= MAX_SETS) break;
      if (isTag(source) && source.name === 'source') addSets(source, found);
    }
  }
  return found.slice(0, MAX_SETS);
}

function addSets({ attribs }: Element, found: string[]): void {
  for (const name of SETS) {
    const set = attribs[name];
    if (set !== undefined) found.push(set);
  }
}

/** An address, which may hold commas, and what is said of its form: `612w 918h`, `2x`. */
const CANDIDATE = /([^\s,](?:\S*[^\s,])?)((?:\s+[\d.]+[wxh])*)\s*(?:,|\s|$)/g;
const WIDTH = /\s([\d.]+)([wx])/;
/** A density says how much larger a form is, not how large: it ranks below every width. */
const DENSITY_WIDTH = 0.001;

/** The candidates of a `srcset`. */
function parseSrcset(set: string): PictureAddress[] {
  return matchesOf(set, CANDIDATE).map(([, url = '', said = '']) => {
    const [, size, unit] = WIDTH.exec(said) ?? [];
    return size === undefined ? { url } : { url, width: Number(size) * (unit === 'x' ? DENSITY_WIDTH : 1) };
  });
}

/** What scripts write for what they have not got. */
const UNSET = /\/(?:undefined|null)$/;

/** What begins otherwise and has blanks is a message: `Error: no picture`. */
const ROOTED = /^\s*(?:https?:|[/.])/i;

/** An absolute web address; undefined for everything else. */
export function absolute(url: string, base: string | undefined): string | undefined {
  if (/\s/.test(url.trim()) && !ROOTED.test(url) && !isPictureFile(url)) return undefined;
  try {
    const { protocol, pathname, href } = new URL(url.trim(), base);
    return /^https?:$/.test(protocol) && !UNSET.test(pathname) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** An address without scheme and host. */
export function withoutHost(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/]*/i, '');
}

/** Files of a site's theme, but for pictures of its texts that lie in one. */
const OF_THEME =
  /(?:^|[/_.-])themes\/(?!.*\/(?:\d{4}[-/]\d\d|blogs?|posts?|news|articles?|uploads?)(?:[-/]|$))/i;

/** Whether a path, an address `withoutHost`, is that of a file which belongs to the looks of the site. */
export function isOfTheme(path: string): boolean {
  return OF_THEME.test(path);
}
