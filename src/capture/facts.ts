import { charsetOf } from './decode.ts';
import { parseMediaType } from './media-type.ts';

/** What is known of a capture besides its bytes: from a sidecar, an item's fields, headers. */
export interface Facts {
  url?: string;
  capturedAt?: string;
  mediaType?: string;
  charset?: string;
  flags?: readonly string[];
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?$/i;

/** The usable ones of the fields; each that is there but unusable leaves a flag `invalid-<field>`. */
export function factsOf(fields: Readonly<Record<string, unknown>>): Facts {
  const facts: Facts = {};
  const flags: string[] = [];
  const take = (field: string, valid: (value: string) => boolean): string | undefined => {
    const value = fields[field];
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'string' && valid(value)) return value;
    flags.push(`invalid-${field}`);
    return undefined;
  };
  const url = take('url', value => URL.canParse(value));
  if (url !== undefined) facts.url = url;
  const capturedAt = take('capturedAt', value => ISO_DATE.test(value) && !Number.isNaN(Date.parse(value)));
  if (capturedAt !== undefined) facts.capturedAt = capturedAt;
  const mediaType = take('mediaType', value => /^\s*[\w.+-]+\/[\w.+-]+\s*(?:;|$)/.test(value));
  if (mediaType !== undefined) Object.assign(facts, parseMediaType(mediaType));
  const charset = take('charset', value => charsetOf(value) !== undefined);
  if (charset !== undefined) facts.charset = charset;
  if (fields.truncated === true) flags.push('truncated');
  if (flags.length > 0) facts.flags = flags;
  return facts;
}
