import type { HtmlPage } from '../model/page.ts';
import type { RecordImage } from '../model/record.ts';
import { type Captioned, fold } from './captions.ts';

/** `ABC_2909`: the number that an agency gives a picture. */
const SYSTEM_NAME = /(?<![\p{L}\p{N}/])\p{L}{2,}_\d{3,}/u;
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
  if (images.every(({ caption, alternateName }) => (caption ?? alternateName) === undefined))
    return [...images];
  let alternatives: ReadonlySet<string> | undefined;
  const isAlternative = (key: string) => (alternatives ??= new Set(alternativesOf(page).map(fold))).has(key);
  const titles = new Set(headlines.map(headline => fold(headline ?? '')));
  const captions = new Set(shown.map(({ caption }) => fold(caption ?? '')));
  return images.map(image => {
    const { caption, ...rest } = image;
    const key = fold(caption ?? '');
    if (caption === undefined) return withShownCaption(image, captions);
    if (captions.has(key)) return image;
    if (SYSTEM_NAME.test(caption) && !isShown(key, page)) return rest;
    const isFile = key === fold(stemOf(image.contentUrl ?? ''));
    const isUnseen = titles.has(key) || ((isFile || isAlternative(key)) && !isShown(key, page));
    if (!isUnseen) return image;
    // The name of a file tells nothing, unless somebody wrote it in words.
    return isFile && !/\s/.test(caption) ? rest : { ...rest, alternateName: rest.alternateName ?? caption };
  });
}

/** What is declared as an alternative text may be the caption that the page shows. */
function withShownCaption(image: RecordImage, captions: ReadonlySet<string>): RecordImage {
  const { alternateName, ...rest } = image;
  const isShown = alternateName !== undefined && captions.has(fold(alternateName));
  return isShown ? { ...rest, caption: alternateName } : image;
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

/** More letters behind a caption are no credit, but go on with a text that begins like it. */
const CREDIT_LETTERS = 60;

/** Whether a line of the page, be it one that goes, is a caption, be it with its credit. */
function isShown(key: string, { blocks }: HtmlPage): boolean {
  return blocks.some(
    ({ kind, text, linkDensity = 0 }) =>
      kind !== 'heading' && linkDensity === 0 && text.length >= key.length && isOf(fold(text), key),
  );
}

function isOf(line: string, key: string): boolean {
  return line.startsWith(key) && line.length - key.length <= CREDIT_LETTERS;
}

function stemOf(url: string): string {
  const path = url.replace(/[?#].*$/, '');
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.\w{3,4}$/, '')
    .replace(/-(?:\d+x\d+|scaled)$/, '');
}
