import { decodeAs } from './decode.ts';

/** The characters of windows-1252 at 0x80–0x9F: 27 of its own, and controls where it has none. */
const HIGH = decodeAs('windows-1252', Buffer.from(Array.from({ length: 32 }, (_, i) => 0x80 + i)));
const FOLLOWS = `[\\u0080-\\u00bf${HIGH}]`;
/** A character of UTF-8 whose bytes were taken for characters of Latin-1 or windows-1252. */
const SEQUENCE = new RegExp(
  `[\\u00c2-\\u00df]${FOLLOWS}|[\\u00e0-\\u00ef]${FOLLOWS}{2}|[\\u00f0-\\u00f4]${FOLLOWS}{3}`,
  'g',
);
/** Quotes, dashes and dots as windows-1252 shows them: `donâ€™t`. */
const SIGN = `â€[${HIGH}\\u00a0-\\u00bf]`;
/** Small letters of Western Europe: `cafÃ©`; letters of Latin, Greek and Cyrillic besides: `Å‚Ä…ka`. */
const LETTER = `Ã[\\u00a1-\\u00bfœšžŸ]|[ÄÅÐÑÎÏ]${FOLLOWS}`;
/**
 * With a control within; in nothing else stands `â€`. The signs of `café…”` and `là »` would do for a character, too.
 */
const SURE_SEQUENCE = new RegExp(
  `${SIGN}|[\\u00c2-\\u00df][\\u0080-\\u009f]|[\\u00e0-\\u00ef](?=.?[\\u0080-\\u009f])${FOLLOWS}{2}|[\\u00f0-\\u00f4](?=.{0,2}[\\u0080-\\u009f])${FOLLOWS}{3}`,
  'g',
);
const ACCENTED = /[\u00c0-\u00ff]/;
const CONTROL = /[\u0080-\u009f]/g;
/** The end of a line in some texts, and nothing but that where no other control is. */
const NEXT_LINE = /\u0085/g;
/** What is shown may be shown on purpose, where a text is about charsets; seldom so often, and beside letters. */
const LEAST_SHOWN = 4;
const BESIDE_LETTERS = 0.5;

const CONTROL_LEAD = 0xc2;
const SHOWN_LEADS = ['â€', 'Ã'].map(lead => Buffer.from(lead));
/** The bytes of `ÄÅÐÑÎÏ`, which begin many words, behind their first one, and first bytes of what follows them here only. */
const LETTER_LEAD = 0xc3;
const LATER_LEADS = new Set(Buffer.from('ÄÅÐÑÎÏ').filter((_, i) => i % 2 === 1));
const FOLLOWING = new Set([CONTROL_LEAD, 0xc5, 0xc6, 0xcb, 0xe2]);

/**
 * UTF-8 in which a program took bytes for characters of Latin-1 or windows-1252, as these were meant: UTF-8 that was
 * encoded twice, whole or in parts, and the signs of windows-1252 that became controls. Undefined where there are none.
 * Crawlers do so where the server declares no charset, databases and editors for parts of a page.
 */
export function mended(bytes: Buffer): Buffer | undefined {
  if (!hasControls(bytes) && !SHOWN_LEADS.some(lead => bytes.includes(lead)) && !hasLaterLeads(bytes))
    return undefined;
  const text = bytes.toString();
  const meant = withSigns(encodedOnce(text));
  return meant === text ? undefined : Buffer.from(meant);
}

/** Whether UTF-8 has a control from U+0080 to U+009F. */
function hasControls(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(CONTROL_LEAD); at >= 0; at = bytes.indexOf(CONTROL_LEAD, at + 2))
    if (bytes[at + 1]! < 0xa0) return true;
  return false;
}

function hasLaterLeads(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(LETTER_LEAD); at >= 0; at = bytes.indexOf(LETTER_LEAD, at + 2))
    if (LATER_LEADS.has(bytes[at + 1]!) && FOLLOWING.has(bytes[at + 2]!)) return true;
  return false;
}

function encodedOnce(text: string): string {
  const whole = isWhole(text);
  const once = text.replace(whole ? SEQUENCE : SURE_SEQUENCE, read);
  return hidesBytes(text, once) || showsBytes(text, whole) ? once : text;
}

/** Whether nothing but what was encoded twice has accents; what others wrote may stand in a page that is right. */
function isWhole(text: string): boolean {
  return !ACCENTED.test(text.replace(SEQUENCE, sequence => (read(sequence) === sequence ? sequence : '')));
}

/** Whether most controls of a text are part of what was one character. */
function hidesBytes(text: string, once: string): boolean {
  const controls = count(text, CONTROL);
  return controls > 0 && 2 * count(once, CONTROL) < controls;
}

function showsBytes(text: string, whole: boolean): boolean {
  const shown = [...text.matchAll(new RegExp(whole ? `${SIGN}|${LETTER}` : SIGN, 'g'))];
  const beside = shown.filter(
    ({ index, 0: found }) => isLetter(text[index - 1]) || isLetter(text[index + found.length]),
  );
  return shown.length >= LEAST_SHOWN && beside.length >= BESIDE_LETTERS * shown.length;
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /\p{L}/u.test(sign);
}

/** The character that a sequence was; what is none after all stays. */
function read(sequence: string): string {
  const character = Buffer.from(Array.from(sequence, byteOf)).toString();
  return character.includes('\ufffd') ? sequence : character;
}

/** The byte that Latin-1 or windows-1252 has for a sign; -1 for none. */
export function byteOf(sign: string): number {
  const code = sign.charCodeAt(0);
  if (code <= 0xff) return code;
  const high = HIGH.indexOf(sign);
  return high < 0 ? -1 : 0x80 + high;
}

/** With quotes, dashes and the like for the controls that they became. */
function withSigns(text: string): string {
  if (count(text, CONTROL) === count(text, NEXT_LINE)) return text;
  return text.replace(CONTROL, control => HIGH[control.charCodeAt(0) - 0x80]!);
}

function count(text: string, sought: RegExp): number {
  return text.match(sought)?.length ?? 0;
}
