/** An archived HTTP response. */
export interface HttpMessage {
  status: number;
  /** Names in lower case; of repeated fields the last, encodings joined. */
  headers: ReadonlyMap<string, string>;
  /** As archived, perhaps still chunked and compressed. */
  body: Buffer;
}

const MAX_HEADER = 262_144;

/** Splits an archived response; undefined for what is none. */
export function parseHttp(block: Buffer): HttpMessage | undefined {
  const size = httpHeaderSize(block);
  if (size === undefined) return undefined;
  const [statusLine = '', ...lines] = block
    .toString('latin1', 0, size)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)? +(\d{3})(?: |$)/.exec(statusLine)?.[1];
  if (status === undefined) return undefined;
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    const before = headers.get(name);
    headers.set(name, before !== undefined && name.endsWith('-encoding') ? `${before}, ${value}` : value);
  }
  return { status: Number(status), headers, body: block.subarray(size) };
}

/** Bytes up to the body; undefined without an end of the header. */
export function httpHeaderSize(block: Buffer): number | undefined {
  const head = block.subarray(0, MAX_HEADER);
  const ends = ['\r\n\r\n', '\n\n']
    .map(end => ({ at: head.indexOf(end), length: end.length }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return ends[0] && ends[0].at + ends[0].length;
}

/**
 * Takes a body out of its chunks. Undefined when the bytes are not chunked after all (many archivers take
 * them out and leave the header); `complete` is false where the last chunk is missing.
 */
export function unchunk(body: Buffer): { body: Buffer; complete: boolean } | undefined {
  const parts: Buffer[] = [];
  let at = 0;
  while (at < body.length) {
    const end = body.indexOf('\n', at);
    const size = end < 0 || end - at > 1024 ? undefined : chunkSize(body.toString('latin1', at, end));
    if (size === undefined)
      return parts.length === 0 ? undefined : { body: Buffer.concat(parts), complete: false };
    if (size === 0) return { body: Buffer.concat(parts), complete: true };
    parts.push(body.subarray(end + 1, end + 1 + size));
    at = end + 1 + size;
    if (body[at] === 0x0d) at++;
    if (body[at] === 0x0a) at++;
  }
  return parts.length === 0 ? undefined : { body: Buffer.concat(parts), complete: false };
}

function chunkSize(line: string): number | undefined {
  const digits = /^([\da-f]{1,8})[ \t]*(?:;.*)?\r?$/i.exec(line)?.[1];
  return digits === undefined ? undefined : Number.parseInt(digits, 16);
}
