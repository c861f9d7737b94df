import { charsetOf } from '../../decode.ts';
import { parseMediaType, sniffMediaType } from '../../media-type.ts';
import { type Exchange, headerOf } from '../exchange.ts';

/** What sidecars and JSON lines say of a page besides its content. */
export interface PageFacts {
  url: string;
  capturedAt: string;
  mediaType: string;
  charset?: string;
  /** There is more of the page than was had. */
  truncated?: true;
}

/** From the response's headers; a type that they leave out is told by the content. */
export function pageFacts({ url, at, headers, content, truncated, excess }: Exchange): PageFacts {
  const { mediaType, charset } = parseMediaType(headerOf(headers, 'content-type') ?? '');
  const known = charset !== undefined && charsetOf(charset) !== undefined;
  return {
    url,
    capturedAt: at,
    mediaType: mediaType || sniffMediaType(content),
    ...(known && { charset }),
    ...((truncated || excess) && { truncated: true }),
  };
}
