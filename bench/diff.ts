import type { Outcome, Removal } from '../src/model/outcome.ts';
import { words } from './metrics.ts';
import { squash } from './visible.ts';

/** A line of an output or of a truth, and whether the other side has it too. */
export interface JudgedLine {
  text: string;
  shared: boolean;
}

const GRAM = 3;

function grams(list: readonly string[]): string[] {
  return list.slice(0, Math.max(0, list.length - GRAM + 1)).map((_, i) => list.slice(i, i + GRAM).join(' '));
}

/** A line is shared when half of its word trigrams (a short line: all of its words in a row) occur there. */
export function judgeLines(text: string, other: string): JudgedLine[] {
  const otherWords = words(other);
  const known = new Set(grams(otherWords));
  const running = ` ${otherWords.join(' ')} `;
  const shared = (line: string) => {
    const list = words(line);
    const own = grams(list);
    if (own.length === 0) return running.includes(` ${list.join(' ')} `);
    return own.filter(gram => known.has(gram)).length >= own.length / 2;
  };
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => ({ text: line.trim(), shared: shared(line) }));
}

/** The removal that took a line of the truth, if any did. */
export function takenBy(line: string, outcome: Outcome): Removal | undefined {
  if (outcome.outcome === 'quarantined') return undefined;
  const start = squash(line).slice(0, 40);
  return outcome.removed.find(({ text }) => squash(text).includes(start));
}
