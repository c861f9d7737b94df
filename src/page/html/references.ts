import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode';
import { AMPERSAND } from './signs.ts';
import type { Source } from './source.ts';

/** What the decoder found last, and how many characters of the page that stands for. */
const found: number[] = [];
let consumed = 0;
const decoder = new EntityDecoder(htmlDecodeTree, (codePoint, length) => {
  found.push(codePoint);
  consumed = length;
});

/** The text of `[start, end)` with its character references decoded. */
export function decodedText(source: Source, start: number, end: number): string {
  return decoded(source, start, end, DecodingMode.Legacy);
}

/** The same in the value of an attribute, where `&copy=` is no reference. */
export function decodedValue(source: Source, start: number, end: number): string {
  return decoded(source, start, end, DecodingMode.Attribute);
}

function decoded(source: Source, start: number, end: number, mode: DecodingMode): string {
  const raw = source.text(start, end);
  let at = raw.indexOf('&');
  // Most have none.
  if (at < 0) return raw;
  let text = '';
  let from = 0;
  for (; at >= 0; at = raw.indexOf('&', at)) {
    const written = terminated(raw, at);
    const known = written && KNOWN.get(written);
    const meant = known ?? (decodes(raw, at, mode) ? String.fromCodePoint(...found) : undefined);
    if (meant === undefined) {
      at++;
      continue;
    }
    const length = known === undefined ? consumed : written!.length;
    if (known === undefined && written?.length === consumed && KNOWN.size < MAX_KNOWN)
      KNOWN.set(written, meant);
    text += raw.slice(from, at) + meant;
    at += length;
    from = at;
  }
  return text + raw.slice(from);
}

/** What references stand for that end in a semicolon, which means the same everywhere. */
const KNOWN = new Map<string, string>();
const MAX_KNOWN = 1024;
const LONGEST = 10;
const SEMICOLON = 0x3b;

/** The reference that begins here, if it ends in a semicolon soon. */
function terminated(raw: string, at: number): string | undefined {
  for (let end = at + 2; end < at + LONGEST; end++)
    if (raw.charCodeAt(end) === SEMICOLON) return raw.slice(at, end + 1);
  return undefined;
}

/** Decodes what an `&` begins; false where that is no reference. */
function decodes(raw: string, at: number, mode: DecodingMode): boolean {
  found.length = 0;
  decoder.startEntity(mode);
  if (decoder.write(raw, at + 1) < 0 && raw.charCodeAt(at + 1) !== AMPERSAND) decoder.end();
  return found.length > 0;
}
