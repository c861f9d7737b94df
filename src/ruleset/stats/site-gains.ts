import type { Outcome } from '../../model/outcome.ts';
import type { Truth } from './truth.ts';
import { wordF1 } from './words.ts';

/** What a site's rule files did to the captures of the site. */
export interface SiteGain {
  site: string;
  captures: number;
  /** Captures whose article came out otherwise than without the files. */
  changed: number;
  /** Of the captures with truth: their number, and mean word F1 without and with the files. */
  judged: number;
  before: number;
  after: number;
}

/** Compares what came out with and without the files of sites. */
export class SiteGains {
  private readonly sites = new Map<string, SiteGain>();

  add(sites: readonly string[], withFiles: Outcome, without: Outcome, truth: Truth | undefined): void {
    const after = bodyOf(withFiles);
    const before = bodyOf(without);
    for (const site of sites) {
      const gain = this.of(site);
      gain.captures++;
      if (after !== before) gain.changed++;
      if (!truth) continue;
      gain.judged++;
      gain.before += wordF1(before, truth.text);
      gain.after += wordF1(after, truth.text);
    }
  }

  /** With means instead of sums; the largest loss first. */
  all(): SiteGain[] {
    return [...this.sites.values()]
      .map(gain => ({ ...gain, before: gain.before / gain.judged, after: gain.after / gain.judged }))
      .sort((a, b) => a.after - a.before - (b.after - b.before) || (a.site < b.site ? -1 : 1));
  }

  private of(site: string): SiteGain {
    const known = this.sites.get(site);
    if (known) return known;
    const fresh = { site, captures: 0, changed: 0, judged: 0, before: 0, after: 0 };
    this.sites.set(site, fresh);
    return fresh;
  }
}

function bodyOf(outcome: Outcome): string {
  return outcome.outcome === 'record' ? outcome.record.articleBody : '';
}
