import { tokensOf } from '../../src/finder/token-weights.ts';
import type { HtmlPage } from '../../src/model/page.ts';

/** Tokens seen on fewer sites say more about the site than about the page. */
const MIN_SITES = 4;
/** Strength of the prior that a token says nothing, in sites. */
const PRIOR = 2;

interface Count {
  sites: Set<string>;
  /** Sums over sites of the share of words under the token that are article. */
  inside: number;
  pages: number;
}

/** How much of the text under elements with a class or id token is article, counted over pages. */
export class TokenCounts {
  private readonly counts = new Map<string, Count>();
  /** Share of article words on the pages, summed. */
  private base = 0;
  private pages = 0;

  add(page: HtmlPage, labels: Float32Array, site: string): void {
    const good = [0];
    const all = [0];
    for (const block of page.blocks) {
      good.push(good.at(-1)! + block.words * (labels[block.index]! > 0.5 ? 1 : 0));
      all.push(all.at(-1)! + block.words);
    }
    const total = all.at(-1)!;
    if (total === 0) return;
    this.base += good.at(-1)! / total;
    this.pages++;
    const seen = new Map<string, { good: number; all: number }>();
    for (let row = 0; row < page.elements.count; row++) {
      const { attribs } = page.elements.nodes[row]!;
      const first = page.elements.first[row]!;
      const last = page.elements.last[row]!;
      if (last === first) continue;
      for (const token of [...tokensOf(attribs.class ?? ''), ...tokensOf(attribs.id ?? '')]) {
        const sum = seen.get(token) ?? { good: 0, all: 0 };
        sum.good += good[last]! - good[first]!;
        sum.all += all[last]! - all[first]!;
        seen.set(token, sum);
      }
    }
    for (const [token, sum] of seen) {
      if (sum.all === 0) continue;
      const count = this.counts.get(token) ?? { sites: new Set(), inside: 0, pages: 0 };
      count.sites.add(site);
      count.inside += sum.good / sum.all;
      count.pages++;
      this.counts.set(token, count);
    }
  }

  /** Log-odds of each token against the mean, shrunk towards 0 by its rarity. */
  static weights(parts: readonly TokenCounts[]): Map<string, number> {
    const merged = new Map<string, Count>();
    let base = 0;
    let pages = 0;
    for (const part of parts) {
      base += part.base;
      pages += part.pages;
      for (const [token, count] of part.counts) {
        const sum = merged.get(token) ?? { sites: new Set(), inside: 0, pages: 0 };
        for (const site of count.sites) sum.sites.add(site);
        sum.inside += count.inside;
        sum.pages += count.pages;
        merged.set(token, sum);
      }
    }
    const mean = base / pages;
    const weights = new Map<string, number>();
    for (const [token, { sites, inside, pages: n }] of merged) {
      if (sites.size < MIN_SITES) continue;
      const share = (inside + PRIOR * mean) / (n + PRIOR);
      const weight = Math.log(share / (1 - share)) - Math.log(mean / (1 - mean));
      if (Math.abs(weight) >= 0.15) weights.set(token, Math.round(weight * 50) / 50);
    }
    return weights;
  }
}
