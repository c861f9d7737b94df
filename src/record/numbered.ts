import { LINK_NUMBER } from '../block/link-numbers.ts';
import type { Segment } from '../engine/resolution.ts';
import type { NumberedLine } from '../model/page.ts';

/**
 * The segments of a line, found without the link numbers in it, as segments of the line as it was written. The
 * numbers are removed; those at the edge of something else that is removed go with it.
 */
export function withNumbers(
  block: number,
  segments: readonly Segment[],
  { text, numbers }: NumberedLine,
): Segment[] {
  const written: Segment[] = [];
  let bare = 0;
  let at = 0;
  for (const [start, end] of [...numbers, [text.length, text.length] as const]) {
    const moved = at - bare;
    for (const segment of segments) {
      const from = Math.max(segment.start, bare);
      const to = Math.min(segment.end, bare + start - at);
      if (from < to) push(written, { ...segment, start: from + moved, end: to + moved });
    }
    if (start < end) push(written, numberAt(block, text, start, end));
    bare += start - at;
    at = end;
  }
  return written;
}

function push(written: Segment[], segment: Segment): void {
  const before = written.at(-1);
  if (!before?.removedBy || !segment.removedBy) written.push(segment);
  else if (isNumber(segment) || before.removedBy === segment.removedBy) before.end = segment.end;
  else if (isNumber(before)) written[written.length - 1] = { ...segment, start: before.start };
  else written.push(segment);
}

function isNumber({ removedBy }: Segment): boolean {
  return removedBy?.verdict.rule === LINK_NUMBER;
}

function numberAt(block: number, text: string, start: number, end: number): Segment {
  const why = `points to address ${text.slice(start + 1, text.indexOf(']', start))} of the list below`;
  const verdict = { rule: LINK_NUMBER, block, action: 'drop', category: 'navigation', why } as const;
  return {
    start,
    end,
    removedBy: { verdict, phase: 'judge', scope: 'generic' },
    keptBy: undefined,
    label: undefined,
  };
}
