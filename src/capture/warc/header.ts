/** The named fields of a record, names in lower case. */
export type Fields = ReadonlyMap<string, string>;

export interface Header {
  fields: Fields;
  /** In bytes, with the empty line that ends it. */
  size: number;
  /** Undefined where there is a problem. */
  contentLength: number | undefined;
  /** What is wrong with it, as a clause. */
  problem?: string;
}

/** A longer header is none. */
export const MAX_HEADER = 65_536;

const END = Buffer.from('\r\n\r\n');
const VERSION = /^WARC\/1\.[01]$/;
const FIELD = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*([^\0-\x08\x0a-\x1f]*?)[ \t]*$/;
const MANDATORY = ['warc-type', 'warc-record-id', 'warc-date', 'content-length'];
const OF_PAGES = new Set(['response', 'resource', 'revisit', 'conversion']);

/** Size of the header that begins the bytes, undefined where its end is not among them. */
export function headerSize(bytes: Buffer): number | undefined {
  const end = bytes.subarray(0, MAX_HEADER).indexOf(END);
  return end < 0 ? undefined : end + END.length;
}

/** Parses a whole header, strictly; of one with a problem as many fields as can be told. */
export function parseHeader(bytes: Buffer): Header {
  const [version = '', ...lines] = unfold(bytes.toString('utf8', 0, bytes.length - END.length));
  const fields = new Map<string, string>();
  let problem = VERSION.test(version) ? undefined : 'it does not begin with WARC/1.0 or WARC/1.1';
  for (const line of lines) {
    const [, name, value = ''] = FIELD.exec(line) ?? [];
    const key = name?.toLowerCase() ?? '';
    if (name === undefined) problem ??= 'a line of its header is no field';
    else if (fields.has(key) && MANDATORY.includes(key)) problem ??= `its header has ${name} twice`;
    else fields.set(key, value);
  }
  problem ??= problemOf(fields);
  const contentLength = problem === undefined ? Number(fields.get('content-length')) : undefined;
  return { fields, size: bytes.length, contentLength, ...(problem !== undefined && { problem }) };
}

/** Whether the bytes look like a record's header, be it damaged. */
export function looksLikeHeader(bytes: Buffer): boolean {
  const text = bytes.toString('latin1', 0, headerSize(bytes) ?? bytes.length);
  return (text.match(/^(?:WARC-[A-Z][\w-]+|Content-Length): /gim) ?? []).length >= 2;
}

function unfold(text: string): string[] {
  return text.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
}

function problemOf(fields: Fields): string | undefined {
  const missing = MANDATORY.find(name => !fields.get(name));
  if (missing !== undefined) return `its header has no ${missing}`;
  const length = fields.get('content-length')!;
  if (!/^\d{1,15}$/.test(length)) return `its Content-Length is ${JSON.stringify(length)}`;
  const needsUri = OF_PAGES.has(fields.get('warc-type')!) && !fields.get('warc-target-uri');
  return needsUri ? 'its header has no warc-target-uri' : undefined;
}
