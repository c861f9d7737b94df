import type { Evidence } from '../model/evidence.ts';
import type { Metadata } from '../model/metadata.ts';
import type { Page } from '../model/page.ts';
import type { PhraseHit, RuleContext, Standing } from '../model/rule.ts';
import { ANY_SIGN } from '../model/signs.ts';
import { spokenAs } from '../page/metadata/language/spoken.ts';
import { fold } from '../ruleset/phrases/fold.ts';
import type { Lexicon } from '../ruleset/phrases/lexicon.ts';

const NO_HITS: readonly PhraseHit[] = Object.freeze([]);
const NO_BLOCKS: readonly number[] = Object.freeze([]);
const UNJUDGED: Standing = {
  kept: () => true,
  role: () => undefined,
  span: () => undefined,
  dropped: () => undefined,
};

/** What the rules of one page share. The engine moves `standing` and `probability` on between phases. */
export class PageContext implements RuleContext {
  readonly page: Page;
  language = 'und';
  titles: readonly string[] = [];
  declared: Partial<Metadata> = {};
  standing: Standing = UNJUDGED;
  probabilities: Float32Array | undefined;
  pageType: string | undefined;
  isIndex = false;
  cleaned = false;
  private readonly lexicon: Lexicon;
  private readonly evidence: Evidence | undefined;
  private phrasedByClass: ReadonlyMap<string, readonly number[]> | undefined;
  private readonly sought = new Map<string, readonly PhraseHit[]>();
  private readonly hits: (readonly PhraseHit[] | undefined)[];

  constructor(page: Page, lexicon: Lexicon, evidence: Evidence | undefined) {
    this.page = page;
    this.lexicon = lexicon;
    this.evidence = evidence;
    this.hits = new Array(page.blocks.length);
  }

  readonly phrases = (block: number): readonly PhraseHit[] => {
    const known = this.hits[block];
    if (known) return known;
    const text = this.page.blocks[block]?.text;
    const found = text === undefined ? NO_HITS : this.match(block, text);
    this.hits[block] = found;
    return found;
  };

  private match(block: number, text: string): readonly PhraseHit[] {
    const { units, starts } = this.page.units;
    return this.lexicon.matchIn(units, starts[block]!, text.length);
  }

  /** The blocks of a class are few, so that the rules that go by phrases need not ask each. */
  phrased(name: string): readonly number[] {
    this.phrasedByClass ??= this.sortPhrased();
    return this.phrasedByClass.get(name) ?? NO_BLOCKS;
  }

  private sortPhrased(): ReadonlyMap<string, readonly number[]> {
    const byClass = new Map<string, number[]>();
    for (let block = 0; block < this.page.blocks.length; block++) {
      for (const hit of this.phrases(block)) {
        const blocks = byClass.get(hit.class);
        if (!blocks) byClass.set(hit.class, [block]);
        else if (blocks.at(-1) !== block) blocks.push(block);
      }
    }
    return byClass;
  }

  signs(block: number): number {
    return this.page.kind === 'html' ? ANY_SIGN : this.page.units.signs[block]!;
  }

  get languages(): readonly string[] {
    return this.lexicon.languages;
  }

  functionWords(language: string): ReadonlySet<string> {
    return this.lexicon.functionWords(language);
  }

  readonly fold = fold;

  /** Of bylines and captions the same words are asked for again and again. */
  readonly find = (text: string): readonly PhraseHit[] => {
    let found = this.sought.get(text);
    if (!found) this.sought.set(text, (found = this.lexicon.match(text)));
    return found;
  };

  /** Takes from the metadata what rules go by. */
  describe(metadata: Metadata): void {
    this.language = spokenAs(metadata.inLanguage);
    this.titles = metadata.titles;
    this.declared = metadata;
  }

  probability(block: number): number | undefined {
    return this.probabilities?.[block];
  }

  repetition(block: number): number | undefined {
    const text = this.page.blocks[block]?.text;
    return text === undefined ? undefined : this.evidence?.repetition(text);
  }
}
