import type { Metadata } from '../../../model/metadata.ts';
import type { HtmlPage } from '../../../model/page.ts';
import type { FindPhrases } from '../find-phrases.ts';
import { Site } from '../site.ts';
import { isNewsroom } from './accounts.ts';
import { signatureOf } from './signature.ts';

/** Where nobody but a newsroom is known as author, whom the article is signed by, once it is found. */
export function settleAuthors(
  page: HtmlPage,
  metadata: Metadata,
  kept: Uint8Array,
  find: FindPhrases,
): Metadata {
  if (metadata.author.some(({ name }) => !isNewsroom(name, find))) return metadata;
  const site = new Site(metadata.publisher ? [metadata.publisher.name] : [], metadata.url);
  const name = signatureOf(page, kept, site, find);
  if (name === undefined) return metadata;
  const provenance = { ...metadata.provenance, author: SIGNATURE };
  return { ...metadata, author: [{ name }], provenance };
}

/** The source of such an author. */
export const SIGNATURE = 'signature';
