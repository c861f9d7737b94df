import type { Outcome, RecordOutcome } from '../model/outcome.ts';
import type { Category } from '../model/verdict.ts';
import type { JobRun } from './job-run.ts';
import { siteOf } from './site.ts';
import { Worst } from './worst.ts';

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
  /** Sums of the logarithms of its records' lengths (in characters, plus one), and of their squares. */
  lengthLogs: number;
  lengthLogSquares: number;
  /** By rule, the records that it took something from. */
  rules: Record<string, number>;
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
  /** The records of lowest quality. */
  worst: WorstRecord[];
  /** What differs from the runs before more than chance would have it. */
  alarms: Alarm[];
  /** Of a job's run, what it was and did; above are the captures that it cleaned. */
  run?: JobRun;
}

/** Something that differs from the runs before. */
export interface Alarm {
  kind: 'rule-stopped' | 'rule-doubled' | 'length-jumped' | 'rejections-jumped' | 'quarantine-jumped';
  /** The rule, or the site; empty for captures without an address. */
  subject: string;
  /** Records that a rule was to fire on; typical length of a record in characters; share of the captures. */
  before: number;
  now: number;
}

export interface WorstRecord {
  key: string;
  headline?: string;
  quality: number;
  words: number;
  flags: string[];
  /** Where its text is shown, seen from the report. */
  page: string;
}

const BINS = 10;

/** Sums up outcomes as they come. Its memory grows with rules and sites, not with outcomes. */
export class Summarizer {
  private readonly reasons = new Map<string, number>();
  private readonly categories = new Map<Category, RemovalCount>();
  private readonly rules = new Map<string, RemovalCount>();
  private readonly sites = new Map<string, SiteCount>();
  private readonly quality = new Array<number>(BINS).fill(0);
  private readonly worst: Worst;
  private readonly pageOf: (rank: number) => string;

  /** `worst` records are kept to be shown, each at the address that `pageOf` gives its rank. */
  constructor(worst: number, pageOf: (rank: number) => string) {
    this.worst = new Worst(worst);
    this.pageOf = pageOf;
  }

  /** The records of lowest quality so far. */
  get worstOutcomes(): readonly RecordOutcome[] {
    return this.worst.outcomes;
  }

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
    const total = (name: Exclude<keyof SiteCount, 'rules'>) =>
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
      worst: this.worst.outcomes.map((outcome, i) => worstRecord(outcome, this.pageOf(i + 1))),
      alarms: [],
    };
  }

  private addRecord(outcome: RecordOutcome, site: SiteCount): void {
    const { record, removed } = outcome;
    const { score } = record.quality;
    const logLength = Math.log(record.articleBody.length + 1);
    this.worst.add(outcome);
    site.lengthLogs += logLength;
    site.lengthLogSquares += logLength ** 2;
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
    for (const rule of new Set(removed.map(({ rule }) => rule))) {
      site.rules[rule] = (Object.hasOwn(site.rules, rule) ? site.rules[rule]! : 0) + 1;
    }
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
      lengthLogs: 0,
      lengthLogSquares: 0,
      rules: {},
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

function worstRecord({ key, record }: RecordOutcome, page: string): WorstRecord {
  const { headline, wordCount: words, quality } = record;
  const { score, flags } = quality;
  return { key, ...(headline !== undefined && { headline }), quality: score, words, flags, page };
}
