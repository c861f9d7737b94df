import type { HtmlPage } from '../model/page.ts';
import type { RecordImage } from '../model/record.ts';
import { type Captioned, fold } from './captions.ts';

const IMAGE_ALT = /^(?:og|twitter):image:alt$/i;

/**
 * Declared pictures, with alternative texts where they declare as captions what no reader sees as one: the alternative
 * text of a picture, the headline, or the name of the file.
 */
export function withSeenCaptions(
  images: readonly RecordImage[],
  page: HtmlPage,
  headlines: readonly (string | undefined)[],
  shown: readonly Captioned[],
): RecordImage[] {
  if (images.every(({ caption }) => caption === undefined)) return [...images];
  const alternatives = new Set(alternativesOf(page).map(fold));
  const titles = new Set(headlines.map(headline => fold(headline ?? '')));
  const captions = new Set(shown.map(({ caption }) => fold(caption ?? '')));
  return images.map(image => {
    const { caption, ...rest } = image;
    const key = fold(caption ?? '');
    if (caption === undefined || captions.has(key)) return image;
    const isFile = key === fold(stemOf(image.contentUrl ?? ''));
    const isUnseen = titles.has(key) || ((isFile || alternatives.has(key)) && !isShown(key, page));
    if (!isUnseen) return image;
    // The name of a file tells nothing, unless somebody wrote it in words.
    return isFile && !/\s/.test(caption) ? rest : { ...rest, alternateName: rest.alternateName ?? caption };
  });
}

/** The alternative texts that a page gives for its pictures. */
function alternativesOf({ harvest: { byTag } }: HtmlPage): string[] {
  const metas = (byTag.get('meta') ?? []).map(({ node }) => node.attribs);
  return [
    ...metas.flatMap(({ property, name, content }) =>
      content && IMAGE_ALT.test(property ?? name ?? '') ? [content] : [],
    ),
    ...(byTag.get('img') ?? []).flatMap(({ node }) => node.attribs.alt || []),
  ];
}

/** Whether a line of the page, be it one that goes, begins with a caption. */
function isShown(key: string, { blocks }: HtmlPage): boolean {
  return blocks.some(
    ({ kind, text, linkDensity = 0 }) =>
      kind !== 'heading' && linkDensity === 0 && text.length >= key.length && fold(text).startsWith(key),
  );
}

function stemOf(url: string): string {
  const path = url.replace(/[?#].*$/, '');
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.\w{3,4}$/, '')
    .replace(/-(?:\d+x\d+|scaled)$/, '');
}
