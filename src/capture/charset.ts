import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import { decodeBuffer } from 'encoding-sniffer';
import type { Capture } from '../model/capture.ts';

export interface Decoded {
  text: string;
  /** WHATWG name, lower-case. */
  charset: string;
}

/** Decodes as browsers do. */
export function decodeCapture(capture: Capture): Decoded {
  const buffer = Buffer.from(capture.bytes.buffer, capture.bytes.byteOffset, capture.bytes.byteLength);
  if (isUtf8(buffer)) return { text: buffer.toString('utf8').replace(/^\ufeff/, ''), charset: 'utf-8' };
  void analyse;
  return { text: decodeBuffer(buffer, { userEncoding: capture.charset ?? '' }), charset: capture.charset ?? 'windows-1252' };
}
