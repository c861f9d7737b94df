import type { RecordImage } from '../model/record.ts';
import { pictureKey } from '../page/media/address.ts';
import { tellingAlt } from '../page/media/alt.ts';
import type { Picture } from '../page/media/pictures.ts';
import { type Captioned, sameText } from './captions.ts';

export { sameText } from './captions.ts';

/**
 * The pictures of the article: those its metadata name, those that stand among the kept blocks with the caption of
 * each, and those that only a visible caption or credit tells of (flat text).
 */
export function imagesOf(
  known: readonly RecordImage[],
  shown: ReadonlyMap<Picture, Captioned | undefined>,
  captions: readonly Captioned[],
): RecordImage[] {
  const images = new Images();
  for (const image of known) images.add(image);
  for (const [picture, caption] of shown) images.add(toImage(picture, caption));
  const paired = new Set(shown.values());
  const figures = new Set([...shown.keys()].map(({ figure }) => figure));
  for (const caption of captions) {
    // What else stands in the figure of a picture is no further picture.
    if (paired.has(caption) || (caption.figure !== undefined && figures.has(caption.figure))) continue;
    images.addCaption(caption);
  }
  return images.list.map(finished);
}

class Images {
  readonly list: RecordImage[] = [];
  private readonly byKey = new Map<string, RecordImage>();

  /** The same picture in another size only adds what was not known. */
  add(image: RecordImage): void {
    const key = image.contentUrl === undefined ? '' : pictureKey(image.contentUrl);
    const same = key === '' ? undefined : this.byKey.get(key);
    if (same) {
      if ((image.width ?? 0) > (same.width ?? 0)) {
        const { contentUrl, width, height } = image;
        Object.assign(same, { contentUrl, width, height });
      }
      for (const [name, value] of Object.entries(image) as [keyof RecordImage, never][]) same[name] ??= value;
      return;
    }
    const own = { ...image };
    this.list.push(own);
    if (key !== '') this.byKey.set(key, own);
  }

  /** A credit alone speaks of the pictures that there are. */
  addCaption({ caption, creditText }: Captioned): void {
    if (caption === undefined && this.list.length > 0) return;
    const same = this.list.find(image => caption !== undefined && sameText(image.caption, caption));
    if (same) same.creditText ??= creditText;
    else this.list.push({ caption, creditText });
  }
}

function toImage({ url, width, height, alt, block }: Picture, caption: Captioned | undefined): RecordImage {
  return {
    contentUrl: url,
    width,
    height,
    alternateName: alt,
    caption: caption?.caption,
    creditText: caption?.creditText,
    at: block,
  };
}

const COPYRIGHT = /^(?:©|\(c\)|copyright)\s*/i;

/** Tells a copyright notice from a mere credit, and leaves out an alt text that repeats the caption. */
function finished(image: RecordImage): RecordImage {
  const { creditText, caption } = image;
  const notice = creditText !== undefined && COPYRIGHT.test(creditText) ? creditText : undefined;
  const all: RecordImage = {
    ...image,
    alternateName: tellingAlt(image.alternateName, caption),
    creditText: notice === undefined ? creditText : notice.replace(COPYRIGHT, '') || undefined,
    copyrightNotice: image.copyrightNotice ?? notice,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
