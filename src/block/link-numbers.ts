import type { NumberedLine, TextPage } from '../model/page.ts';
import type { Span } from '../model/verdict.ts';
import { type Line, write } from './lines.ts';
import { listedNumbers } from './listed-links.ts';
import { countWordsIn } from './words.ts';

/** Rule that numbers and addresses go by. */
export const LINK_NUMBER = 'link-number';

const NUMBER = /\[(\d{1,4})\]/g;

/**
 * Takes the numbers that point to a list of addresses out of the lines above it, so that all that read these find the
 * words alone, and tells which lines are of that list and how the others were, by their index. A line of nothing but
 * numbers stays as it is.
 */
export function cutLinkNumbers(
  lines: readonly Line[],
  units: Uint16Array,
): Pick<TextPage, 'listed' | 'numbered'> {
  const listed = listedNumbers(lines);
  if (listed === undefined) return { listed, numbered: undefined };
  const known = new Set(listed.values());
  const numbered = new Map<number, NumberedLine>();
  for (const [at, line] of lines.entries()) {
    if (listed.has(at)) continue;
    const { text } = line;
    const numbers = numbersIn(text, known);
    const bare = without(text, numbers);
    if (numbers.length === 0 || bare === '') continue;
    numbered.set(at, { text, numbers });
    write(line, bare, units);
    line.words = countWordsIn(units, line.start, line.start + bare.length);
  }
  return { listed, numbered };
}

/** With a blank beside them that the line does not need without them. */
function numbersIn(text: string, known: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  if (!text.includes('[')) return spans;
  for (const { index, 0: sign, 1: number } of text.matchAll(NUMBER)) {
    if (!known.has(number!)) continue;
    const end = index + sign.length;
    const apart = index === 0 || text[index - 1] === ' ';
    spans.push([index, apart && text[end] === ' ' ? end + 1 : end]);
  }
  return spans;
}

function without(text: string, spans: readonly Span[]): string {
  let bare = '';
  let from = 0;
  for (const [start, end] of spans) {
    bare += text.slice(from, start);
    from = end;
  }
  return (bare + text.slice(from)).trimEnd();
}
