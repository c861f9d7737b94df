import { createHash } from 'node:crypto';
import type { Fields } from './header.ts';

export type Check = 'match' | 'mismatch' | 'none';

const ALGORITHMS: Record<string, string> = {
  sha1: 'sha1',
  'sha-1': 'sha1',
  sha256: 'sha256',
  'sha-256': 'sha256',
  md5: 'md5',
};
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * Whether the bytes have the digest that a field states (`sha1:` and base 32 or hex); `none` if it cannot
 * tell.
 */
export function checkDigest(stated: string | undefined, bytes: Uint8Array): Check {
  const [, name = '', value = ''] = /^([\w-]+):(.+)$/.exec(stated ?? '') ?? [];
  const algorithm = ALGORITHMS[name.toLowerCase()];
  if (algorithm === undefined) return 'none';
  const digest = createHash(algorithm).update(bytes).digest();
  const forms = [
    digest.toString('hex'),
    base32(digest).toLowerCase(),
    digest.toString('base64url').toLowerCase(),
  ];
  return forms.includes(value.toLowerCase().replace(/=+$/, '')) ? 'match' : 'mismatch';
}

/**
 * Whether a record's block is what was written, as far as its digests tell; `payload` is the body of its HTTP
 * message.
 */
export function checkRecord(
  fields: Fields,
  block: Buffer,
  payloads: (block: Buffer) => Iterable<Uint8Array>,
): Check {
  const whole = checkDigest(fields.get('warc-block-digest'), block);
  if (whole !== 'none') return whole;
  const stated = fields.get('warc-payload-digest');
  if (stated === undefined || fields.get('warc-type') === 'revisit') return 'none';
  let result: Check = 'none';
  for (const payload of payloads(block)) {
    result = checkDigest(stated, payload);
    if (result !== 'mismatch') break;
  }
  return result;
}

function base32(bytes: Buffer): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += BASE32[(value >> bits) & 31];
    }
  }
  return bits > 0 ? text + BASE32[(value << (5 - bits)) & 31] : text;
}
