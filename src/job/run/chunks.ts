import type { SourceItem } from '../../model/capture.ts';

const ITEMS = 256;
const BYTES = 16 << 20;

/** What a source yields, in groups of a bounded size. */
export async function* chunksOf(source: AsyncIterable<SourceItem>): AsyncGenerator<SourceItem[]> {
  let items: SourceItem[] = [];
  let bytes = 0;
  for await (const item of source) {
    items.push(item);
    if ('capture' in item) bytes += item.capture.bytes.length;
    if (items.length < ITEMS && bytes < BYTES) continue;
    yield items;
    items = [];
    bytes = 0;
  }
  if (items.length > 0) yield items;
}
