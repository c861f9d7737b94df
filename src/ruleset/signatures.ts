import { addTo } from '../model/multimap.ts';
import { Literal } from './literals.ts';
import { fold } from './phrases/fold.ts';

/** Signatures are looked up by their last signs. */
const KEY_LENGTH = 4;
/** Lines are read from their end no farther than a signature can be long. */
const MAX_LENGTH = 101;

/** Recognizes sites by the ends of lines in captures that came without an address. */
export class Signatures<Site> {
  private readonly byKey = new Map<string, { literal: Literal; site: Site }[]>();

  add(signature: string, site: Site): void {
    const literal = new Literal(signature);
    addTo(this.byKey, literal.folded.slice(-KEY_LENGTH), { literal, site });
  }

  /** The site whose signatures most of the texts carry; undefined when there is none, or several are level. */
  recognize(texts: Iterable<string>): Site | undefined {
    if (this.byKey.size === 0) return undefined;
    const hits = new Map<Site, number>();
    for (const whole of texts) {
      const text = whole.slice(-MAX_LENGTH);
      const subject = { text, folded: fold(text) };
      const sites = new Set<Site>();
      for (const { literal, site } of this.byKey.get(subject.folded.slice(-KEY_LENGTH)) ?? []) {
        if (literal.spans(subject, 'endsWith').length > 0) sites.add(site);
      }
      for (const site of sites) hits.set(site, (hits.get(site) ?? 0) + 1);
    }
    const [best, second] = [...hits].sort((a, b) => b[1] - a[1]);
    return best && best[1] > (second?.[1] ?? 0) ? best[0] : undefined;
  }
}
