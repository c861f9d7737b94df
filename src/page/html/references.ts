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
  const whole = source.text(start, end);
  // Most have none: then there is nothing more to cut out.
  if (!whole.includes('&')) return whole;
  const raw = source.html.slice(start, end);
  let text = '';
  let from = start;
  for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', at)) {
    const reference = start + at;
    if (!decodes(source.html, reference, mode)) {
      at++;
      continue;
    }
    text += source.text(from, reference) + String.fromCodePoint(...found);
    from = reference + consumed;
    at += consumed;
  }
  return text + source.text(from, end);
}

/** Decodes what an `&` begins; false where that is no reference. */
function decodes(html: string, at: number, mode: DecodingMode): boolean {
  found.length = 0;
  decoder.startEntity(mode);
  if (decoder.write(html, at + 1) < 0 && html.charCodeAt(at + 1) !== AMPERSAND) decoder.end();
  return found.length > 0;
}
