import type { Outcome, RecordOutcome } from '../model/outcome.ts';
import type { Category } from '../model/verdict.ts';
import { siteOf } from './site.ts';

/** What a category or a rule took out of the records of a run. */
export interface RemovalCount {
  /** Records that it took something from. */
  records: number;
  spans: number;
  characters: number;
}

export interface SiteCount {
  records: number;
  rejected: number;
  quarantined: number;
  charactersKept: number;
  charactersRemoved: number;
  /** Sum of the quality scores of its records. */
  quality: number;
}

/** What came of a run; `summary.json`. `inputs = records + rejected + quarantined`, always. */
export interface RunReport {
  format: 1;
  started: string;
  finished: string;
  inputs: number;
  records: number;
  rejected: number;
  quarantined: number;
  charactersKept: number;
  charactersRemoved: number;
  /** By reason, of what gave no record. */
  reasons: Record<string, number>;
  /** Records with a quality score from 0 to 0.1, from 0.1 to 0.2, … */
  quality: number[];
  categories: Partial<Record<Category, RemovalCount>>;
  rules: Record<string, RemovalCount>;
  /** By host without `www.`; under the empty name what has no address. */
  sites: Record<string, SiteCount>;
}

const BINS = 10;

/** Sums up outcomes as they come. Its memory grows with rules and sites, not with outcomes. */
export class Summarizer {
  private readonly reasons = new Map<string, number>();
  private readonly categories = new Map<Category, RemovalCount>();
  private readonly rules = new Map<string, RemovalCount>();
  private readonly sites = new Map<string, SiteCount>();
  private readonly quality = new Array<number>(BINS).fill(0);

  add(outcome: Outcome): void {
    const site = this.site(siteOf(outcome));
    if (outcome.outcome === 'record') {
      this.addRecord(outcome, site);
      return;
    }
    site[outcome.outcome]++;
    this.reasons.set(outcome.reason, (this.reasons.get(outcome.reason) ?? 0) + 1);
  }

  summary(started: Date, finished: Date): RunReport {
    const total = (name: keyof SiteCount) =>
      [...this.sites.values()].reduce((sum, site) => sum + site[name], 0);
    const [records, rejected, quarantined] = [total('records'), total('rejected'), total('quarantined')];
    return {
      format: 1,
      started: started.toISOString(),
      finished: finished.toISOString(),
      inputs: records + rejected + quarantined,
      records,
      rejected,
      quarantined,
      charactersKept: total('charactersKept'),
      charactersRemoved: total('charactersRemoved'),
      reasons: sorted(this.reasons, count => count),
      quality: [...this.quality],
      categories: sorted(this.categories, count => count.characters),
      rules: sorted(this.rules, count => count.characters),
      sites: sorted(this.sites, count => count.records + count.rejected + count.quarantined),
    };
  }

  private addRecord({ record, removed }: RecordOutcome, site: SiteCount): void {
    const { score } = record.quality;
    site.records++;
    site.charactersKept += record.articleBody.length;
    site.quality += score;
    this.quality[Math.min(BINS - 1, Math.floor(score * BINS))]!++;
    const touched = new Set<RemovalCount>();
    for (const { category, rule, text } of removed) {
      site.charactersRemoved += text.length;
      touched.add(tally(this.categories, category, text.length));
      touched.add(tally(this.rules, rule, text.length));
    }
    for (const count of touched) count.records++;
  }

  private site(name: string): SiteCount {
    const known = this.sites.get(name);
    if (known) return known;
    const count = {
      records: 0,
      rejected: 0,
      quarantined: 0,
      charactersKept: 0,
      charactersRemoved: 0,
      quality: 0,
    };
    this.sites.set(name, count);
    return count;
  }
}

function tally<K>(counts: Map<K, RemovalCount>, key: K, characters: number): RemovalCount {
  const count = counts.get(key) ?? { records: 0, spans: 0, characters: 0 };
  counts.set(key, count);
  count.spans++;
  count.characters += characters;
  return count;
}

/** The largest first; those alike by name, so that equal runs give equal files. */
function sorted<K extends string, V>(counts: Map<K, V>, size: (count: V) => number): Record<K, V> {
  const entries = [...counts].sort(([a, x], [b, y]) => size(y) - size(x) || (a < b ? -1 : 1));
  return Object.fromEntries(entries) as Record<K, V>;
}
