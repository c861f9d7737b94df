const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a global pattern that matches no empty text. `matchAll` copies the pattern first, which takes longer
 * than to look through a line.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}
