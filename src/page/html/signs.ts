/** The signs that HTML's tokens are made of. */
export const EXCLAMATION = 0x21;
export const DOUBLE_QUOTE = 0x22;
export const AMPERSAND = 0x26;
export const SINGLE_QUOTE = 0x27;
export const HYPHEN = 0x2d;
export const SLASH = 0x2f;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const QUESTION = 0x3f;
export const BRACKET = 0x5b;

const TAB = 0x09;
const LINE_FEED = 0x0a;
const FORM_FEED = 0x0c;
const RETURN = 0x0d;
const SPACE = 0x20;

export function isSpace(code: number): boolean {
  return (
    code <= SPACE &&
    (code === SPACE || code === LINE_FEED || code === TAB || code === FORM_FEED || code === RETURN)
  );
}

/** Whether the name of a tag or an attribute ends before this. */
export function endsName(code: number): boolean {
  return code === GREATER || code === SLASH || isSpace(code);
}

export function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Lower case of an ASCII capital; anything else as it is. */
export function lowerOf(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
}

/** `length`: of all bytes. Buffers that are asked for it take longer to say so than all else here. */
export function skipSpace(bytes: Uint8Array, from: number, length: number): number {
  let at = from;
  while (at < length && isSpace(bytes[at]!)) at++;
  return at;
}

/** So near a loop finds a sign before the engine has begun to look for it. */
const NEAR = 32;

/** As `Buffer.indexOf`, for a sign that mostly is near; `length`: of all bytes. */
export function indexOfNear(bytes: Buffer, sign: number, from: number, length: number): number {
  const near = Math.min(from + NEAR, length);
  for (let at = from; at < near; at++) if (bytes[at] === sign) return at;
  return near < length ? bytes.indexOf(sign, near) : -1;
}

/** Whether a word of ASCII letters in lower case stands here, in any case. Behind the end is nothing that says any. */
export function says(bytes: Uint8Array, word: string, at: number): boolean {
  for (let i = 0; i < word.length; i++) if (lowerOf(bytes[at + i]!) !== word.charCodeAt(i)) return false;
  return true;
}
