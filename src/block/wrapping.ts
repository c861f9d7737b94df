/** Fewer lines don't show whether a text is wrapped. */
const MIN_LINES = 8;
/** Editors and mail programs wrap between these widths, in characters. */
const NARROWEST = 45;
const WIDEST = 110;
/** Full lines reach this share of the width. */
const FULL = 0.75;
/** In a wrapped text so many of its full lines break off in mid-sentence. */
const BROKEN_SHARE = 0.6;

const ENDS_SENTENCE = /[.!?:…。！？：؟।][\])"'»”’]{0,3}$/u;
const LIST_MARK = /^(?:[-*+•·‣▪–]|\d{1,3}[.)])\s|^[>#|]/;

/**
 * The width at which the lines of a text were broken by force, in characters; undefined when each line is a
 * paragraph, heading or item of its own. Lines are trimmed; empty ones count as paragraph breaks.
 */
export function wrapWidth(lines: readonly string[]): number | undefined {
  const lengths = lines.map(line => line.length).filter(length => length > 0);
  if (lengths.length < MIN_LINES) return undefined;
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)]!;
  if (width < NARROWEST || width > WIDEST || lengths.at(-1)! > 1.3 * width) return undefined;
  const full = lines.filter((line, i) => line.length >= FULL * width && (lines[i + 1] ?? '') !== '');
  const broken = full.filter(line => !ENDS_SENTENCE.test(line));
  return full.length >= MIN_LINES / 2 && broken.length >= BROKEN_SHARE * full.length ? width : undefined;
}

/** Whether a line goes on in the next one, in a text wrapped at `width`. */
export function goesOn(line: string, next: string | undefined, width: number): boolean {
  return next !== undefined && next !== '' && line.length >= FULL * width && !LIST_MARK.test(next);
}
