import type { Element } from 'domhandler';
import type { Metadata } from '../model/metadata.ts';
import type { Page } from '../model/page.ts';
import type { Person, RecordBlock, RecordImage, RecordMedia } from '../model/record.ts';
import { type Embed, readEmbeds } from '../page/media/embeds.ts';
import { pictureKeys } from '../page/media/picture-key.ts';
import { type Picture, readPictures } from '../page/media/pictures.ts';
import { sitePictures } from '../page/media/site-pictures.ts';
import type { FindPhrases } from '../page/metadata/find-phrases.ts';
import { type Captioned, captioned, sameText } from './captions.ts';
import { imagesOf } from './images.ts';
import { withFirstCaption, withLeadCaption } from './lead-caption.ts';
import { pairCaptions } from './pair-captions.ts';
import { isAmong } from './region.ts';
import { isInRemovedBox } from './removed-box.ts';
import { withSeenCaptions } from './unseen-captions.ts';

interface Illustrations {
  image: RecordImage[];
  associatedMedia: RecordMedia[];
}

/** Pictures, videos and embeds of the article, with the captions and credits that the kept blocks show. */
export function illustrate(
  {
    image,
    associatedMedia,
    author,
    headline,
    alternativeHeadline,
  }: Pick<Metadata, 'image' | 'associatedMedia' | 'author' | 'headline' | 'alternativeHeadline'>,
  blocks: readonly RecordBlock[],
  page: Page,
  base: string | undefined,
  find: FindPhrases,
): Illustrations {
  const captions = captioned(blocks, page, find);
  const keyOf = pictureKeys();
  if (page.kind === 'text') {
    const shown = { pictures: new Map(), captions, isText: true, keyOf };
    const told = withFirstCaption(image, captions, blocks);
    return { image: imagesOf(told, shown, find), associatedMedia: [...associatedMedia] };
  }
  const inside = isAmong(blocks);
  const known = new Set(associatedMedia.map(({ url }) => url));
  const declared = new Set(image.map(({ contentUrl }) => contentUrl && keyOf(contentUrl)));
  const isDeclared = ({ url }: Picture) => declared.size > 0 && declared.has(keyOf(url));
  const pictures = readPictures(page, base, inside).filter(
    picture => !isPortrait(picture, author) || isDeclared(picture),
  );
  const embeds = readEmbeds(page, base).filter(({ block, media }) => inside(block) && !known.has(media.url));
  const pairs = pairsOf(pictures, embeds, captions);
  const isBoxed = isInRemovedBox(page, blocks, headline, find);
  const ofSite = image.length > 0 ? sitePictures(page, base, keyOf) : new Set<string>();
  const isOfArticle = ({ contentUrl = '' }: RecordImage) => !ofSite.has(keyOf(contentUrl));
  const shown = pictures.filter(picture => {
    if (pairs.has(picture) || isTold(picture, captions)) return true;
    return !picture.linked && (isDeclared(picture) || !isBoxed(picture));
  });
  const paired = new Set(pairs.values());
  const alone = captions.filter(caption => !paired.has(caption));
  const seen = withSeenCaptions(image.filter(isOfArticle), page, [headline, alternativeHeadline], captions);
  const isAlone = shown.length + associatedMedia.length + embeds.length === 0;
  return {
    image: imagesOf(
      isAlone && !page.markdown ? withLeadCaption(seen, alone) : seen,
      {
        pictures: new Map(shown.map(picture => [picture, pairs.get(picture)])),
        captions: alone,
        isText: page.markdown,
        keyOf,
      },
      find,
    ),
    associatedMedia: [...associatedMedia, ...embeds.map(embed => toMedia(embed, pairs.get(embed)))],
  };
}

/** A preview picture in the same figure as a video keeps the caption. */
function pairsOf(
  pictures: readonly Picture[],
  embeds: readonly Embed[],
  captions: readonly Captioned[],
): ReadonlyMap<Picture | Embed, Captioned> {
  const figures = new Set<Element | undefined>(pictures.map(({ figure }) => figure));
  const alone = embeds.filter(({ figure }) => figure === undefined || !figures.has(figure));
  return pairCaptions<Picture | Embed>([...alone, ...pictures], captions);
}

/** Several pictures may share the caption of their figure. */
function isTold({ figure }: Picture, captions: readonly Captioned[]): boolean {
  return figure !== undefined && captions.some(caption => caption.figure === figure);
}

function toMedia({ media }: Embed, caption: Captioned | undefined): RecordMedia {
  return { ...media, ...(caption?.caption !== undefined && { caption: caption.caption }) };
}

/** The portrait beside a byline, which is no picture of the article unless the page declares it as such. */
function isPortrait({ alt }: Picture, author: readonly Person[]): boolean {
  return alt !== undefined && author.some(({ name }) => sameText(name, alt));
}
