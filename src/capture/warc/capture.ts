import type { Origin, SourceItem } from '../../model/capture.ts';
import { unpackContent } from '../content-encoding.ts';
import { type Facts, factsOf } from '../facts.ts';
import { failed, unreadable } from '../failure.ts';
import { type Input, pageItem } from '../input.ts';
import { isBinary, parseMediaType, sniffMediaType } from '../media-type.ts';
import type { Fields } from './header.ts';
import { type HttpMessage, parseHttp, unchunk } from './http.ts';
import type { WarcRecord } from './records.ts';

type Options = Input['options'];

/** Bytes of a page as they came over the network, with what is known of them. */
export interface Payload {
  body: Buffer;
  contentType: string | undefined;
  contentEncoding?: string | undefined;
  flags: readonly string[];
}

/** The name and the place that a record is reported under. */
export function placeOf(fields: Fields | undefined, origin: Origin): { key: string; origin: Origin } {
  const recordId = fields?.get('warc-record-id')?.replace(/^<|>$/g, '');
  const key = urlOf(fields) ?? `${origin.file}:${origin.offset}`;
  return { key, origin: recordId === undefined ? origin : { ...origin, recordId } };
}

/**
 * The payload of a record that may hold a page; undefined for one that the filters leave out. Throws what is
 * wrong.
 */
export function payloadOf(record: WarcRecord, options: Options): Payload | undefined {
  const { fields, block, flags } = record;
  const cut =
    fields.has('warc-truncated') || fields.has('warc-segment-number') ? [...flags, 'truncated'] : flags;
  if (fields.get('warc-type') !== 'response' || !isHttp(fields)) {
    return { body: block, contentType: fields.get('content-type'), flags: cut };
  }
  const message = parseHttp(block);
  if (message === undefined) throw unreadable('damaged-http', 'it holds no whole HTTP header');
  return options.filter.status(message.status) ? httpPayload(message, cut) : undefined;
}

/** The declared type of a payload; undefined for none, and for what is no media type. */
export function declaredType({ contentType = '' }: Payload): string | undefined {
  const { mediaType } = parseMediaType(contentType);
  return /^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? mediaType : undefined;
}

/**
 * The payload as a page; undefined for one that is none, such as a picture, or that the filters leave out.
 */
export async function pageOf(
  payload: Payload,
  fields: Fields,
  place: { key: string; origin: Origin },
  options: Options,
): Promise<SourceItem | undefined> {
  const declared = declaredType(payload);
  if (declared !== undefined && !options.filter.mediaType(declared)) return undefined;
  try {
    const { bytes, truncated } = await unpackContent(payload.body, payload.contentEncoding, options.maxBytes);
    if (declared === undefined && (isBinary(bytes) || !options.filter.mediaType(sniffMediaType(bytes))))
      return undefined;
    const facts = factsOf({
      url: urlOf(fields),
      capturedAt: fields.get('warc-date'),
      mediaType: payload.contentType,
    });
    const flags = new Set([...(facts.flags ?? []), ...payload.flags, ...(truncated ? ['truncated'] : [])]);
    return pageItem(
      { ...place, ...facts, ...flagsOf([...flags]), bytes: Buffer.from(bytes) },
      options.maxBytes,
    );
  } catch (error) {
    return failed(place.key, place.origin, error);
  }
}

/** Either field may be damaged or missing. */
function isHttp(fields: Fields): boolean {
  return (
    /^application\/http\b/i.test(fields.get('content-type') ?? '') || /^https?:/i.test(urlOf(fields) ?? '')
  );
}

function httpPayload({ headers, body }: HttpMessage, flags: readonly string[]): Payload {
  const payload = {
    contentType: headers.get('content-type'),
    contentEncoding: headers.get('content-encoding'),
  };
  if (/\bchunked\b/i.test(headers.get('transfer-encoding') ?? '')) {
    const whole = unchunk(body);
    if (whole !== undefined) {
      return { ...payload, body: whole.body, flags: whole.complete ? flags : [...flags, 'truncated'] };
    }
  }
  return { ...payload, body, flags: [...flags, ...lengthFlags(headers, body)] };
}

/** Archivers that take an encoding out leave the length of what was sent, which then tells nothing. */
function lengthFlags(headers: HttpMessage['headers'], body: Buffer): string[] {
  const promised = headers.get('content-length');
  if (promised === undefined || headers.has('content-encoding') || !/^\d+$/.test(promised)) return [];
  if (body.length < Number(promised)) return ['truncated'];
  return body.length > Number(promised) ? ['beyond-content-length'] : [];
}

/** Some archivers write the address in angle brackets. */
function urlOf(fields: Fields | undefined): string | undefined {
  return fields?.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1');
}

function flagsOf(flags: readonly string[]): Pick<Facts, 'flags'> {
  return flags.length > 0 ? { flags } : {};
}
