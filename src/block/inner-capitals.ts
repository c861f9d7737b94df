import { matchesOf } from '../model/matches.ts';
import type { Span } from '../model/verdict.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** As packages and their parts are named: `Harbour.Lamps.Lit`. */
const DOTTED = /\p{L}[\p{L}\p{N}]*(?:\.\p{L}[\p{L}\p{N}]*){2,}/gu;
const INNER_CAPITAL = /\p{Ll}\p{Lu}\p{Ll}\p{Ll}/u;

/** What stands before and behind a word, as far as it is not glued to more. */
type Beside = readonly [before: Set<string>, after: Set<string>];

const LAST_PART = /\P{Lu}*$/u;
const FIRST_PART = /^\p{Lu}*\P{Lu}*/u;
/** On one side alone, names have so many others beside them. */
const MANY = 3;

/**
 * The words with capitals in them that stand beside other words elsewhere, as names do ("the HttpClient of", "an
 * HttpClient which"); what was glued together has the same beside it each time.
 */
export function namesWithCapitals(texts: Iterable<string>): ReadonlySet<string> {
  const found = new Map<string, Beside>();
  for (const text of texts) {
    if (!INNER_CAPITAL.test(text)) continue;
    const words = text.match(WORD) ?? [];
    for (const [i, word] of words.entries()) {
      if (!INNER_CAPITAL.test(word)) continue;
      const [before, after] = found.get(word) ?? [new Set(), new Set()];
      before.add(LAST_PART.exec(words[i - 1] ?? '')![0]);
      after.add(FIRST_PART.exec(words[i + 1] ?? '')![0]);
      found.set(word, [before, after]);
    }
  }
  return new Set([...found].flatMap(([word, beside]) => (isVaried(beside) ? word : [])));
}

function isVaried([{ size: before }, { size: after }]: Beside): boolean {
  return (before > 1 && after > 1) || before >= MANY || after >= MANY;
}

/** Where such names, and those with several dots in them, stand in a text. */
export function spansOf(text: string, names: ReadonlySet<string>): Span[] {
  const dotted = text.includes('.') ? matchesOf(text, DOTTED) : [];
  const whole = names.size > 0 && INNER_CAPITAL.test(text) ? matchesOf(text, WORD) : [];
  return [...dotted, ...whole.filter(({ 0: word }) => names.has(word))].map(({ index, 0: { length } }) => [
    index,
    index + length,
  ]);
}
