const STOP = 1;
const CLOSING = 2;
const SPACE = 3;
const MAX_CLOSING = 3;
/** Unicode's normal form of the Greek question mark is the semicolon. */
const SEMICOLON = 0x3b;
const GREEK = /\p{Script=Greek}/u;

/** What a UTF-16 unit is at the end of a sentence. */
const KIND = new Uint8Array(0x10000);
for (const char of '.!?…。！？｡؟।۔։።။។') KIND[char.charCodeAt(0)] = STOP;
// What opens a quotation in one language closes it in another.
for (const char of `])"'»«›‹”“’‘」』）】》`) KIND[char.charCodeAt(0)] = CLOSING;
// French sets white space before the sign that closes its quotations.
for (const char of ' \u00a0\u2009\u202f') KIND[char.charCodeAt(0)] = SPACE;

/** Whether a text ends with a full stop or its like; up to three brackets and quotation marks may stand behind it. */
export function endsSentence(text: string): boolean {
  for (let at = text.length - 1, closing = 0; at >= 0 && closing <= MAX_CLOSING; at--, closing++) {
    const kind = KIND[text.charCodeAt(at)];
    if (kind === SPACE && text[at + 1] === '»') continue;
    if (kind !== CLOSING) return kind === STOP || asksInGreek(text, at);
  }
  return false;
}

function asksInGreek(text: string, at: number): boolean {
  return at > 0 && text.charCodeAt(at) === SEMICOLON && GREEK.test(text.charAt(at - 1));
}
