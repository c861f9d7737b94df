import type { Metadata } from '../../model/metadata.ts';
import type { Page, TextPage } from '../../model/page.ts';
import { type FoundLines, headlineOfFound } from './headline/headline-of-found.ts';
import { PAGE_FROM, settleHeadline, UNSURE_HEADLINE } from './headline/unsure-headline.ts';
import type { MetadataInput } from './input.ts';
import { extractTextMetadata } from './text-page.ts';

/** What the finder says of a text; HTML has no `wholePage`. */
export type Found = FoundLines & { wholePage?: number };

/** The metadata once the article is found: of whole pages of flat text it is read anew, at the headline above the article. */
export function settleMetadata(page: Page, metadata: Metadata, found: Found, input: MetadataInput): Metadata {
  const isGuess = metadata.headline === undefined || metadata.provenance.headline === 'line';
  if (page.kind !== 'text' || !isGuess || found.wholePage === undefined || found.wholePage < PAGE_FROM)
    return settleHeadline(metadata, found.wholePage);
  return readAnew(page, metadata, found, input);
}

function readAnew(page: TextPage, metadata: Metadata, found: FoundLines, input: MetadataInput): Metadata {
  const seen = { page, language: metadata.inLanguage ?? '', find: input.find, phrases: input.phrases };
  const headline = headlineOfFound(seen, metadata.url, found);
  if (!headline) return metadata;
  const isSame =
    metadata.titles.at(-1) === headline.block.text &&
    headline.sure !== metadata.flags.includes(UNSURE_HEADLINE);
  return isSame ? metadata : extractTextMetadata(page, input, headline);
}
