import type { Block } from '../../model/block.ts';
import type { TextUnits } from '../../model/page.ts';
import { LetterRuns, lettersOf, RUN } from './letters.ts';

/** Longer texts are compared by their beginning, shorter ones not at all. In letters. */
const SAMPLE = 60;
const MIN_LETTERS = RUN;
/** The beginning is looked for in so many units. */
const UNITS = 2 * SAMPLE;

/**
 * By block: whether its text stands in a text that the page declares for machines; -1 where there is none
 * or the block is too short to tell.
 */
export function standsIn(
  blocks: readonly Block[],
  { units, starts }: TextUnits,
  declared: string | undefined,
): Int8Array {
  const found = new Int8Array(blocks.length).fill(-1);
  if (!declared) return found;
  const whole = lettersOf(declared);
  if (whole.length < MIN_LETTERS) return found;
  const runs = new LetterRuns(whole);
  for (let i = 0; i < found.length; i++) {
    const { text } = blocks[i]!;
    const start = starts[i]!;
    const head = runs.head(units, start, start + Math.min(UNITS, text.length));
    if (head === 'short') continue;
    found[i] = 0;
    if (head === 'unknown') continue;
    const sample = lettersOf(text.slice(0, UNITS)).slice(0, SAMPLE);
    found[i] = sample.length < MIN_LETTERS ? -1 : whole.includes(sample) ? 1 : 0;
  }
  return found;
}
