/** Counts over the characters of a text, in any script. */
export interface TextStats {
  letters: number;
  upper: number;
  digits: number;
  /** Full stops, question and exclamation marks of all scripts. */
  stops: number;
  commas: number;
  quotes: number;
  /** Signs that sentences seldom have: bars, bullets, arrows, slashes, colons… */
  signs: number;
  endsSentence: boolean;
}

const LETTER = 1;
const UPPER = 2;
const DIGIT = 3;
const STOP = 4;
const COMMA = 5;
const QUOTE = 6;
const SIGN = 7;

const CLASS = new Uint8Array(0x10000);
for (let code = 0; code < 0x10000; code++) {
  const char = String.fromCharCode(code);
  if (/\p{Lu}/u.test(char)) CLASS[code] = UPPER;
  else if (/[\p{L}\p{M}]/u.test(char) || (code >= 0xd800 && code <= 0xdfff)) CLASS[code] = LETTER;
  else if (/\p{N}/u.test(char)) CLASS[code] = DIGIT;
}
const assign = (chars: string, value: number) => {
  for (const char of chars) CLASS[char.charCodeAt(0)] = value;
};
assign('.!?…。！？؟।۔｡', STOP);
assign(',;،؛、，；', COMMA);
assign('"“”„«»‹›‘’「」『』', QUOTE);
assign('|•·›→←↑↓▶►/\\:+*#@©®&=<>_~[]{}', SIGN);

/** One pass over the text. */
export function textStats(text: string): TextStats {
  const counts = new Uint32Array(8);
  for (let i = 0; i < text.length; i++) counts[CLASS[text.charCodeAt(i)]!]!++;
  let last = text.length - 1;
  while (last > 0 && closes(text.charCodeAt(last))) last--;
  return {
    letters: counts[LETTER]! + counts[UPPER]!,
    upper: counts[UPPER]!,
    digits: counts[DIGIT]!,
    stops: counts[STOP]!,
    commas: counts[COMMA]!,
    quotes: counts[QUOTE]!,
    signs: counts[SIGN]!,
    endsSentence: last >= 0 && CLASS[text.charCodeAt(last)] === STOP,
  };
}

/** Quotation marks and brackets may stand behind the full stop. */
function closes(code: number): boolean {
  return CLASS[code] === QUOTE || code === 0x29 || code === 0x5d || code === 0x20;
}
