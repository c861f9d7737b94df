import type { Alarm, RunReport, SiteCount } from './summary.ts';

/** Records or captures that both sides need before they are compared. */
const FEWEST = 10;
/** Standard errors that a difference has to come to: by chance once in 30,000 comparisons of what is normal. */
const SIGMAS = 4;
/** Of lengths, and of how often a rule fires. */
const FACTOR = 2;
/** Of the captures of a site. */
const SHARE_JUMP = 0.2;

/**
 * Compares a run with the runs before it, added up. Rules are compared as epidemiology compares deaths, by indirect
 * standardization: how often a rule was to fire follows from how often it fired at each site before, so that
 * another mixture of sites, or a site that is new, is no alarm.
 */
export function findDrift(now: RunReport, earlier: readonly RunReport[]): Alarm[] {
  const before = addUp(earlier);
  return [...ruleAlarms(now, before), ...siteAlarms(now, before)];
}

/**
 * Expected E and observed O firings, at known sites. Stopped: O = 0 though E >= 10 (by chance e^-10). Doubled:
 * O >= 2 E, and O >= 10, and O - E >= 4 sqrt(E), four standard errors of a Poisson count.
 */
function* ruleAlarms(now: RunReport, before: ReadonlyMap<string, SiteCount>): Iterable<Alarm> {
  const expected = new Map<string, number>();
  const observed = new Map<string, number>();
  for (const [name, site] of Object.entries(now.sites)) {
    const past = before.get(name);
    if (!past || past.records === 0) continue;
    const share = site.records / past.records;
    for (const [rule, fired] of Object.entries(past.rules)) add(expected, rule, fired * share);
    for (const [rule, fired] of Object.entries(site.rules)) add(observed, rule, fired);
  }
  for (const [rule, e] of [...expected].sort(byName)) {
    const o = observed.get(rule) ?? 0;
    if (o === 0 && e >= FEWEST) yield { kind: 'rule-stopped', subject: rule, before: e, now: o };
    if (o >= FEWEST && o >= FACTOR * e && o - e >= SIGMAS * Math.sqrt(e)) {
      yield { kind: 'rule-doubled', subject: rule, before: e, now: o };
    }
  }
}

function* siteAlarms(now: RunReport, before: ReadonlyMap<string, SiteCount>): Iterable<Alarm> {
  for (const [subject, site] of Object.entries(now.sites)) {
    const past = before.get(subject);
    if (!past) continue;
    const length = lengthJump(past, site);
    if (length) yield { kind: 'length-jumped', subject, ...length };
    const rejections = shareJump(past, site, 'rejected');
    if (rejections) yield { kind: 'rejections-jumped', subject, ...rejections };
    const quarantine = shareJump(past, site, 'quarantined');
    if (quarantine) yield { kind: 'quarantine-jumped', subject, ...quarantine };
  }
}

interface Jump {
  before: number;
  now: number;
}

/**
 * Lengths are spread widely, their logarithms are not: the geometric mean has at least doubled or halved, and the
 * means of the logarithms are four standard errors apart (Welch's t).
 */
function lengthJump(past: SiteCount, site: SiteCount): Jump | undefined {
  if (past.records < FEWEST || site.records < FEWEST) return undefined;
  const [a, b] = [logLengths(past), logLengths(site)];
  const difference = Math.abs(a.mean - b.mean);
  if (difference < Math.log(FACTOR)) return undefined;
  if (difference < SIGMAS * Math.sqrt(a.variance / past.records + b.variance / site.records))
    return undefined;
  return { before: Math.exp(a.mean) - 1, now: Math.exp(b.mean) - 1 };
}

function logLengths({ records, lengthLogs, lengthLogSquares }: SiteCount): {
  mean: number;
  variance: number;
} {
  const mean = lengthLogs / records;
  // Of sums of squares rounding may leave less than nothing.
  return { mean, variance: Math.max(0, (lengthLogSquares - records * mean ** 2) / (records - 1)) };
}

/** The share has grown by at least 0.2 and by four standard errors (two-proportion z, pooled). */
function shareJump(past: SiteCount, site: SiteCount, what: 'rejected' | 'quarantined'): Jump | undefined {
  const [n, m] = [capturesOf(past), capturesOf(site)];
  if (n < FEWEST || m < FEWEST) return undefined;
  const [before, now] = [past[what] / n, site[what] / m];
  const pooled = (past[what] + site[what]) / (n + m);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
  return now - before >= SHARE_JUMP && now - before >= SIGMAS * error ? { before, now } : undefined;
}

function capturesOf({ records, rejected, quarantined }: SiteCount): number {
  return records + rejected + quarantined;
}

function addUp(reports: readonly RunReport[]): Map<string, SiteCount> {
  const sums = new Map<string, SiteCount>();
  for (const [name, site] of reports.flatMap(({ sites }) => Object.entries(sites))) {
    const sum = sums.get(name);
    if (!sum) {
      sums.set(name, structuredClone(site));
      continue;
    }
    for (const [key, value] of Object.entries(site)) {
      if (typeof value === 'number') (sum as unknown as Record<string, number>)[key]! += value;
    }
    for (const [rule, fired] of Object.entries(site.rules)) {
      sum.rules[rule] = (Object.hasOwn(sum.rules, rule) ? sum.rules[rule]! : 0) + fired;
    }
  }
  return sums;
}

function add(counts: Map<string, number>, key: string, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}

function byName([a]: [string, number], [b]: [string, number]): number {
  return a < b ? -1 : 1;
}

/** An alarm in words. */
export function tellAlarm({ kind, subject, before, now }: Alarm): string {
  const site = subject || 'captures without an address';
  switch (kind) {
    case 'rule-stopped':
      return `rule ${subject} fired on no record, about ${Math.round(before)} were to be expected`;
    case 'rule-doubled':
      return `rule ${subject} fired on ${now} records, about ${Math.round(before)} were to be expected`;
    case 'length-jumped':
      return `${site}: a record typically has ${Math.round(now)} characters, ${Math.round(before)} before`;
    case 'rejections-jumped':
      return `${site}: ${percent(now)} of the captures are rejected, ${percent(before)} before`;
    case 'quarantine-jumped':
      return `${site}: ${percent(now)} of the captures are quarantined, ${percent(before)} before`;
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
