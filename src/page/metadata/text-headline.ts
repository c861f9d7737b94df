import type { Block } from '../../model/block.ts';
import type { TextPage } from '../../model/page.ts';
import type { PhraseHit } from '../../model/rule.ts';
import { firstProse } from './anchor.ts';
import { findDates } from './prose-date.ts';
import { slugWords } from './slug.ts';
import { foldText, mayFoldTo, similarity, wordSet } from './text.ts';

interface TextInput {
  page: TextPage;
  language: string;
  phrases: (block: number) => readonly PhraseHit[];
}

/** So many lines from the first paragraph on tell what the text is about. */
const OPENING = 8;
/** The headline stands at most so many lines above the prose. */
const REACH = 24;
const MAX_WORDS = 30;
const MIN_SCORE = 0;

/**
 * The line of a flat text that is most likely its headline: above the first prose, no sentence, no byline or
 * date; better when the address or a second line repeats it. Undefined where no line will do.
 */
export function findTextHeadline(input: TextInput, url: string | undefined): Block | undefined {
  const { blocks } = input.page;
  const prose = firstProse(blocks);
  if (prose < 0) return undefined;
  const context = new Surroundings(blocks, prose, url);
  let best: Block | undefined;
  let bestScore = MIN_SCORE;
  for (let i = prose - 1; i >= Math.max(0, prose - REACH); i--) {
    const score = scoreOf(input, blocks[i]!, prose - i, context);
    if (score !== undefined && score > bestScore) [best, bestScore] = [blocks[i]!, score];
  }
  return best;
}

/** What candidates are compared with; each piece is made for the first that gets so far. */
class Surroundings {
  private readonly blocks: readonly Block[];
  private readonly prose: number;
  private readonly url: string | undefined;
  private slugWords: Set<string> | undefined;
  private startWords: ReadonlySet<string> | undefined;

  constructor(blocks: readonly Block[], prose: number, url: string | undefined) {
    this.blocks = blocks;
    this.prose = prose;
    this.url = url;
  }

  get slug(): Set<string> {
    return (this.slugWords ??= slugWords(this.url));
  }

  get start(): ReadonlySet<string> {
    return (this.startWords ??= proseWords(this.blocks, this.prose));
  }
}

function scoreOf(
  { language, phrases, page: { blocks } }: TextInput,
  block: Block,
  distance: number,
  surroundings: Surroundings,
): number | undefined {
  const { text, words } = block;
  if (words < 2 || words > MAX_WORDS || block.kind === 'list-item' || block.kind === 'quote')
    return undefined;
  if (phrases(block.index).some(hit => hit.whole || hit.start === 0)) return undefined;
  if (isCaption(block, blocks, phrases)) return undefined;
  if (words < 12 && findDates(text, language).dates.length > 0) return undefined;
  const own = wordSet(text);
  const { slug, start } = surroundings;
  let score = 1 - distance / REACH;
  if (block.kind === 'heading') score += 2 - block.level * 0.5;
  if (words >= 5) score += 0.6;
  if (/[.。।,:;]$/.test(text)) score -= 1;
  if (slug.size >= 3) score += 4 * similarity(own, slug) - 0.8;
  if (isRepeated(text, blocks)) score += 0.4;
  let shared = 0;
  for (const word of own) if (word.length > 3 && start.has(word)) shared++;
  return score + Math.min(1, (2 * shared) / own.size);
}

/** Stands below a credit, or is said again right below with the site's name behind it, as alternative text. */
function isCaption({ index, text }: Block, blocks: readonly Block[], phrases: TextInput['phrases']): boolean {
  const before = blocks[index - 1];
  const credited =
    before !== undefined &&
    (before.text.startsWith('©') ||
      phrases(index - 1).some(hit => hit.class === 'credit' && hit.start === 0));
  return credited || /^\s[-–—|·•]\s/.test(restOf(blocks[index + 1]?.text, text));
}

function restOf(text: string | undefined, start: string): string {
  return text?.startsWith(start) ? text.slice(start.length) : '';
}

/** Whether the same line stands on the page twice. */
function isRepeated(text: string, blocks: readonly Block[]): boolean {
  const folded = foldText(text);
  let found = 0;
  for (const { text: other, words } of blocks) {
    if (words < 2 || words > MAX_WORDS || !mayFoldTo(other, folded)) continue;
    if (foldText(other) === folded && ++found > 1) return true;
  }
  return false;
}

function proseWords(blocks: readonly Block[], from: number): Set<string> {
  const prose = blocks.slice(from, from + OPENING).map(({ text }) => text);
  return wordSet(prose.join(' '));
}
