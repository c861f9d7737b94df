/** Told of captures that the Wayback Machine has played back; their addresses are those that it has saved. */
export const FROM_WEB_ARCHIVE = 'from-web-archive';

/** `https://web.archive.org/web/20100614083122im_/http://example.org/…`: time, kind of file and address of a save. */
const PLAYBACK = /^https?:\/\/web\.archive\.org\/web\/(\d{4,14})(?:[a-z]{2}_)?\/(https?:\/\/.+)$/i;

/** When and at which address a page was saved that goes by an address of the Wayback Machine; undefined for others. */
export function archivedAt(url: string | undefined): { url: string; capturedAt?: string } | undefined {
  const [, digits, saved] = PLAYBACK.exec(url ?? '') ?? [];
  if (digits === undefined || saved === undefined || !URL.canParse(saved)) return undefined;
  const capturedAt = timeOf(digits);
  // Writes the address without the port that the Wayback Machine adds to it.
  return { url: new URL(saved).href, ...(capturedAt !== undefined && { capturedAt }) };
}

/** Where the Wayback Machine plays back what it saved at a time, of 14 digits. */
export function playbackAddress(url: string, digits: string): string {
  return `https://web.archive.org/web/${digits}/${url}`;
}

/** `20100614083122` in ISO 8601; a shorter one names a day at most, or none. */
function timeOf(digits: string): string | undefined {
  const iso = digits.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z');
  return iso === digits || Number.isNaN(Date.parse(iso)) ? undefined : iso;
}

/** What stands before an address in the mark-up that the Wayback Machine has rewritten. */
const PREFIX =
  /(?:(?:https?:)?\/\/web\.archive\.org)?\/web\/\d{14}(?:[a-z]{2}_)?\/(?=(?:https?|mailto|tel):)/gi;
/** Tags, and data for machines; what readers see stays as it is. */
const MARKUP = /<[a-z][^<>]*>|(?<=<script[^<>]*ld\+json[^<>]*>)[^<]+/gi;
/** The comment that it ends every page with, and how far from the end that stands. */
const SIGNATURE = 'FILE ARCHIVED ON';
const SIGNED_WITHIN = 4096;

/** Whether the Wayback Machine has rewritten a page, by the comment at its end. */
export function isRewritten(bytes: Buffer): boolean {
  return bytes.includes(SIGNATURE, Math.max(0, bytes.length - SIGNED_WITHIN), 'latin1');
}

/** The mark-up of such a page with the addresses that it had. */
export function withoutPrefixes(html: string): string {
  return html.replace(MARKUP, part => part.replace(PREFIX, ''));
}
