import { type Element, isTag } from 'domhandler';

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
  'data-image',
  'data-retina-src',
  'data-url',
];
const PLACEHOLDER =
  /^data:|^about:|placeholder|spacer|blank\.|transparent|(?:^|\/)(?:1x1|pixel|lazy|grey|gray|loading|empty|leer)\b/i;
const FILE_AT_END = /\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])/i;
const SMALL_FORM = /\/(?:smallest|tiny|preview)[-_][^/]+$/i;
const IN_JSON = /https?:[^"'\\\s]+/;
const MAX_SETS = 12;

/** The largest form of an `img` (or `amp-img`), with the sources of the `picture` around it; undefined for none. */
export function pictureAddress(img: Element, base: string | undefined): PictureAddress | undefined {
  let best: PictureAddress | undefined;
  for (const set of sets(img)) {
    for (const candidate of parseSrcset(set)) {
      if (PLACEHOLDER.test(candidate.url) || (best && (candidate.width ?? 0) <= (best.width ?? 0))) continue;
      best = candidate;
    }
  }
  const single = lazyAddress(img.attribs) ?? (best ? undefined : hiddenAddress(img));
  const isBetter = best?.width !== undefined || (best && isStandIn(single));
  const chosen: PictureAddress | undefined = !isBetter && single ? { url: single } : best;
  const url = chosen && absolute(chosen.url, base);
  if (url === undefined) return undefined;
  return { url, ...(chosen?.width !== undefined && chosen.width >= 1 && { width: chosen.width }) };
}

function lazyAddress(attribs: Element['attribs']): string | undefined {
  for (const name of LAZY) if (isAddress(attribs[name])) return attribs[name];
  return isAddress(attribs.src) ? attribs.src : undefined;
}

/** An address in an attribute that one program alone knows, or in the link to the picture itself. */
function hiddenAddress(img: Element): string | undefined {
  for (const [name, value] of Object.entries(img.attribs))
    if (/^data-(?!.*srcset).*src/.test(name) && isAddress(value))
      return /^\s*[{[]/.test(value) ? IN_JSON.exec(value)?.[0] : value;
  const { parent } = img;
  const href = parent && isTag(parent) && parent.name === 'a' ? parent.attribs.href : undefined;
  return href !== undefined && FILE_AT_END.test(href) && isAddress(href) ? href : undefined;
}

/** A small form that is shown until the picture is there. */
function isStandIn(url: string | undefined): boolean {
  return url !== undefined && SMALL_FORM.test(url);
}

/** Some keep a number or a name where others keep the address. */
function isAddress(value: string | undefined): value is string {
  return value !== undefined && /[/.]/.test(value) && !PLACEHOLDER.test(value);
}

function sets(img: Element): string[] {
  const found = SETS.flatMap(name => img.attribs[name] ?? []);
  const { parent } = img;
  if (parent && isTag(parent) && parent.name === 'picture') {
    for (const source of parent.children) {
      if (isTag(source) && source.name === 'source')
        found.push(...SETS.flatMap(name => source.attribs[name] ?? []));
    }
  }
  return found.slice(0, MAX_SETS);
}

/** An address, which may hold commas, and what is said of its form: `612w 918h`, `2x`. */
const CANDIDATE = /([^\s,](?:\S*[^\s,])?)((?:\s+[\d.]+[wxh])*)\s*(?:,|\s|$)/g;
const WIDTH = /\s([\d.]+)([wx])/;
/** A density says how much larger a form is, not how large: it ranks below every width. */
const DENSITY_WIDTH = 0.001;

/** The candidates of a `srcset`. */
function parseSrcset(set: string): PictureAddress[] {
  return Array.from(set.matchAll(CANDIDATE), ([, url = '', said = '']) => {
    const [, size, unit] = WIDTH.exec(said) ?? [];
    return size === undefined ? { url } : { url, width: Number(size) * (unit === 'x' ? DENSITY_WIDTH : 1) };
  });
}

/** What scripts write for what they have not got. */
const UNSET = /\/(?:undefined|null)$/;

/** An absolute web address; undefined for everything else. */
export function absolute(url: string, base: string | undefined): string | undefined {
  try {
    const { protocol, pathname, href } = new URL(url.trim(), base);
    return /^https?:$/.test(protocol) && !UNSET.test(pathname) ? href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Sizes and shapes that servers put into names: `-1024x683`, `_w1200`, `@2x`, `-scaled`, `_v16_9_1200`, `~384xauto`, `_v-gallery`;
 * `-1200-80` with the quality, `.x2`, `_t241_`, `-1170x480-c-center`, `.386.513`.
 */
const SIZE =
  /(?:^|[-_@.~])(?:\d{2,4}x(?:\d{2,4}(?:[a-z]|-c-[a-z]+)?|auto)|v?\d{1,2}[x:]\d{1,2}(?:[x:]\d{3,4})?|v?(?:16[_-](?:9|10)|4[_-][35]|3[_-][24]|2[_-][13]|1[_-][12]|9[_-]16|5[_-]4|21[_-]9)(?:[_-]\d{3,4})?|\d{2,4}[wh]|[wh]\d{2,4}|(?<=_)v-[a-z\d]+|\d{3,4}-80|(?<=\.)\d{3,4}\.\d{3,4}$|\d(?:\.\d+)?x|(?<=\.)x[2-4]|(?<=_)t\d{2,4}(?=_)|scaled|large|medium|small|original|thumb(?:nail)?)(?=[-_.~]|$)/gi;
/** What some servers add to each size. */
const HASH = /(?<=[-_](?:large|medium|small|original|\d{3,4}x\d{3,4}))[-_](?=[a-f]*\d)[a-f\d]{12,}$/i;
/** Shorter names are numbered or name a size; the folder tells the picture. */
const TELLING = 8;
/** Longer ones that tell a form, too. */
const FORM =
  /^(?:featured|landscape|portrait|standard|widescreen|full-?size|optimi[sz]ed|og-image|opengraph|social-share|share-image|download)$/i;
/** The last picture file in an address: image servers take the original's address as a parameter. */
const FILE = /([^/%?&=]+)\.(?:jpe?g|png|gif|webp|avif)(?![\s\S]*\.(?:jpe?g|png|gif|webp|avif))/i;

/** A form of a picture behind its address, as image servers have it: `/2000/jpeg`, `=w700`. */
const FORM_BEHIND = /(?:\/\d{2,4})?\/(?:jpe?g|png|webp)$|=[wsh]\d{2,4}(?:-[a-z\d-]*)?$/i;
/** Names of one picture that lies in folders of its sizes: `1100/194191.jpg`. */
const NUMBERED = /^\d{5,}$/;
const SIZE_FOLDER = /^\d{2,4}$/;

/** Converted pictures keep their first ending: `boat.jpg.webp`. */
const FIRST_ENDING = /\.(?:jpe?g|png|gif)$/i;

/** Equal for addresses of one picture in several sizes and shapes. */
export function pictureKey(url: string): string {
  const plain = url.replace(/%2F/gi, '/').replace(/%3F/gi, '?');
  const file = FILE.exec(plain);
  const path = file ? plain.slice(0, file.index) : plain.replace(/[?#].*$/, '').replace(FORM_BEHIND, '');
  const segments = path
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .split('/')
    .filter(Boolean);
  const name = (file?.[1] ?? segments.pop() ?? '')
    .replace(FIRST_ENDING, '')
    .replace(/^(?:smallest|tiny|preview)[-_]/i, '')
    .replace(HASH, '')
    .replace(SIZE, '');
  if (NUMBERED.test(name) && SIZE_FOLDER.test(segments.at(-1) ?? '')) segments.pop();
  return (
    name.length >= TELLING && !FORM.test(name) ? name : `${segments.pop() ?? ''}/${name}`
  ).toLowerCase();
}
