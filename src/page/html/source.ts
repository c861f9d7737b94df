import { isAscii, isUtf8 } from 'node:buffer';
import { charsetOfCapture, type FoundCharset } from '../../capture/charset.ts';
import { decodeAs } from '../../capture/decode.ts';
import { isRewritten, withoutPrefixes } from '../../capture/web-archive.ts';
import type { Capture } from '../../model/capture.ts';

/** From so many bytes on the engine looks for those beyond ASCII faster than a loop does. */
const LONG = 128;

/**
 * The mark-up of a page, in UTF-8: all that tells mark-up from text is ASCII, so that nothing need be decoded but
 * what is asked for. One string of the whole page would cost a millisecond: memory of that size is always new.
 */
export class Source {
  /** Well-formed, without a byte order mark. */
  readonly bytes: Buffer;

  /** Takes the text of the page, or its UTF-8, well-formed and without a byte order mark. */
  constructor(page: string | Buffer) {
    this.bytes = typeof page === 'string' ? Buffer.from(page) : page;
  }

  /** The text of `[start, end)` in the bytes. */
  text(start: number, end: number): string {
    return this.bytes.toString(this.isPlain(start, end) ? 'latin1' : 'utf8', start, end);
  }

  private isPlain(start: number, end: number): boolean {
    const { bytes } = this;
    if (end - start >= LONG) return isAscii(bytes.subarray(start, end));
    for (let at = start; at < end; at++) if (bytes[at]! >= 0x80) return false;
    return true;
  }
}

/** The mark-up of a capture, and what is known of its charset. */
export function sourceOf(capture: Capture): FoundCharset & { source: Source } {
  const { bytes, ...found } = charsetOfCapture(capture);
  return { source: new Source(markupOf(bytes, found.charset)), ...found };
}

/** As `Source` takes it; UTF-8 as it is, where nothing need be changed. */
function markupOf(bytes: Buffer, charset: string): string | Buffer {
  if (isRewritten(bytes)) return withoutPrefixes(decodeAs(charset, bytes));
  if (charset !== 'utf-8' || !isUtf8(bytes)) return decodeAs(charset, bytes);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return marked ? bytes.subarray(3) : bytes;
}
