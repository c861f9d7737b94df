import { segmentText } from '../../block/text.ts';
import type { FoundPart } from '../../model/found-part.ts';
import type { Metadata } from '../../model/metadata.ts';
import type { HtmlPage, Page, TextPage } from '../../model/page.ts';
import { settleAuthors } from './authors/settle-authors.ts';
import { settleDescription } from './description/settle-description.ts';
import { extractHtmlMetadata } from './extract.ts';
import { announces } from './find-phrases.ts';
import { bareHeading } from './headline/headings.ts';
import { type FoundLines, headlineOfFound } from './headline/headline-of-found.ts';
import type { TextHeadline } from './headline/text-headline.ts';
import { settleHeadline, UNSURE_HEADLINE } from './headline/unsure-headline.ts';
import type { MetadataInput } from './input.ts';
import { partedHead } from './parted-head.ts';
import { settleAccess } from './settle-access.ts';
import { extractTextMetadata } from './text-page.ts';

/** What the finder says of a text; HTML has no `wholePage`, and `parts` only texts in long lines. */
export type Found = FoundLines & { pageType?: string; wholePage?: number; parts?: readonly FoundPart[] };

/** Lines of fewer parts are lines that a program glued together, and stand where they should. */
const LINE_PARTS = 5;

/**
 * The metadata once the article is found: of whole pages of flat text it is read anew, at the headline above the
 * article.
 */
export function settleMetadata(page: Page, metadata: Metadata, found: Found, input: MetadataInput): Metadata {
  const settled = settleHead(page, metadata, found, input);
  if (page.kind !== 'html') return settled;
  const isArticle = (found.pageType ?? 'article') === 'article';
  const signed = isArticle ? settleAuthors(page, settled, found.kept, input.find) : settled;
  const described = settleDescription(page, signed, found.kept, input.find);
  return settleAccess(page, described, found.kept);
}

function settleHead(page: Page, metadata: Metadata, found: Found, input: MetadataInput): Metadata {
  if (page.kind === 'text' && found.parts && found.parts.length >= LINE_PARTS * page.blocks.length)
    return readParts(page, metadata, found.parts, input);
  if (page.kind === 'html' && page.markdown && metadata.headline === undefined && isWhole(found))
    return withLikelyHeadline(page, metadata, found, input);
  const isGuess = metadata.headline === undefined || metadata.provenance.headline === 'line';
  if (page.kind !== 'text' || !isGuess || !isWhole(found)) return settleHeadline(metadata, found.wholePage);
  return readAnew(page, metadata, found, input);
}

/** What another program left has its headline where it left it, or nowhere. */
const SURELY_WHOLE = 0.65;

function isWhole({ wholePage = 0 }: Found): boolean {
  return wholePage >= SURELY_WHOLE;
}

/** Markdown may lose the mark of its headline, or have others before it. */
function withLikelyHeadline(
  page: HtmlPage,
  metadata: Metadata,
  found: FoundLines,
  input: MetadataInput,
): Metadata {
  const headline = headlineAbove(page, metadata, found, input);
  if (!headline?.sure) return metadata;
  const { text, index: block } = headline.block;
  return extractHtmlMetadata(page, input, { text: bareHeading(text), source: 'line', block });
}

function headlineAbove(
  page: Page,
  metadata: Metadata,
  found: FoundLines,
  { find, phrases }: MetadataInput,
): TextHeadline | undefined {
  const language = metadata.inLanguage ?? '';
  return headlineOfFound({ page, language, find, phrases }, metadata.url, found);
}

function readAnew(page: TextPage, metadata: Metadata, found: FoundLines, input: MetadataInput): Metadata {
  const headline = headlineAbove(page, metadata, found, input);
  if (!headline) return metadata;
  const isSame =
    metadata.titles.at(-1) === headline.block.text &&
    headline.sure !== metadata.flags.includes(UNSURE_HEADLINE);
  return isSame ? metadata : extractTextMetadata(page, input, headline);
}

/**
 * Who wrote a text in long lines and when, as if its parts were the lines. No headline is looked for among these:
 * nothing parts it from what is around. A title that the text repeats was read before.
 */
function readParts(
  page: TextPage,
  metadata: Metadata,
  parts: readonly FoundPart[],
  input: MetadataInput,
): Metadata {
  const lines = partedHead(parts, metadata.inLanguage ?? '', input);
  const { blocks, units, lineCount } = segmentText(lines.map(({ text }) => text).join('\n'));
  if (blocks.length !== lines.length) return metadata;
  const asked: MetadataInput = {
    find: input.find,
    phrases: line => input.find(blocks[line]!.text),
    functionWords: language => input.functionWords(language),
    languages: input.languages,
    fold: input.fold,
  };
  const found = {
    probability: Float32Array.from(lines, ({ probability }) => probability),
    kept: Uint8Array.from(lines, ({ kept }) => Number(kept)),
  };
  const { author, datePublished, dateModified, provenance } = readAnew(
    { ...page, blocks, units, lineCount },
    metadata,
    found,
    asked,
  );
  const { headline: _, author: by, ...sources } = provenance;
  // A name that no phrase announces may be any label.
  const announced = blocks.filter(({ text }) => input.find(text).some(announces));
  const shown = author.filter(({ name }) => announced.some(({ text }) => text.includes(name)));
  const isNew = metadata.author.length === 0 && shown.length > 0;
  return {
    ...metadata,
    ...(isNew && { author: shown }),
    ...(datePublished !== undefined && { datePublished }),
    ...(dateModified !== undefined && { dateModified }),
    provenance: {
      ...sources,
      ...(isNew && by !== undefined && { author: by }),
      ...metadata.provenance,
    },
  };
}
