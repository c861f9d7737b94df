import { decodeBuffer } from 'encoding-sniffer';

/** The page as a string, decoded as browsers do (BOM, `<meta>`), UTF-8 where nothing is said. */
export const decode = (bytes: Buffer): string => decodeBuffer(bytes, { defaultEncoding: 'utf8' });
