import { isAscii, isUtf8 } from 'node:buffer';
import { charsetOfCapture } from '../../capture/charset.ts';
import { decodeAs } from '../../capture/decode.ts';
import type { Capture } from '../../model/capture.ts';

/** Bytes beyond ASCII are few in most pages: which stretches of this length have any is found out once. */
const STRETCH_BITS = 10;
const STRETCH = 1 << STRETCH_BITS;

/**
 * The mark-up of a page, in UTF-8: all that tells mark-up from text is ASCII, so that nothing need be decoded but
 * what is asked for. One string of the whole page would cost a millisecond: memory of that size is always new.
 */
export class Source {
  /** Well-formed, without a byte order mark. */
  readonly bytes: Buffer;
  /** For each `STRETCH` of the bytes, whether it has any beyond ASCII. */
  private readonly beyond: Uint8Array;

  /** Takes the text of the page, or its UTF-8, well-formed and without a byte order mark. */
  constructor(page: string | Buffer) {
    this.bytes = typeof page === 'string' ? Buffer.from(page) : page;
    this.beyond = beyondAscii(this.bytes);
  }

  /** The text of `[start, end)` in the bytes. */
  text(start: number, end: number): string {
    return this.bytes.toString(this.isPlain(start, end) ? 'latin1' : 'utf8', start, end);
  }

  private isPlain(start: number, end: number): boolean {
    const { bytes } = this;
    for (let at = start; at < end; ) {
      const stretch = at >> STRETCH_BITS;
      const next = Math.min(end, (stretch + 1) << STRETCH_BITS);
      if (this.beyond[stretch] === 0) at = next;
      else for (; at < next; at++) if (bytes[at]! >= 0x80) return false;
    }
    return true;
  }
}

function beyondAscii(bytes: Buffer): Uint8Array {
  const beyond = new Uint8Array(Math.ceil(bytes.length / STRETCH));
  if (isAscii(bytes)) return beyond;
  for (let i = 0; i < beyond.length; i++)
    if (!isAscii(bytes.subarray(i * STRETCH, (i + 1) * STRETCH))) beyond[i] = 1;
  return beyond;
}

/** The mark-up of a capture, and the WHATWG name of its charset, lower-case. */
export function sourceOf(capture: Capture): { source: Source; charset: string } {
  const { bytes, charset } = charsetOfCapture(capture);
  if (charset !== 'utf-8' || !isUtf8(bytes)) return { source: new Source(decodeAs(charset, bytes)), charset };
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { source: new Source(marked ? bytes.subarray(3) : bytes), charset };
}
