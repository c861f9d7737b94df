import iconv from 'iconv-lite';

/** Here ICU lacks characters that browsers have (HKSCS, the Korean extension) or maps them differently. */
const BY_TABLE = new Set(['big5', 'euc-jp', 'euc-kr', 'iso-8859-16', 'shift_jis']);

/**
 * The WHATWG name that browsers resolve a charset label to, lower-case: `latin1` is `windows-1252`.
 * Undefined for a label they don't know.
 */
export function charsetOf(label: string): string | undefined {
  const name = label.trim().toLowerCase();
  if (name === 'iso-8859-16') return name;
  if (name === 'x-user-defined') return 'windows-1252';
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

/** Decodes by the Encoding Standard; what is no character becomes U+FFFD. A byte order mark is left out. */
export function decodeAs(charset: string, bytes: Buffer): string {
  if (charset === 'utf-8') return withoutMark(bytes.toString('utf8'));
  if (BY_TABLE.has(charset)) return iconv.decode(bytes, charset);
  // Without `stream` Node 20 reads 0x80–0x9F of windows-1252 as controls.
  const decoder = new TextDecoder(charset === 'gbk' ? 'gb18030' : charset);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
