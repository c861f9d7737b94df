import type { RecordImage } from '../model/record.ts';
import { tellingAlt } from '../page/media/alt.ts';
import { withoutHash } from '../page/media/picture-key.ts';
import type { Picture } from '../page/media/pictures.ts';
import type { FindPhrases } from '../page/metadata/find-phrases.ts';
import { creditInAlt } from './alt-credit.ts';
import { type Captioned, sameText } from './captions.ts';

export { sameText } from './captions.ts';

export interface Shown {
  /** The pictures that stand among the kept blocks, with the caption of each. */
  pictures: ReadonlyMap<Picture, Captioned | undefined>;
  /** The captions that belong to none of them. */
  captions: readonly Captioned[];
  /** Whether pictures are gone, so that a caption tells of one: a caption in a page may be that of a table. */
  isText: boolean;
  /** What addresses of one picture have in common. */
  keyOf: (url: string) => string;
}

/** The pictures of the article: those its metadata name and those that it shows. */
export function imagesOf(
  known: readonly RecordImage[],
  { pictures, captions, isText, keyOf }: Shown,
  find: FindPhrases,
): RecordImage[] {
  const images = new Images(keyOf);
  for (const image of known) images.add(image);
  for (const [picture, caption] of pictures) images.add(toImage(picture, caption, find));
  for (const caption of captions) if (!images.credit(caption) && isText) images.addCaption(caption);
  return images.list.map(finished);
}

class Images {
  readonly list: RecordImage[] = [];
  private readonly byKey = new Map<string, RecordImage>();
  /** Those that the page declares, by their keys without hashes. */
  private readonly declared = new Map<string, RecordImage>();
  private readonly keyOf: Shown['keyOf'];

  constructor(keyOf: Shown['keyOf']) {
    this.keyOf = keyOf;
  }

  /** The same picture in another size only adds what was not known. */
  add(image: RecordImage): void {
    const key = image.contentUrl === undefined ? '' : this.keyOf(image.contentUrl);
    const same = key === '' ? undefined : (this.byKey.get(key) ?? this.declaredAs(key, image));
    if (same && !isOther(image, same)) {
      if ((image.width ?? 0) > (same.width ?? 0)) {
        const { contentUrl, width, height } = image;
        Object.assign(same, { contentUrl, width, height });
      }
      if (saysMore(image, same)) same.creditText = image.creditText;
      // What is declared as a caption may be the alternative text; what is shown is out of the body.
      if (saysOther(image, same)) same.caption = image.caption;
      for (const [name, value] of Object.entries(image) as [keyof RecordImage, never][]) same[name] ??= value;
      return;
    }
    const own = { ...image };
    this.list.push(own);
    if (key === '') return;
    this.byKey.set(key, own);
    if (own.at === undefined) this.declared.set(withoutHash(key), own);
  }

  /** The declared picture that is shown in a form whose name differs in a hash: a site has one name for two seldom. */
  private declaredAs(key: string, { at }: RecordImage): RecordImage | undefined {
    const same = at === undefined ? undefined : this.declared.get(withoutHash(key));
    return same?.at === undefined ? same : undefined;
  }

  /** A credit alone speaks of the pictures that there are. */
  addCaption({ caption, creditText }: Captioned): void {
    if (caption !== undefined || this.list.length === 0) this.list.push({ caption, creditText });
  }

  /** Adds the credit to the picture of that caption; false where none has it. */
  credit({ caption, creditText }: Captioned): boolean {
    const same = this.list.find(image => caption !== undefined && sameText(image.caption, caption));
    if (same) same.creditText ??= creditText;
    return same !== undefined;
  }
}

/** Whether a picture that is shown has the declared credit and more: `Press/Name`. */
function saysMore(shown: RecordImage, { at, creditText }: RecordImage): boolean {
  if (shown.at === undefined || at !== undefined || creditText === undefined) return false;
  const more = shown.creditText;
  return more !== undefined && more.length > creditText.length && more.includes(creditText);
}

function saysOther(shown: RecordImage, declared: RecordImage): boolean {
  if (shown.at === undefined || declared.at !== undefined || shown.caption === undefined) return false;
  return !sameText(declared.caption, shown.caption);
}

/** Two figures of a page, each with a caption of its own, are two although their addresses are alike. */
function isOther(a: RecordImage, b: RecordImage): boolean {
  if (a.at === undefined || b.at === undefined || a.contentUrl === b.contentUrl) return false;
  return a.caption !== undefined && b.caption !== undefined && !sameText(a.caption, b.caption);
}

function toImage(
  { url, width, height, alt, block }: Picture,
  caption: Captioned | undefined,
  find: FindPhrases,
): RecordImage {
  const parted = caption?.creditText === undefined ? creditInAlt(alt, find) : undefined;
  return {
    contentUrl: url,
    width,
    height,
    alternateName: parted ? parted.alt : alt,
    caption: caption?.caption,
    creditText: caption?.creditText ?? parted?.creditText,
    at: block,
  };
}

const COPYRIGHT = /^(?:©|\(c\)|（[cCｃＣ]）|copyright\b)[\s:]*/i;
/** `© Photo: Name` */
const LABEL = /^\p{L}{3,14}:\s+/u;
/** What is left of `(Photo: )`. */
const EMPTY_LABEL = /^\p{L}{3,14}:$/u;

/** Tells a copyright notice from a mere credit, and leaves out an alt text that repeats the caption. */
function finished(image: RecordImage): RecordImage {
  const { creditText, caption } = image;
  const notice = creditText !== undefined && COPYRIGHT.test(creditText) ? creditText : undefined;
  const credit = notice === undefined ? creditText : notice.replace(COPYRIGHT, '').replace(LABEL, '');
  const all: RecordImage = {
    ...image,
    caption: caption !== undefined && /\p{L}/u.test(caption) ? caption : undefined,
    alternateName: tellingAlt(image.alternateName, caption),
    creditText: credit?.replace(EMPTY_LABEL, '') || undefined,
    copyrightNotice: image.copyrightNotice ?? notice,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
