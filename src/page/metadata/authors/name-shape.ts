/** Letters without capitals; Georgian has some that running text does without. */
const CASELESS = /(?![ªº])\p{Lo}|\p{Script=Georgian}/u;

/** Of quotation marks and brackets both stand in a name. */
const NO_NAME = /\d|[!?%€$/]|^[^"]*"[^"]*$|\([^)]*$|^[^(]*\)/;

const MOST_WORDS = 5;
const CAPITAL = /^["'(]?\p{Lu}/u;

/** `FR IT EN`, the languages that a site has. */
const LANGUAGES = /^[A-Z]{2}(?: [A-Z]{2})+$/;

/** Whether a text has the shape of a person's name: two to five words with capitals, or a short caseless one. */
export function looksLikeName(text: string): boolean {
  return plainName(text) ?? hasShape(text);
}

function hasShape(text: string): boolean {
  const words = text.split(' ');
  if (words.length > MOST_WORDS || NO_NAME.test(text) || LANGUAGES.test(text)) return false;
  if (CASELESS.test(text)) return text.length >= 2 && text.length <= 30;
  const capital = words.filter(word => CAPITAL.test(word)).length;
  return capital >= 2 && capital * 2 >= words.length;
}

const [LETTER, SPACE, CAPITAL_LETTER, NEVER, UNSURE] = [0, 1, 2, 3, 4];
/** What the signs of ASCII are in names. */
const KINDS = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (sign === ' ') return SPACE;
  if (/[A-Z]/.test(sign)) return CAPITAL_LETTER;
  if (/[\d!?%$/]/.test(sign)) return NEVER;
  return /["()]/.test(sign) ? UNSURE : LETTER;
});

/** The same of a text of ASCII without brackets and quotation marks: most are. Undefined for any other. */
function plainName(text: string): boolean | undefined {
  let words = 1;
  let capitals = 0;
  for (let at = 0, start = 0; at < text.length; at++) {
    const kind = KINDS[text.charCodeAt(at)] ?? UNSURE;
    if (kind === UNSURE) return undefined;
    if (kind === NEVER || words > MOST_WORDS) return false;
    if (kind === SPACE) [words, start] = [words + 1, at + 1];
    else if (kind === CAPITAL_LETTER && at <= start + Number(text[start] === "'")) capitals++;
  }
  if (words > MOST_WORDS || capitals < 2 || capitals * 2 < words) return false;
  return !LANGUAGES.test(text);
}
