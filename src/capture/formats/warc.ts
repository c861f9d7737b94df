import type { SourceItem } from '../../model/capture.ts';
import type { Format, Input } from '../input.ts';
import { readArchive } from '../warc/archive.ts';

/** WARC 1.0 and 1.1, and WET; compressed or not. */
export const warc: Format = {
  extensions: ['.warc', '.wet'],
  sniff: head => /^WARC\/\d/.test(head.toString('latin1', 0, 8)),
  read: readWarc,
};

async function* readWarc({ file, raw, reopen, options, session }: Input): AsyncGenerator<SourceItem> {
  yield* readArchive({ origin: { file }, reopen }, raw, options, session);
}
