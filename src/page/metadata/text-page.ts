import type { Metadata } from '../../model/metadata.ts';
import type { TextPage } from '../../model/page.ts';
import { cleanUrl } from './address.ts';
import type { MetadataInput } from './input.ts';

/** Reads what a flat text says about its article. */
export function extractTextMetadata(page: TextPage, _input: MetadataInput): Metadata {
  const url = cleanUrl(page.capture.url);
  return {
    titles: [],
    author: [],
    keywords: [],
    image: [],
    associatedMedia: [],
    types: [],
    flags: [],
    ...(url && { url }),
    provenance: url ? { url: 'capture' } : {},
  };
}
