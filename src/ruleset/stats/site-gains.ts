import type { Outcome } from '../../model/outcome.ts';
import { MEASURES } from './measures.ts';
import type { Answers } from './truth.ts';

/** What a site's rule files did to the captures of the site. */
export interface SiteGain {
  site: string;
  captures: number;
  /** Captures whose article, headline, author or date came out otherwise than without the files. */
  changed: number;
  /** Of captures whose right answer is known, by the name of what is measured. */
  measured: Gain[];
}

/** Means without and with the files, over so many captures. */
export interface Gain {
  measure: string;
  judged: number;
  before: number;
  after: number;
}

interface Sums {
  captures: number;
  changed: number;
  measured: Map<string, { judged: number; before: number; after: number }>;
}

/** Compares what came out with and without the files of sites. */
export class SiteGains {
  private readonly sites = new Map<string, Sums>();

  add(sites: readonly string[], withFiles: Outcome, without: Outcome, answers: Answers): void {
    const changed = said(withFiles) !== said(without);
    for (const site of sites) {
      const sums = this.of(site);
      sums.captures++;
      if (changed) sums.changed++;
      for (const [name, measure] of Object.entries(MEASURES)) {
        const after = measure(withFiles, answers);
        const before = measure(without, answers);
        if (after === undefined || before === undefined) continue;
        const sum = sums.measured.get(name) ?? { judged: 0, before: 0, after: 0 };
        sums.measured.set(name, {
          judged: sum.judged + 1,
          before: sum.before + before,
          after: sum.after + after,
        });
      }
    }
  }

  /** Sorted by what they gain in all, the largest loss first. */
  all(): SiteGain[] {
    return [...this.sites]
      .map(([site, { captures, changed, measured }]) => ({
        site,
        captures,
        changed,
        measured: [...measured].map(([measure, { judged, before, after }]) => ({
          measure,
          judged,
          before: before / judged,
          after: after / judged,
        })),
      }))
      .sort((a, b) => total(a) - total(b) || (a.site < b.site ? -1 : 1));
  }

  private of(site: string): Sums {
    const known = this.sites.get(site);
    if (known) return known;
    const fresh: Sums = { captures: 0, changed: 0, measured: new Map() };
    this.sites.set(site, fresh);
    return fresh;
  }
}

function total({ measured }: SiteGain): number {
  return measured.reduce((sum, { before, after }) => sum + after - before, 0);
}

/** What measures look at. */
function said(outcome: Outcome): string {
  if (outcome.outcome !== 'record') return outcome.outcome;
  const { articleBody, headline, author, datePublished } = outcome.record;
  return JSON.stringify([articleBody, headline, author, datePublished]);
}
