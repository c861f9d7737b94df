/** What a paragraph's line must not begin with: it would be a heading, quote, list, underline or table. */
const LINE_START = /^(?:#{1,6}(?=\s|$)|>|[-+](?![\p{L}\p{N}])|=+\s*$|:(?=-)|\d{1,9}(?=[.)](?:\s|$)))/u;
const ALWAYS = new Set([...'\\`*[]~|']);
const WORD = /^[\p{L}\p{N}]$/u;

/** Characters as CommonMark that reads as them, one by one, so that callers may replace single ones. */
export function escapeCharacters(characters: readonly string[], lineStart: boolean): string[] {
  const escaped = characters.map((character, i) =>
    mustEscape(characters, i) ? `\\${character}` : character,
  );
  const start = lineStart ? LINE_START.exec(characters.join(''))?.[0] : undefined;
  if (start !== undefined) {
    const at = /^\d/.test(start) ? start.length : 0;
    escaped[at] = `\\${characters[at]}`;
  }
  return escaped;
}

/** Text without line ends inside a line. */
export function escapeText(text: string): string {
  return escapeCharacters([...text], false).join('');
}

/** A character reference: no reader takes it for mark-up. */
export function reference(character: string): string {
  return `&#x${character.codePointAt(0)!.toString(16)};`;
}

/** The address of a link or picture, without angle brackets. */
export function escapeAddress(address: string): string {
  return address
    .toWellFormed()
    .replace(/[\s\p{Cc}`]/gu, encodeURIComponent)
    .replace(/[\\()<>&|[\]*_]/g, '\\$&');
}

/** Code between backticks, more of them than the code has in a row. */
export function codeSpan(code: string): string {
  const runs = new Set([...code.matchAll(/`+/g)].map(run => run[0].length));
  let length = 1;
  while (runs.has(length)) length++;
  const fence = '`'.repeat(length);
  const pad = /^`|`$|^ .* $/s.test(code) && code.trim() !== '' ? ' ' : '';
  return `${fence}${pad}${code}${pad}${fence}`;
}

function mustEscape(characters: readonly string[], i: number): boolean {
  const character = characters[i]!;
  if (ALWAYS.has(character)) return true;
  const next = characters[i + 1] ?? '';
  if (character === '<') return /[a-z/!?]/i.test(next);
  if (character === '&') return /[a-z0-9#]/i.test(next);
  return character === '_' && !insideWord(characters, i);
}

/** At the ends a neighbour may become a reference, which is punctuation to a reader. */
function insideWord(characters: readonly string[], i: number): boolean {
  const inside = i > 1 && i < characters.length - 2;
  return inside && WORD.test(characters[i - 1]!) && WORD.test(characters[i + 1]!);
}
