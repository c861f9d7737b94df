import type { Block } from './block.ts';
import type { Metadata } from './metadata.ts';
import type { Page } from './page.ts';
import type { Category, Phase, Role, Span, Verdict } from './verdict.ts';

export interface RuleMeta {
  /** Same as the file's name without extension. */
  id: string;
  phase: Phase;
  /** One line, shown by `rules explain`. */
  summary: string;
}

/** The frozen result of the phases before the running one. */
export interface Standing {
  /** Whether any of the block is kept so far. */
  kept(block: number): boolean;
  /** The role of the block's first labelled span. */
  role(block: number): Role | undefined;
  /** The first span of the block that stays and has this role. */
  span(block: number, role: Role): Span | undefined;
  /** The category under which the whole block was dropped. */
  dropped(block: number): Category | undefined;
}

/** A phrase of `rules/ui-strings` found in a block. */
export interface PhraseHit {
  /** Category, or one of the phrase classes that are not categories (`credit`, `byline`, `correction`…). */
  class: string;
  phrase: string;
  language: string;
  /** In the block's text, UTF-16 units. */
  start: number;
  end: number;
  /** The phrase is the whole block, but for punctuation and digits. */
  whole: boolean;
}

/** What a rule may look at besides the blocks. */
export interface RuleContext {
  readonly page: Page;
  /** Primary language subtag of the page, `und` when unknown. */
  readonly language: string;
  readonly standing: Standing;
  /** What kind of page the finder took it for; undefined before phase `judge` and for flat text. */
  readonly pageType: string | undefined;
  /** Whether the page lists stories, and is no article beside: it consists of what are teasers elsewhere. */
  readonly isIndex: boolean;
  /** Flat text that another program seems to have cleaned already; false before phase `judge`. */
  readonly cleaned: boolean;
  /** Title candidates, best first (headline of the metadata, `h1`, `<title>` without site name). */
  readonly titles: readonly string[];
  /** What the page says about its article; empty before it was read. */
  readonly declared: Partial<Metadata>;
  /** Phrases found in the block; empty for long blocks. Computed once per page. */
  phrases(block: number): readonly PhraseHit[];
  /** Phrases found in any short text. */
  find(text: string): readonly PhraseHit[];
  /** Indices of the blocks with phrases of a class, in order. */
  phrased(name: string): readonly number[];
  /** What signs the block's text may have: bits of signs.ts. */
  signs(block: number): number;
  /** The finder's probability that the block belongs to the article; undefined before phase `judge`. */
  probability(block: number): number | undefined;
  /** Share of the site's captures that carry this block's text, when the caller gave evidence. */
  repetition(block: number): number | undefined;
}

/** A generic rule in code: reads blocks, reports verdicts, changes nothing. */
export interface BlockRule {
  needs: 'blocks' | 'dom';
  meta: RuleMeta;
  run(blocks: readonly Block[], context: RuleContext): Iterable<Verdict>;
}
