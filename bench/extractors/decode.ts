import { isUtf8 } from 'node:buffer';
import { decodeBuffer } from 'encoding-sniffer';

/** The page as a string: UTF-8 where the bytes are that, else decoded as browsers do (BOM, `<meta>`). */
export const decode = (bytes: Buffer): string =>
  isUtf8(bytes) ? bytes.toString('utf8') : decodeBuffer(bytes);
