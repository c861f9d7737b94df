import type { Block } from '../../model/block.ts';
import type { PhraseHit } from '../../model/rule.ts';

/** What the interface phrases before and around a block say; all arrays are by block. */
export interface Surroundings {
  /** Kind of the last heading or label that is a phrase as a whole: 0 none or a plain heading, else as `SECTIONS`. */
  underPhrase: Uint8Array;
  /** Words since that heading or label. */
  underWords: Float64Array;
  /** Whether a line that announces comments, or other stories, came before. */
  afterComments: Uint8Array;
  afterRelated: Uint8Array;
  /** Share of phrases among the blocks around. */
  phrasesAround: Float64Array;
}

/** Phrase classes that open a part of the page. */
const SECTIONS: Record<string, number> = {
  'related-teaser': 1,
  comment: 2,
  'newsletter-prompt': 3,
  'author-bio': 4,
  'share-widget': 5,
  advert: 6,
  navigation: 7,
  'login-prompt': 8,
  'paywall-prompt': 9,
  'consent-banner': 10,
};
const HEADING_WORDS = 12;
const AROUND = 5;

export function surroundings(
  blocks: readonly Block[],
  phrases: (block: number) => readonly PhraseHit[],
): Surroundings {
  const n = blocks.length;
  const out: Surroundings = {
    underPhrase: new Uint8Array(n),
    underWords: new Float64Array(n),
    afterComments: new Uint8Array(n),
    afterRelated: new Uint8Array(n),
    phrasesAround: new Float64Array(n),
  };
  const whole = new Uint8Array(n);
  let under = 0;
  let words = 0;
  let comments = 0;
  let related = 0;
  for (const block of blocks) {
    const i = block.index;
    const section = sectionOf(block, phrases(i));
    if (section !== undefined) {
      whole[i] = 1;
      if (section === SECTIONS.comment) comments = 1;
      if (section === SECTIONS['related-teaser']) related = 1;
    }
    if (block.kind === 'heading' ? block.words <= HEADING_WORDS : section !== undefined) {
      under = section ?? 0;
      words = 0;
    }
    out.underPhrase[i] = under;
    out.underWords[i] = words;
    out.afterComments[i] = comments;
    out.afterRelated[i] = related;
    words += block.words;
  }
  share(whole, out.phrasesAround);
  return out;
}

/** The part that a line opens: it is one phrase as a whole. */
function sectionOf(block: Block, hits: readonly PhraseHit[]): number | undefined {
  if (hits.length === 0 || block.words > HEADING_WORDS) return undefined;
  for (const hit of hits) if (hit.whole && SECTIONS[hit.class] !== undefined) return SECTIONS[hit.class];
  return undefined;
}

function share(whole: Uint8Array, around: Float64Array): void {
  let sum = 0;
  for (let i = -AROUND; i < whole.length; i++) {
    sum += whole[i + AROUND] ?? 0;
    sum -= whole[i - AROUND - 1] ?? 0;
    if (i >= 0) around[i] = sum / (2 * AROUND + 1);
  }
}
