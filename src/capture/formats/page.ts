import type { SourceItem } from '../../model/capture.ts';
import { collect } from '../chunks.ts';
import type { Facts } from '../facts.ts';
import { type Input, pageItem } from '../input.ts';
import { savedFacts } from '../saved-page.ts';

/**
 * The whole input as one page. `facts` overrule what the page says of its own origin, and that the guessed
 * address.
 */
export async function* readPage(
  { file, chunks, options }: Input,
  facts: Facts,
  guessedUrl: string | undefined,
): AsyncGenerator<SourceItem> {
  const bytes = await collect(chunks, options.maxBytes);
  const known = { ...savedFacts(bytes), ...facts };
  const guessed =
    known.url === undefined && guessedUrl !== undefined
      ? { url: guessedUrl, flags: [...(known.flags ?? []), 'url-guessed'] }
      : {};
  yield pageItem({ key: file, origin: { file }, ...known, ...guessed, bytes }, options.maxBytes);
}
