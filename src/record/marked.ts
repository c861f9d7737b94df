import { LINK_NUMBER } from '../block/link-marks.ts';
import type { Segment } from '../engine/resolution.ts';
import type { MarkedLine } from '../model/page.ts';

/**
 * The segments of a line, found without the marks of links in it, as segments of the line as it was written. The
 * marks are removed; those at the edge of something else that is removed go with it.
 */
export function withMarks(
  block: number,
  segments: readonly Segment[],
  { text, rule, marks }: MarkedLine,
): Segment[] {
  const written: Segment[] = [];
  let bare = 0;
  let at = 0;
  for (const [start, end] of [...marks, [text.length, text.length] as const]) {
    const moved = at - bare;
    for (const segment of segments) {
      const from = Math.max(segment.start, bare);
      const to = Math.min(segment.end, bare + start - at);
      if (from < to) push(written, { ...segment, start: from + moved, end: to + moved }, rule);
    }
    if (start < end) push(written, markAt(block, rule, text.slice(start, end), start), rule);
    bare += start - at;
    at = end;
  }
  return written;
}

function push(written: Segment[], segment: Segment, rule: string): void {
  const before = written.at(-1);
  const isMark = ({ removedBy }: Segment) => removedBy?.verdict.rule === rule;
  if (!before?.removedBy || !segment.removedBy) written.push(segment);
  else if (isMark(segment) || before.removedBy === segment.removedBy) before.end = segment.end;
  else if (isMark(before)) written[written.length - 1] = { ...segment, start: before.start };
  else written.push(segment);
}

function markAt(block: number, rule: string, mark: string, start: number): Segment {
  const why =
    rule === LINK_NUMBER
      ? `points to address ${mark.replace(/\D+/g, '')} of the list below`
      : 'address that a program wrote for a link';
  const verdict = { rule, block, action: 'drop', category: 'navigation', why } as const;
  return {
    start,
    end: start + mark.length,
    removedBy: { verdict, phase: 'judge', scope: 'generic' },
    keptBy: undefined,
    label: undefined,
  };
}
