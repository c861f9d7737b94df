import { LetterRuns, lettersOf, RUN } from './letters.ts';
import type { Texts } from './texts.ts';

/** Longer texts are compared by their beginning, shorter ones not at all. In letters. */
const SAMPLE = 60;
const MIN_LETTERS = RUN;
/** The beginning is looked for in so many units. */
const UNITS = 2 * SAMPLE;

/**
 * By block: whether its text stands in a text that the page declares for machines; -1 where there is none
 * or the block is too short to tell.
 */
export function standsIn({ whole: text, start }: Texts, declared: string | undefined): Int8Array {
  const found = new Int8Array(start.length - 1).fill(-1);
  if (!declared) return found;
  const whole = lettersOf(declared);
  if (whole.length < MIN_LETTERS) return found;
  const runs = new LetterRuns(whole);
  for (let i = 0; i < found.length; i++) {
    const end = Math.min(start[i]! + UNITS, start[i + 1]!);
    const head = runs.head(text, start[i]!, end);
    if (head === 'short') continue;
    found[i] = 0;
    if (head === 'unknown') continue;
    const sample = lettersOf(text.slice(start[i]!, end)).slice(0, SAMPLE);
    found[i] = sample.length < MIN_LETTERS ? -1 : whole.includes(sample) ? 1 : 0;
  }
  return found;
}
