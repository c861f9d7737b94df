import type { Span } from '../../model/verdict.ts';
import { withoutHost } from './address.ts';

/**
 * Sizes and shapes that servers put into names: `-1024x683`, `_w1200`, `@2x`, `-scaled`, `_v16_9_1200`, `~384xauto`,
 * `_713x0`, `_v-gallery`; `-1200-80` with the quality, `.x2`, `_t241_`, `-1170x480-c-center`, `.386.513`.
 */
const SIZE =
  /(?:^|[-_@.~])(?:\d{2,4}x(?:\d{2,4}(?:[a-z]|-c\d+|-c-[a-z]+)?|auto|0)|v?\d{1,2}[x:]\d{1,2}(?:[x:]\d{3,4})?|v?(?:16[_-](?:9|10)|4[_-][35]|3[_-][24]|2[_-][13]|1[_-][12]|9[_-]16|5[_-]4|21[_-]9)(?:[_-]\d{3,4})?|\d{2,4}[wh]|[wh]\d{2,4}|(?<=_)v-[a-z\d]+|\d{3,4}-80|(?<=\.)\d{3,4}\.\d{3,4}$|\d(?:\.\d+)?x|(?<=\.)x[2-4]|(?<=_)t\d{2,4}(?=_)|scaled|x{0,2}large|medium|small|original|retina|thumb(?:nail)?)(?=[-_.~]|$)/gi;
/** What some servers add to each size. */
const HASH = /[-_](?:large|medium|small|original|wide|custom|\d{3,4}x\d{3,4})[-_](?=[a-f]*\d)[a-f\d]{12,}$/i;
/**
 * What content systems put at the end of a name: `-p-1080`, `_XS`, `-e1650982599313` for an edited picture, `.1280`, a
 * width behind a hash, a long hash of a size, and the form that is shared.
 */
const FORM_AT_END =
  /-p-\d{3,4}$|_(?:X{0,3}[SL]|M)$|-e\d{10,13}$|\.(?:320|480|640|768|960|1024|1280|1600|1920|2048|2560)$|_(?<=[\da-f]{24}_)\d{3,4}$|-[a-z\d]{38,}$|[-_](?:opengraph|facebook|fb|Social|social)$/;
/** And at its beginning: the number of the upload. */
const UPLOAD = /^(?:[\da-f]{24}_)+(?=.{8})/;
/** `csm_boat_0e8b3d365c` */
const PROCESSED = /^csm_(.{4,})_[\da-f]{10}$/;
const SEPARATORS_AT_END = /[-_.~]+$/;
/** Shorter names are numbered or name a size; the folder tells the picture. */
const TELLING = 8;
/** Longer ones that tell a form, too. */
const FORM =
  /^(?:featured|landscape|portrait|standard|widescreen|full-?size|optimi[sz]ed|og-image|opengraph|social-share|share-image|download)$/i;
/** What a picture's file ends in, where a full stop is. */
const FILE_ENDING = /\.(?:jpe?g|png|gif|webp|avif)/iy;
const PARTS_NAMES = '/%?&=';

/** A form of a picture behind its address, as image servers have it: `/2000/jpeg`, `=w700`. */
const FORM_BEHIND = /(?:\/\d{2,4})?\/(?:jpe?g|png|webp)$|=[wsh]\d{2,4}(?:-[a-z\d-]*)?$/i;
/** Names of one picture that lies in folders of its sizes: `1100/194191.jpg`. */
const NUMBERED = /^\d{5,}$/;
const SIZE_FOLDER = /^\d{2,4}$/;

/** Converted pictures keep their first ending: `boat.jpg.webp`, `boat.jpg.4003225.jpg`. */
const FIRST_ENDING = /\.(?:jpe?g|png|gif)(?:\.\d{5,})*$/i;

