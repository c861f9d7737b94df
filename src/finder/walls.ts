import type { Block } from '../model/block.ts';
import type { PhraseHit } from '../model/rule.ts';
import type { FinderInput, PageType } from './finding.ts';

/** A page with more article than this is no wall, whatever else it says. In words. */
const MAX_ARTICLE_WORDS = 100;
/** What a wall says of itself is at least this share of its visible words, or this many lines. */
const MIN_SHARE = 0.25;
const MIN_LINES = 3;
/** Lines longer than this only mention the phrase. */
const MAX_LINE_WORDS = 60;
/** Error pages name the error at the top. */
const TOP_BLOCKS = 12;

const WALLS: readonly (readonly [PageType, string])[] = [
  ['consent-wall', 'consent-banner'],
  ['paywall', 'paywall-prompt'],
  ['login-wall', 'login-prompt'],
];

/**
 * What stands in the way of an article on a page that has next to none: an error, or a wall that asks for
 * consent, money or a log-in. Undefined for all other pages.
 */
export function wallOf(blocks: readonly Block[], input: FinderInput, kept: Uint8Array): PageType | undefined {
  let words = 0;
  let article = 0;
  const said = new Map<string, { words: number; lines: number }>();
  for (const block of blocks) {
    if (block.hidden) continue;
    words += block.words;
    const classes = classesOf(block, input.phrases(block.index));
    if (kept[block.index] && classes.size === 0) article += block.words;
    for (const name of classes) {
      const sum = said.get(name) ?? { words: 0, lines: 0 };
      said.set(name, { words: sum.words + block.words, lines: sum.lines + 1 });
    }
  }
  if (article > MAX_ARTICLE_WORDS) return undefined;
  if (namesError(blocks, input)) return 'error-page';
  for (const [type, name] of WALLS) {
    const sum = said.get(name);
    if (sum && (sum.words >= MIN_SHARE * words || (sum.lines >= MIN_LINES && sum.words >= article)))
      return type;
  }
  return undefined;
}

/** The classes of the phrases that a line is, begins with or revolves around. */
function classesOf(block: Block, hits: readonly PhraseHit[]): Set<string> {
  return new Set(block.words <= MAX_LINE_WORDS ? hits.map(hit => hit.class) : []);
}

function namesError(blocks: readonly Block[], input: FinderInput): boolean {
  const isError = (hit: PhraseHit) => hit.class === 'error-page' && (hit.whole || hit.start === 0);
  if (input.titles.some(title => input.find(title).some(isError))) return true;
  return blocks
    .slice(0, TOP_BLOCKS)
    .some(
      block =>
        block.words <= 12 && input.phrases(block.index).some(hit => hit.class === 'error-page' && hit.whole),
    );
}
