import type { SourceItem } from '../../model/capture.ts';
import { collect } from '../chunks.ts';
import type { Facts } from '../facts.ts';
import { type Input, pageItem } from '../input.ts';

/** The whole input as one page. */
export async function* readPage(
  { file, chunks, options }: Pick<Input, 'file' | 'chunks' | 'options'>,
  facts: Facts,
): AsyncGenerator<SourceItem> {
  const bytes = await collect(chunks, options.maxBytes);
  yield pageItem({ key: file, origin: { file }, ...facts, bytes }, options.maxBytes);
}
