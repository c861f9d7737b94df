import { matchesOf } from '../../model/matches.ts';

/** A part of a line and where it begins. */
export interface Segment {
  text: string;
  start: number;
  /** The sign before it, where it is not the first. */
  joint?: string;
}

/** Signs between a name, a section and a date in one line. */
const JOINT = /\s*[|·•⋅\n]\s*|\s[–—-]\s/g;

/** The parts of a line that signs set apart; phrases are looked for at the beginning of each. */
export function segmentsOf(line: string, offset = 0): Segment[] {
  const found: Segment[] = [];
  let start = 0;
  let before = '';
  for (const { index, 0: joint } of matchesOf(line, JOINT)) {
    found.push({ text: line.slice(start, index), start: offset + start, joint: before });
    start = index + joint.length;
    before = joint.trim();
  }
  found.push({ text: line.slice(start), start: offset + start, joint: before });
  return found.filter(({ text }) => text.trim() !== '');
}
