import { LINE_END_HYPHEN, RUNNING_HEAD } from '../block/join-lines.ts';
import { LINK_NUMBER } from '../block/link-marks.ts';
import type { Segment } from '../engine/resolution.ts';
import type { MarkedLine } from '../model/page.ts';
import type { Category } from '../model/verdict.ts';

/**
 * The segments of a line, found without the marks in it, as segments of the line as it was written. The marks are removed; those at
 * the edge of something else that is removed go with it.
 */
export function withMarks(
  block: number,
  segments: readonly Segment[],
  { text, marks }: MarkedLine,
): Segment[] {
  const written: Segment[] = [];
  const ofMarks = new Set<Segment>();
  let bare = 0;
  let at = 0;
  for (const [start, end, rule] of [...marks, [text.length, text.length, ''] as const]) {
    const moved = at - bare;
    for (const segment of segments) {
      const from = Math.max(segment.start, bare);
      const to = Math.min(segment.end, bare + start - at);
      if (from < to) push(written, { ...segment, start: from + moved, end: to + moved }, ofMarks);
    }
    if (start < end) {
      const mark = markAt(block, rule, text.slice(start, end), start);
      ofMarks.add(mark);
      push(written, mark, ofMarks);
    }
    bare += start - at;
    at = end;
  }
  return written;
}

function push(written: Segment[], segment: Segment, ofMarks: ReadonlySet<Segment>): void {
  const before = written.at(-1);
  if (!before?.removedBy || !segment.removedBy) written.push(segment);
  else if (!ofMarks.has(segment) && ofMarks.has(before))
    written[written.length - 1] = { ...segment, start: before.start };
  else if (ofMarks.has(before) && !isOfRule(before, segment)) written.push(segment);
  else if (ofMarks.has(segment) || before.removedBy === segment.removedBy) before.end = segment.end;
  else written.push(segment);
}

function isOfRule({ removedBy: a }: Segment, { removedBy: b }: Segment): boolean {
  return a!.verdict.rule === b!.verdict.rule;
}

function markAt(block: number, rule: string, mark: string, start: number): Segment {
  const verdict = {
    rule,
    block,
    action: 'drop',
    category: categoryOf(rule),
    why: whyOf(rule, mark),
  } as const;
  return {
    start,
    end: start + mark.length,
    removedBy: { verdict, phase: 'judge', scope: 'generic' },
    keptBy: undefined,
    label: undefined,
  };
}

function categoryOf(rule: string): Category {
  return rule === LINE_END_HYPHEN ? 'outside-article' : 'navigation';
}

function whyOf(rule: string, mark: string): string {
  if (rule === LINK_NUMBER) return `points to address ${mark.replace(/\D+/g, '')} of the list below`;
  if (rule === LINE_END_HYPHEN) return 'parted a word at the end of a line';
  if (rule === RUNNING_HEAD) return 'stands between two pages as between others';
  return 'address that a program wrote for a link';
}
