import type { Span } from '../model/verdict.ts';

/** Shorter data may be an example that a text gives. */
const LEAST_UNITS = 300;
/** Each look for the end may read all that follows; all together they read the text so many times at most. */
const MOST_READINGS = 100;

/** JSON, and how Next.js hands a page the data that it streams. */
const OPENS = /\{"|\(?self\.__next_\w(?:=self\.__next_\w\|\|\[\]\))?\.push\(/g;

/**
 * Where data of the page stand in a line that says something else, too, as programs write them right behind its text:
 * `…to the top{"props":…}`. In order.
 */
export function dataIn(text: string): Span[] {
  const spans: Span[] = [];
  let left = MOST_READINGS * text.length;
  let behind = 0;
  for (const { index, 0: sign } of text.matchAll(OPENS)) {
    if (index < behind) continue;
    const end = balancedEnd(text, index + sign.lastIndexOf(sign === '{"' ? '{' : '('));
    left -= (end ?? text.length) - index;
    if (left < 0) break;
    if (end === undefined || !isOfPage(text, index, end, sign)) continue;
    spans.push([index, end]);
    behind = end;
  }
  return spans;
}

function isOfPage(text: string, start: number, end: number, sign: string): boolean {
  return sign !== '{"' || (end - start >= LEAST_UNITS && isJson(text.slice(start, end)));
}

/** Whether a text is JSON, and nothing else. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Behind the bracket that closes the one at a place. */
function balancedEnd(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === '{' || sign === '[' || sign === '(') depth++;
    else if (sign === '}' || sign === ']' || sign === ')') {
      if (--depth === 0) return at + 1;
    } else if (sign === '"') {
      at = stringEnd(text, at);
      if (at < 0) return undefined;
    }
  }
  return undefined;
}

function stringEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}
