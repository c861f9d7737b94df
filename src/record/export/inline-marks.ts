import type { RecordBlock } from '../../model/record.ts';

export type Mark = NonNullable<RecordBlock['inline']>[number];

const SAFE_SCHEMES = new Set(['http', 'https', 'mailto', 'tel', 'ftp', 'xmpp', 'irc', 'ircs']);

/**
 * Marks of which no two of a type overlap, by their start, on whole characters. What touches becomes one; of
 * links the one that began first keeps its text.
 */
export function tidyMarks(text: string, marks: readonly Mark[]): Mark[] {
  const whole = marks
    .filter(({ type, href }) => type !== 'link' || isAddress(href))
    .map(mark => ({ ...mark, start: nextWhole(text, mark.start), end: lastWhole(text, mark.end) }))
    .sort((a, b) => a.start - b.start);
  const last = new Map<Mark['type'], Mark>();
  const tidied: Mark[] = [];
  for (const mark of whole) {
    const before = last.get(mark.type);
    if (before && before.end >= mark.start && sameTarget(before, mark)) {
      before.end = Math.max(before.end, mark.end);
      continue;
    }
    mark.start = Math.max(mark.start, before?.end ?? 0);
    if (mark.start >= mark.end) continue;
    last.set(mark.type, mark);
    tidied.push(mark);
  }
  return tidied.sort((a, b) => a.start - b.start);
}

function sameTarget(a: Mark, b: Mark): boolean {
  return a.href === b.href && a.footnote === b.footnote;
}

/** A link that would run a script is told as plain text. */
function isAddress(href: string | undefined): boolean {
  if (href === undefined || href === '') return false;
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  return scheme === undefined || SAFE_SCHEMES.has(scheme);
}

/** A half character at either end is left outside. */
function nextWhole(text: string, at: number): number {
  return splitsPair(text, at) ? at + 1 : at;
}

function lastWhole(text: string, at: number): number {
  return splitsPair(text, at) ? at - 1 : at;
}

function splitsPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