/** A size as the name, in the folder of a picture: `d3fbc7d357264c398faa705f1e975e2d/2000.webp`. */
const SIZE_ALONE = /^\d{3,4}$/;
const PICTURE_FOLDER = /^[\da-f]{24,}$/i;

/** Shapes as the name, in the folder of a picture: `ferry-back-at-its-pier/wide__mobile`. */
const SHAPE =
  /^(?:wide|standard|square|landscape|portrait|cinema)(?:_+(?:mobile|tablet|desktop|scale_\d))*$/i;
const NAMED_FOLDER = /^(?=.{16})[^-]+-[^-]+-/;
/** A server module makes forms of its own: `200x100xboat.jpg.pagespeed.ic.mkIlpWEhLw.webp`. */
const SERVED = /^(?:(?:\d+|N)x(?:\d+|N))?x(.{4,})\.pagespeed\.i[a-z]\.[\w-]+$/;

/** Equal for addresses of one picture in several sizes and shapes. */
export function pictureKey(url: string): string {
  const plain = url.includes('%') ? url.replace(/%2F/gi, '/').replace(/%3F/gi, '?') : url;
  const file = fileIn(plain);
  const path = file ? plain.slice(0, file[0]) : plain.replace(/[?#].*$/, '').replace(FORM_BEHIND, '');
  const segments = file ? undefined : segmentsOf(path);
  const name = bareName(file ? plain.slice(...file) : (segments?.pop() ?? ''));
  const isTelling = name.length >= TELLING && !FORM.test(name);
  // Of most addresses the name alone is the key.
  if (isTelling && !SHAPE.test(name)) return name.toLowerCase();
  const folders = segments ?? segmentsOf(path);
  const folder = folders.at(-1) ?? '';
  const isForm =
    (SIZE_ALONE.test(name) && PICTURE_FOLDER.test(folder)) || (SHAPE.test(name) && NAMED_FOLDER.test(folder));
  if (isForm) return folder.toLowerCase();
  if (isTelling) return name.toLowerCase();
  if (NUMBERED.test(name) && SIZE_FOLDER.test(folder)) folders.pop();
  return `${folders.pop() ?? ''}/${name}`.toLowerCase();
}

function segmentsOf(path: string): string[] {
  return withoutHost(path).split('/').filter(Boolean);
}

/** The name of a file without what tells a form of it. */
function bareName(name: string): string {
  return name
    .replace(SERVED, '$1')
    .replace(FIRST_ENDING, '')
    .replace(/^(?:smallest|tiny|preview)[-_]/i, '')
    .replace(PROCESSED, '$1')
    .replace(UPLOAD, '')
    .replace(HASH, '')
    .replace(SIZE, '')
    .replace(FORM_AT_END, '')
    .replace(SEPARATORS_AT_END, '');
}

/** Where the last picture file in an address has its name: image servers take the original's address as a parameter. */
export function fileIn(address: string): Span | undefined {
  let end = address.lastIndexOf('.');
  for (; end > 0; end = address.lastIndexOf('.', end - 1)) {
    FILE_ENDING.lastIndex = end;
    if (FILE_ENDING.test(address)) break;
  }
  let start = end;
  while (start > 0 && !PARTS_NAMES.includes(address[start - 1]!)) start--;
  return start < end ? [start, end] : undefined;
}

/** The keys of addresses, each found once. */
export function pictureKeys(): (url: string) => string {
  const known = new Map<string, string>();
  return url => {
    let key = known.get(url);
    if (key === undefined) known.set(url, (key = pictureKey(url)));
    return key;
  };
}

/** What a site adds to the name of each form that it makes of a picture: a hash, or when it did. */
const MADE = /[-_.](?<=.{9})(?:(?=[a-f]*\d)(?=\d*[a-f])[a-f\d]{8,}|1[4-9]\d{8})$/;

/** A key without the hash at its end, which tells pictures apart on some sites and forms of one on others. */
export function withoutHash(key: string): string {
  return key.replace(MADE, '');
}
