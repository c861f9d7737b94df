/** Where a capture lies in a WARC file. */
export interface IndexEntry {
  url: string;
  /** ISO 8601. */
  date: string;
  mediaType: string;
  status: number;
  digest: string;
  /** Name of the WARC file, without folders. */
  file: string;
  /** Of the compressed record. */
  offset: number;
  length: number;
}

/** The index as archive software reads it: one line for each capture, sorted by its octets. */
export function cdxj(entries: readonly IndexEntry[]): Buffer {
  const lines = entries.map(entry => Buffer.from(`${cdxjLine(entry)}\n`));
  return Buffer.concat(lines.sort(Buffer.compare));
}

function cdxjLine({ url, date, mediaType, status, digest, file, offset, length }: IndexEntry): string {
  const fields = {
    url,
    mime: mediaType,
    status: String(status),
    digest,
    length: String(length),
    offset: String(offset),
    filename: file,
  };
  return `${surt(url)} ${date.replace(/\D/g, '').slice(0, 14)} ${JSON.stringify(fields)}`;
}

/**
 * A URL as a key that sorts by domain: host reversed and without `www`, all in lower case, parameters sorted,
 * such as `org,example)/a?b=c`.
 */
export function surt(url: string): string {
  const { hostname, port, pathname, search } = new URL(url);
  const isAddress = /^[\d.]+$|^\[/.test(hostname);
  const name = isAddress
    ? hostname
    : hostname
        .replace(/^www\d*\./, '')
        .split('.')
        .reverse()
        .join(',');
  const query = search.slice(1).split('&').sort().join('&');
  return `${name}${port && `:${port}`})${pathname}${query && `?${query}`}`.toLowerCase();
}
