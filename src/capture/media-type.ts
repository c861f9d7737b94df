const BY_EXTENSION: Record<string, string> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
};

const HEAD_BYTES = 4096;
const TAGS =
  'html|head|body|title|meta|link|script|style|div|section|article|main|header|nav|form|center|font|' +
  'p|pre|h[1-6]|ul|ol|table|img|span|a|br|b|i';
const MARKUP = new RegExp(`^\\s*<(?:!--|(?:!doctype\\s+html|${TAGS})[\\s>/])`, 'i');
const XHTML = /<html[^>]*xmlns\s*=\s*["']http:\/\/www\.w3\.org\/1999\/xhtml/i;

/** Types whose first bytes cannot be those of a text. */
const MAGIC = [
  '%PDF-',
  '\x89PNG\r\n',
  '\xff\xd8\xff',
  'GIF87a',
  'GIF89a',
  'PK\x03\x04',
  '\x1f\x8b',
  '\x7fELF',
  '(\xb5/\xfd',
  'OggS',
  'BZh91AY',
];
/** A slip of a text editor leaves a few control characters; of compressed data they are every tenth byte. */
const MAX_CONTROL_SHARE = 0.02;
const MAX_STRAY_CONTROLS = 2;

/** Media type by file name; undefined for a name that doesn't tell. */
export function mediaTypeOfName(name: string): string | undefined {
  return BY_EXTENSION[extensionOf(name)];
}

/** The last extension but for `.gz` and `.zst`, lower-case, with its dot; empty without one. */
export function extensionOf(name: string): string {
  const plain = name.toLowerCase().replace(/\.(?:gz|zst)$/, '');
  return /[^/\\](\.[^./\\]+)$/.exec(plain)?.[1] ?? '';
}

/** HTML or plain text, by content. */
export function sniffMediaType(bytes: Uint8Array): string {
  const head = headOf(bytes);
  if (head.trimStart().startsWith('<?xml')) {
    if (XHTML.test(head)) return 'application/xhtml+xml';
    return /<(?:!doctype\s+)?html[\s>]/i.test(head) ? 'text/html' : 'application/xml';
  }
  return MARKUP.test(head) || /<(?:!doctype\s+)?html[\s>]/i.test(head) ? 'text/html' : 'text/plain';
}

/** Whether HTML stands at the very beginning of a text, or of bytes; programs have it further down. */
export function beginsWithMarkup(source: string | Uint8Array): boolean {
  return MARKUP.test(typeof source === 'string' ? source.slice(0, HEAD_BYTES) : headOf(source));
}

/** Whether the bytes are no text in any charset. */
export function isBinary(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD_BYTES));
  const start = head.toString('latin1', 0, 16);
  if (MAGIC.some(magic => start.startsWith(magic)) || /^RIFF.{4}|^.{4}ftyp/s.test(start)) return true;
  if (utf16Of(head) !== undefined) return false;
  let controls = 0;
  for (const byte of head) if (isControl(byte)) controls++;
  return controls > Math.max(MAX_STRAY_CONTROLS, head.length * MAX_CONTROL_SHARE);
}

/** UTF-16 by its byte order mark, or by zeros in every other byte, as text with a share of ASCII has. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(bytes.length, HEAD_BYTES) >> 1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++;
    if (bytes[2 * i + 1] === 0) odd++;
  }
  if (odd > pairs / 2 && even === 0) return 'utf-16le';
  return even > pairs / 2 && odd === 0 ? 'utf-16be' : undefined;
}

/** A media type header: lower-case type and its charset parameter. */
export function parseMediaType(value: string): { mediaType: string; charset?: string } {
  const [type = '', ...parameters] = value.split(';');
  const charset = parameters.map(p => /^\s*charset\s*=\s*["']?([^"'\s]+)/i.exec(p)?.[1]).find(Boolean);
  const mediaType = type.trim().toLowerCase();
  return charset === undefined ? { mediaType } : { mediaType, charset };
}

/** The beginning as a string, one character a byte, zeros of UTF-16 and a byte order mark left out. */
export function headOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD_BYTES));
  return head
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '');
}

/** The binary data bytes of the MIME Sniffing Standard. */
function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b;
}
