import type { Outcome } from '../../model/outcome.ts';
import type { Truth } from './truth.ts';
import { wordsOf } from './words.ts';

/** What one rule did on all captures. */
export interface RuleTally {
  rule: string;
  /** Captures on which it fired. */
  captures: number;
  fires: number;
  /** Verdicts of an experimental file, which changed nothing. */
  experimental: number;
  /** Words that it removed. */
  words: number;
  /** Words that it removed from captures with truth, and how many of those belong to the article. */
  judged: number;
  eaten: number;
}

/** Counts what rules do, capture by capture. */
export class Tally {
  captures = 0;
  private readonly rules = new Map<string, RuleTally>();

  /** Takes in an outcome that was cleaned with `trace`. */
  add(outcome: Outcome, truth: Truth | undefined): void {
    this.captures++;
    const fired = new Set<string>();
    for (const { verdict, outcome: fate } of outcome.trace ?? []) {
      if (fate === 'needs-dom' || verdict.block < 0) continue;
      const rule = this.of(verdict.rule);
      if (fate === 'experimental') rule.experimental++;
      else rule.fires++;
      fired.add(verdict.rule);
    }
    for (const name of fired) this.of(name).captures++;
    if (outcome.outcome === 'quarantined') return;
    for (const removal of outcome.removed) {
      const rule = this.of(removal.rule);
      const words = wordsOf(removal.text).length;
      rule.words += words;
      if (!truth) continue;
      rule.judged += words;
      if (truth.holds(removal.text)) rule.eaten += words;
    }
  }

  /** By number of captures, most first. */
  all(): RuleTally[] {
    return [...this.rules.values()].sort((a, b) => b.captures - a.captures || (a.rule < b.rule ? -1 : 1));
  }

  private of(rule: string): RuleTally {
    const known = this.rules.get(rule);
    if (known) return known;
    const fresh = { rule, captures: 0, fires: 0, experimental: 0, words: 0, judged: 0, eaten: 0 };
    this.rules.set(rule, fresh);
    return fresh;
  }
}
