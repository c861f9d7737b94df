/** Longer ones are rare, and as fast. */
const LONGEST = 1 << 15;
const BEYOND_LATIN_1 = /[\u0100-\uffff]/;
const bytes = Buffer.allocUnsafeSlow(2 * LONGEST);

/**
 * The same text as a string that lies in memory as it is. Pieces of texts and texts put together are kinds of strings of
 * their own to the engine, which looks up each sign anew in loops that meet more than four kinds.
 */
export function flatText(text: string): string {
  if (text.length > LONGEST) return text;
  return BEYOND_LATIN_1.test(text)
    ? bytes.toString('utf16le', 0, bytes.write(text, 'utf16le'))
    : bytes.toString('latin1', 0, bytes.write(text, 'latin1'));
}
