import { analyse } from 'chardet';
import { charsetOf } from './decode.ts';
import { looksThai } from './thai.ts';

/** What browsers fall back to in most of the world. */
const FALLBACK = 'windows-1252';
/** Below this the statistics say little more than "some single-byte charset". */
const MIN_CONFIDENCE = 15;
const SAMPLE = 200_000;

/**
 * The charset that bytes which are not UTF-8 most likely are in, by statistics of the text between the tags.
 */
export function detectCharset(bytes: Buffer): string {
  const text = textOf(bytes.subarray(0, SAMPLE));
  // The statistics know no Thai.
  if (looksThai(text)) return 'windows-874';
  for (const { name, confidence } of analyse(text)) {
    const charset = charsetOf(name);
    if (charset === undefined || charset.startsWith('utf-')) continue;
    return confidence < MIN_CONFIDENCE ? FALLBACK : charset;
  }
  return FALLBACK;
}

/**
 * Tags and scripts are ASCII in every language; only the stretches of text that go beyond it tell anything.
 */
function textOf(bytes: Buffer): Buffer {
  const stretches = bytes
    .toString('latin1')
    .split('<')
    .map(part => part.slice(part.indexOf('>') + 1));
  return Buffer.from(stretches.filter(text => /[\x80-\xff]/.test(text)).join(' '), 'latin1');
}
