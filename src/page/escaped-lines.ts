/** A line end as JSON and programs write it, read for what it is where an export escaped a text twice. */
const LINE_END = /\\(?:r\\n|n)/g;
/** Behind the end of a sentence or before the beginning of one, or another line end; folders and code have others. */
const OF_TEXT = /(?<=[\p{P}\s>]|\\n)\\(?:r\\n|n)|\\(?:r\\n|n)(?=\\|\p{Lu}\p{Ll}|[-*#•<\d\s])/gu;
const ESCAPE = /\\(?:r\\n|u([\da-fA-F]{4})|([nrt"'/\\]))/g;
const MEANT: Record<string, string> = { n: '\n', r: '\n', t: '\t' };

/** Data and scripts that stand in a text have escapes of their own. */
const CODE = /\{"|\bfunction\s?\(/;

/** Fewer may be what a text speaks of. */
const LEAST = 4;
const LEAST_OF_TEXT = 0.8;
/** A text that has its own line ends has no others. */
const MOST_ENDS = 0.2;

/** The text with its escapes read, where an export left `\n` in place of nearly all its line ends. */
export function withoutEscapes(text: string): string {
  if (!text.includes('\\n') || CODE.test(text)) return text;
  const ends = count(text, LINE_END);
  if (ends < LEAST || count(text.trim(), /\n/g) > MOST_ENDS * ends) return text;
  if (count(text, OF_TEXT) < LEAST_OF_TEXT * ends) return text;
  return text.replace(ESCAPE, (_, code: string | undefined, sign: string | undefined) =>
    code !== undefined ? String.fromCharCode(Number.parseInt(code, 16)) : (MEANT[sign ?? 'n'] ?? sign!),
  );
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}
