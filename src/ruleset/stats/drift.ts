import { z } from 'zod';
import type { RuleTally } from './tally.ts';

/** Fewer fires than this in the baseline are chance. */
const MIN_FIRES = 5;
const FACTOR = 2;

const baselineSchema = z.object({
  captures: z.int().positive(),
  /** Captures on which each rule fired. */
  rules: z.record(z.string(), z.int()),
});
export type Baseline = z.infer<typeof baselineSchema>;

export function baselineOf(captures: number, rules: readonly RuleTally[]): Baseline {
  return { captures, rules: Object.fromEntries(rules.map(({ rule, captures: count }) => [rule, count])) };
}

/** Throws an error that says what is wrong with a baseline that was read from a file. */
export function parseBaseline(text: string): Baseline {
  return baselineSchema.parse(JSON.parse(text));
}

/** Rules that fire on less than half, or more than twice, the share of captures that they used to fire on. */
export function* drift(before: Baseline, captures: number, rules: readonly RuleTally[]): Iterable<string> {
  const now = new Map(rules.map(({ rule, captures: count }) => [rule, count]));
  for (const rule of new Set([...Object.keys(before.rules), ...now.keys()])) {
    const then = (before.rules[rule] ?? 0) / before.captures;
    const share = (now.get(rule) ?? 0) / captures;
    const most = Math.max(then, share);
    if (most * Math.min(before.captures, captures) < MIN_FIRES) continue;
    const was = `${percent(then)} of the captures before, ${percent(share)} now`;
    if (share === 0) yield `${rule} stopped firing: ${was}`;
    else if (share * FACTOR <= then) yield `${rule} fires less than half as often: ${was}`;
    else if (then * FACTOR <= share)
      yield `${rule} fires ${then === 0 ? 'for the first time' : 'more than twice as often'}: ${was}`;
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
