import { isUtf8 } from 'node:buffer';
import { getEncoding } from 'encoding-sniffer';
import type { Capture } from '../model/capture.ts';
import { charsetOf, decodeAs } from './decode.ts';
import { detectCharset } from './detect.ts';
import { utf16Of } from './media-type.ts';
import { mended } from './mend-charset.ts';
import { bytesOfMisread, isBeyondLatin1, looksMisread } from './misread.ts';
import { beyondAscii, utf8Damage } from './utf8.ts';

/** What is known of the charset of a capture. */
export interface FoundCharset {
  /** WHATWG name, lower-case. */
  charset: string;
  /** A program had taken bytes of it for characters of another charset. */
  mended?: true;
}

export interface Decoded extends FoundCharset {
  text: string;
}

/**
 * As far as browsers look before they parse; further down a `<meta>` counts only where the bytes are not
 * UTF-8.
 */
const PRESCAN = 1024;
const LATE_PRESCAN = 65_536;
/** So many characters in well-formed UTF-8 are no accident in another charset. */
const NO_ACCIDENT = 4;
/** Most pages say so early, which is sooner seen than by the prescan. */
const SAYS_UTF_8 = /<meta[^<>]*charset\s*=\s*["']?utf-?8/i;
/** In others a no-break space and the letter behind it would do for a character. */
const SINGLE_BYTE = /^(?:windows|iso-8859|koi8)-/;

/**
 * Decodes as browsers do: byte order mark, charset declared outside (HTTP, sidecar), `<meta>` of HTML, valid UTF-8,
 * detection. Saved pages are often re-encoded without their `<meta>`, and servers declare one charset for all their
 * pages, so what is said loses to bytes that plainly are UTF-8, or plainly are not. What a program has read wrongly
 * before is mended. Never throws; what is no character becomes U+FFFD.
 */
export function decodeCapture(capture: Capture): Decoded {
  const { bytes, ...found } = charsetOfCapture(capture);
  return { text: decodeAs(found.charset, bytes), ...found };
}

/** The charset alone and the bytes in it, as they were meant, for who decodes by parts. */
export function charsetOfCapture(capture: Capture): FoundCharset & { bytes: Buffer } {
  const bytes = Buffer.from(capture.bytes.buffer, capture.bytes.byteOffset, capture.bytes.byteLength);
  const charset = charsetOfBytes(bytes, capture);
  if (charset !== 'utf-8') return { bytes, charset };
  const misread = misreadCharset(bytes, capture.mediaType);
  if (misread) return misread;
  const meant = mended(bytes);
  return meant ? { bytes: meant, charset, mended: true } : { bytes, charset };
}

/** Bytes of another charset that a program took for Latin-1: the one that they declare, else are likeliest in. */
function misreadCharset(saved: Buffer, mediaType: string): ReturnType<typeof charsetOfCapture> | undefined {
  if (SAYS_UTF_8.test(saved.toString('latin1', 0, 2 * PRESCAN))) return undefined;
  const meta = metaIn(saved, mediaType, LATE_PRESCAN);
  const declared = meta === 'windows-1252' ? undefined : meta;
  const isTold = declared !== undefined && SINGLE_BYTE.test(declared);
  if (declared === 'utf-8' || !(isTold || looksMisread(saved))) return undefined;
  const bytes = bytesOfMisread(saved);
  if (bytes === undefined) return undefined;
  const likeliest = utf8OrLegacy(bytes);
  // UTF-8 that was encoded twice.
  if (likeliest === 'utf-8') return undefined;
  const charset = declared ?? likeliest;
  return isBeyondLatin1(decodeAs(charset, bytes)) ? { bytes, charset, mended: true } : undefined;
}

function charsetOfBytes(bytes: Buffer, { charset: label, mediaType }: Capture): string {
  const mark = markOf(bytes);
  if (mark !== undefined) return mark;
  const declared = label === undefined ? undefined : charsetOf(label);
  const valid = isUtf8(bytes);
  if (declared === 'utf-8' && !valid) return utf8OrLegacy(bytes);
  const wide = declared === undefined ? utf16Of(bytes) : undefined;
  if (wide !== undefined) return wide;
  // Whatever is said of such bytes, so that nothing else need be asked.
  if (valid && reEncoded(bytes)) return 'utf-8';
  if (declared !== undefined) return declared;
  const meta = metaIn(bytes, mediaType, valid ? PRESCAN : LATE_PRESCAN);
  if (valid) return meta ?? 'utf-8';
  return meta === undefined || meta === 'utf-8' ? utf8OrLegacy(bytes) : meta;
}

function markOf(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** Charset of the `<meta>` or the XML declaration, by the HTML prescan; undefined where a text has no such. */
function metaIn(bytes: Buffer, mediaType: string, maxBytes: number): string | undefined {
  if (!/html|xml/.test(mediaType)) return undefined;
  // In a page `x-user-defined` means windows-1252, so as default it can only mean "none found".
  const name = getEncoding(bytes.subarray(0, maxBytes), { maxBytes, defaultEncoding: 'x-user-defined' });
  return name === 'x-user-defined' ? undefined : charsetOf(name);
}

/** Valid UTF-8 with enough beyond ASCII that it cannot be anything else. */
function reEncoded(bytes: Buffer): boolean {
  let beyond = 0;
  for (const stretch of beyondAscii(bytes))
    for (let at = 0; at < stretch.length; at++)
      if (stretch[at]! >= 0xc0 && ++beyond === NO_ACCIDENT) return true;
  return false;
}

/** Bytes with flaws in their UTF-8: still UTF-8 where most of what is beyond ASCII is well-formed. */
function utf8OrLegacy(bytes: Buffer): string {
  const { wellFormed, flaws } = utf8Damage(bytes);
  return flaws > wellFormed ? detectCharset(bytes) : 'utf-8';
}
