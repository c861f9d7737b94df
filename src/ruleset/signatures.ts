import { addTo } from '../model/multimap.ts';
import { Literal } from './literals.ts';
import { FOLDED, fold } from './phrases/fold.ts';

/** Signatures are looked up by their last signs. */
const KEY_LENGTH = 4;
/** Lines are read from their end no farther than a signature can be long. */
const MAX_LENGTH = 101;

/** Recognizes sites by the ends of lines in captures that came without an address. */
export class Signatures<Site> {
  private readonly byKey = new Map<string, { literal: Literal; site: Site }[]>();
  /** The last signs of all signatures, folded. */
  private readonly lastSigns = new Set<number>();

  add(signature: string, site: Site): void {
    const literal = new Literal(signature);
    addTo(this.byKey, literal.folded.slice(-KEY_LENGTH), { literal, site });
    this.lastSigns.add(literal.folded.charCodeAt(literal.folded.length - 1));
  }

  /** The site whose signatures most of the texts carry; undefined when there is none, or several are level. */
  recognize(texts: Iterable<string>): Site | undefined {
    if (this.byKey.size === 0) return undefined;
    const hits = new Map<Site, number>();
    for (const whole of texts) {
      if (!this.lastSigns.has(FOLDED[whole.charCodeAt(whole.length - 1)]!)) continue;
      for (const site of this.signing(whole)) hits.set(site, (hits.get(site) ?? 0) + 1);
    }
    const [best, second] = [...hits].sort((a, b) => b[1] - a[1]);
    return best && best[1] > (second?.[1] ?? 0) ? best[0] : undefined;
  }

  private signing(whole: string): ReadonlySet<Site> {
    const text = whole.slice(-MAX_LENGTH);
    const subject = { text, folded: fold(text) };
    const candidates = this.byKey.get(subject.folded.slice(-KEY_LENGTH)) ?? [];
    const signed = candidates.filter(({ literal }) => literal.spans(subject, 'endsWith').length > 0);
    return new Set(signed.map(({ site }) => site));
  }
}
