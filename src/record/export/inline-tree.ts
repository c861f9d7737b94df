import type { RecordBlock } from '../../model/record.ts';
import { type Mark, tidyMarks } from './inline-marks.ts';
import { isRaised, raised } from './raised.ts';

type Wrapper = 'noteref' | 'link' | 'strong' | 'emphasis';

/** Inline content as a tree, in which no mark crosses another and none begins or ends with white space. */
export type InlineNode =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'break' }
  | { type: 'strong' | 'emphasis'; children: InlineNode[] }
  | { type: 'link'; href: string; children: InlineNode[] }
  | { type: 'noteref'; label: string; children: InlineNode[] };

/** A stretch of text with the same marks throughout; white space is a stretch of its own. */
interface Stretch {
  text: string;
  blank: boolean;
  code: boolean;
  /** Value by mark: the address of a link, the label of a note, else an empty string. */
  marks: ReadonlyMap<Wrapper, string>;
}

const WRAPPERS: readonly Wrapper[] = ['noteref', 'link', 'strong', 'emphasis'];

/** The text of a block and its marks as a tree. Marks may overlap, cross and repeat; ranges outside the text are clipped. */
export function inlineTree(block: Pick<RecordBlock, 'text' | 'inline'>): InlineNode[] {
  const stretches = stretchesOf(block.text.toWellFormed().replaceAll('\0', '\ufffd'), block.inline ?? []);
  let [from, to] = [0, stretches.length];
  while (from < to && stretches[from]!.blank) from++;
  while (to > from && stretches[to - 1]!.blank) to--;
  return nest(stretches, from, to, new Set());
}

function stretchesOf(text: string, marks: readonly Mark[]): Stretch[] {
  const stretches: Stretch[] = [];
  const tidied = tidyMarks(text, marks);
  const coming = tidied.toReversed();
  let begun: Mark[] = [];
  for (const [start, end] of stretchBounds(text, tidied)) {
    while (coming.length > 0 && coming.at(-1)!.start <= start) begun.push(coming.pop()!);
    begun = begun.filter(mark => mark.end > start);
    const covering = begun.filter(mark => mark.end >= end);
    const piece = raised(text.slice(start, end), covering);
    stretches.push({
      text: piece,
      blank: piece.trim() === '',
      code: covering.some(mark => mark.type === 'code'),
      marks: wrappersOf(covering),
    });
  }
  return stretches;
}

function* stretchBounds(text: string, marks: readonly Mark[]): Iterable<[start: number, end: number]> {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of marks) cuts.add(start).add(end);
  for (const space of text.matchAll(/\s+/g)) {
    const end = space.index + space[0].length;
    for (let at = space.index; at < end; at++) cuts.delete(at);
    cuts.add(space.index).add(end);
  }
  const ordered = [...cuts].filter(cut => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  for (let i = 1; i < ordered.length; i++) yield [ordered[i - 1]!, ordered[i]!];
}

function wrappersOf(covering: readonly Mark[]): ReadonlyMap<Wrapper, string> {
  const wrappers = new Map<Wrapper, string>();
  for (const { type, href = '', footnote = '' } of covering)
    if (type !== 'code' && !isRaised(type)) wrappers.set(type, type === 'noteref' ? footnote : href);
  return wrappers;
}

/** Wraps as long a run as possible first, so that a link inside strong text does not split it. */
function nest(
  stretches: readonly Stretch[],
  from: number,
  to: number,
  open: ReadonlySet<Wrapper>,
): InlineNode[] {
  const nodes: InlineNode[] = [];
  for (let at = from; at < to; ) {
    const [wrapper, end] = stretches[at]!.blank ? [undefined, at] : longest(stretches, at, to, open);
    if (!wrapper) {
      pushLeaf(nodes, stretches[at++]!);
      continue;
    }
    const children = nest(stretches, at, end, new Set([...open, wrapper]));
    nodes.push(wrapped(wrapper, stretches[at]!.marks.get(wrapper)!, children));
    at = end;
  }
  return nodes;
}

function wrapped(type: Wrapper, value: string, children: InlineNode[]): InlineNode {
  if (type === 'link') return { type, href: value, children };
  return type === 'noteref' ? { type, label: value, children } : { type, children };
}

/** The mark not yet open that reaches furthest from here, and where it ends: never on white space. */
function longest(
  stretches: readonly Stretch[],
  at: number,
  to: number,
  open: ReadonlySet<Wrapper>,
): [Wrapper | undefined, number] {
  let best: [Wrapper | undefined, number] = [undefined, at];
  for (const wrapper of WRAPPERS) {
    const value = stretches[at]!.marks.get(wrapper);
    if (value === undefined || open.has(wrapper)) continue;
    let end = at;
    while (end < to && stretches[end]!.marks.get(wrapper) === value) end++;
    while (stretches[end - 1]!.blank) end--;
    if (end > best[1]) best = [wrapper, end];
  }
  return best;
}

function pushLeaf(nodes: InlineNode[], { text, blank, code }: Stretch): void {
  if (blank && /[\n\r]/.test(text)) {
    nodes.push({ type: 'break' });
    return;
  }
  const type = code ? 'code' : 'text';
  const before = nodes.at(-1);
  if (before?.type === type) before.text += text;
  else nodes.push({ type, text });
}
