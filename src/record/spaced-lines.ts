import { isOpen, type Placed } from './close-headings.ts';
import { HEADING_WORDS } from './line-kinds.ts';

/** Fewer lines with more room above than paragraphs have may be so by chance. */
const LEAST = 2;
/** `Price: ` */
const FIELD = /^[^:：]{1,30}[:：](?=.)/u;
/** `Step 2: ` */
const NUMBERED = /^.{0,30}\p{Nd}[:：]/u;

/** Those with more empty lines above than prose mostly has; none where they are too few to tell. */
export function spacedLines(lines: readonly Placed[]): Placed[] {
  const usual = usualGap(lines);
  const spaced = lines.filter(
    (line, at) => line.gap > usual && isOpen(line, HEADING_WORDS) && standsAlone(lines, at),
  );
  const heads = withoutFields(spaced, lines);
  return heads.length < LEAST ? [] : heads;
}

/** The most usual gap above prose; a text's first line has none. */
function usualGap(lines: readonly Placed[]): number {
  const gaps = lines
    .flatMap(({ kind, gap }) => (kind === 'prose' && gap > 0 ? gap : []))
    .sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? Infinity;
}

/** Not at either end of a text, beside another number of a list, or first of lines that a label announces. */
function standsAlone(lines: readonly Placed[], at: number): boolean {
  const above = lines[at - 1];
  const below = lines[at + 1];
  if (!above || !below) return false;
  if (lines[at]!.kind === 'numbered') return above.kind !== 'numbered' && below.kind !== 'numbered';
  return above.kind !== 'label' || below.kind !== 'short' || below.gap > 1;
}

/** A label that more other lines begin with is that of data. */
function withoutFields(spaced: readonly Placed[], lines: readonly Placed[]): Placed[] {
  const inside = countLabels(spaced);
  if (inside.size === 0) return [...spaced];
  const all = countLabels(lines);
  return spaced.filter(line => {
    const label = labelOf(line);
    if (label === undefined) return true;
    const among = inside.get(label)!;
    const others = all.get(label)! - among;
    return others < LEAST || others <= among;
  });
}

function countLabels(lines: readonly Placed[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const label = labelOf(line);
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

function labelOf({ piece: { text } }: Placed): string | undefined {
  const label = FIELD.exec(text)?.[0];
  return label === undefined || NUMBERED.test(text) ? undefined : label;
}
