import { isAscii, isUtf8 } from 'node:buffer';
import { charsetOfCapture } from '../../capture/charset.ts';
import { decodeAs } from '../../capture/decode.ts';
import type { Capture } from '../../model/capture.ts';

/** Bytes beyond ASCII are few in most pages: which stretches of this length have any is found out once. */
const STRETCH_BITS = 10;
const STRETCH = 1 << STRETCH_BITS;

/**
 * The mark-up of a page. Of UTF-8, each byte is one sign of `html`: all that tells mark-up from text is ASCII, so
 * that nothing need be decoded but what is asked for.
 */
export class Source {
  readonly html: string;
  private readonly bytes: Buffer | undefined;
  /** For each `STRETCH` of the bytes, whether it has any beyond ASCII. */
  private readonly beyond: Uint8Array;

  /** `bytes`: the UTF-8, well-formed, that `html` has the bytes of; undefined where `html` is the text itself. */
  constructor(html: string, bytes?: Buffer) {
    this.html = html;
    this.bytes = bytes;
    this.beyond = bytes === undefined ? NONE : beyondAscii(bytes);
  }

  /** The text of `[start, end)` in `html`. */
  text(start: number, end: number): string {
    const { html, bytes } = this;
    if (bytes === undefined || this.isPlain(bytes, start, end)) return html.slice(start, end);
    return bytes.toString('utf8', start, end);
  }

  /** All of the text. */
  whole(): string {
    return this.bytes === undefined ? this.html : this.bytes.toString('utf8');
  }

  private isPlain(bytes: Buffer, start: number, end: number): boolean {
    for (let at = start; at < end; ) {
      const stretch = at >> STRETCH_BITS;
      const next = Math.min(end, (stretch + 1) << STRETCH_BITS);
      if (this.beyond[stretch] === 0) at = next;
      else for (; at < next; at++) if (bytes[at]! >= 0x80) return false;
    }
    return true;
  }
}

const NONE = new Uint8Array(0);

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
  const text = marked ? bytes.subarray(3) : bytes;
  return { source: new Source(text.toString('latin1'), text), charset };
}
