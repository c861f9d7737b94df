import type { Metadata } from '../model/metadata.ts';
import type { Page } from '../model/page.ts';
import type { Person, RecordBlock, RecordImage, RecordMedia } from '../model/record.ts';
import { readEmbeds } from '../page/media/embeds.ts';
import { type Picture, readPictures } from '../page/media/pictures.ts';
import { captioned, captionOf, sameText } from './captions.ts';
import { imagesOf } from './images.ts';
import { isAmong } from './region.ts';

interface Illustrations {
  image: RecordImage[];
  associatedMedia: RecordMedia[];
}

/** Pictures, videos and embeds of the article, with the captions and credits that the kept blocks show. */
export function illustrate(
  { image, associatedMedia, author }: Pick<Metadata, 'image' | 'associatedMedia' | 'author'>,
  blocks: readonly RecordBlock[],
  page: Page,
  base: string | undefined,
): Illustrations {
  const captions = captioned(blocks, page);
  if (page.kind === 'text')
    return { image: imagesOf(image, [], captions), associatedMedia: [...associatedMedia] };
  const inside = isAmong(blocks);
  const pictures = readPictures(page, base, inside).filter(
    picture => !isPortrait(picture, author) && (!picture.linked || captionOf(picture, captions)),
  );
  const media = [...associatedMedia];
  for (const embed of readEmbeds(page, base)) {
    if (!inside(embed.block) || media.some(({ url }) => url === embed.media.url)) continue;
    // A preview picture in the same figure keeps the caption.
    const preview = pictures.some(({ figure }) => figure !== undefined && figure === embed.figure);
    const caption = preview ? undefined : captionOf(embed, captions);
    if (caption) captions.splice(captions.indexOf(caption), 1);
    media.push({ ...embed.media, ...(caption?.caption !== undefined && { caption: caption.caption }) });
  }
  return { image: imagesOf(image, pictures, captions), associatedMedia: media };
}

/** The portrait beside a byline. */
function isPortrait({ alt }: Picture, author: readonly Person[]): boolean {
  return alt !== undefined && author.some(({ name }) => sameText(name, alt));
}
