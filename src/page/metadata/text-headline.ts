import type { Block } from '../../model/block.ts';
import type { TextPage } from '../../model/page.ts';
import type { PhraseHit } from '../../model/rule.ts';
import { firstProse, loneProse } from './anchor.ts';
import { findDates } from './prose-date.ts';
import { slugWords } from './slug.ts';
import { foldText, mayFoldTo, similarity, wordSet, wordsOf } from './text.ts';

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
  const prose = [firstProse(blocks), loneProse(blocks)].find(found => found >= 0);
  if (prose === undefined) return undefined;
  const slug = slugWords(url);
  const candidates: Candidate[] = [];
  for (let i = prose - 1; i >= Math.max(0, prose - REACH); i--) {
    const candidate = candidateOf(blocks[i]!, prose - i, slug);
    if (candidate) candidates.push(candidate);
  }
  return bestOf(input, candidates, prose);
}

interface Candidate {
  block: Block;
  words: ReadonlySet<string>;
  /** What it scores at least. */
  score: number;
}

/** Undefined for a line that is no headline by its length or kind. */
function candidateOf(block: Block, distance: number, slug: Set<string>): Candidate | undefined {
  const { text, words } = block;
  if (words < 2 || words > MAX_WORDS || block.kind === 'list-item' || block.kind === 'quote')
    return undefined;
  const own = wordSet(text);
  if (own.size === 0) return undefined;
  let score = 1 - distance / REACH;
  if (block.kind === 'heading') score += 2 - block.level * 0.5;
  if (words >= 5) score += 0.6;
  if (/[.。।,:;]$/.test(text)) score -= 1;
  if (slug.size >= 3) score += 4 * similarity(own, slug) - 0.8;
  return { block, words: own, score };
}

/** For a second line that says the same, and for words that the first paragraphs have. */
const REPEATED = 0.4;
const MOST_SHARED = 1;

/** The candidate that scores most, the lowest of several; the best are looked at first, and seldom more than one. */
function bestOf(input: TextInput, candidates: readonly Candidate[], prose: number): Block | undefined {
  const { blocks } = input.page;
  const ordered = [...candidates].sort((a, b) => b.score - a.score);
  let isInOpening: ((word: string) => boolean) | undefined;
  let best: Block | undefined;
  let bestScore = MIN_SCORE;
  for (const [at, { block, words, score }] of ordered.entries()) {
    if (score + REPEATED + MOST_SHARED < bestScore) break;
    if (!canBeHeadline(input, block)) continue;
    const next = ordered[at + 1];
    const leads = next === undefined || next.score + REPEATED + MOST_SHARED < score;
    if (best === undefined && leads && score > MIN_SCORE) return block;
    isInOpening ??= openingWords(blocks, prose);
    let shared = 0;
    for (const word of words) if (word.length > 3 && isInOpening(word)) shared++;
    const whole =
      score +
      (isRepeated(block.text, blocks) ? REPEATED : 0) +
      Math.min(MOST_SHARED, (2 * shared) / words.size);
    if (whole > bestScore || (whole === bestScore && best !== undefined && block.index > best.index))
      [best, bestScore] = [block, whole];
  }
  return best;
}

function canBeHeadline({ language, phrases, page: { blocks } }: TextInput, block: Block): boolean {
  if (phrases(block.index).some(hit => hit.whole || hit.start === 0)) return false;
  if (isCaption(block, blocks, phrases)) return false;
  return block.words >= 12 || findDates(block.text, language).dates.length === 0;
}

/** Stands below a credit, or is one of two lines of which the second adds the site's name, as alternative text does. */
function isCaption({ index, text }: Block, blocks: readonly Block[], phrases: TextInput['phrases']): boolean {
  const before = blocks[index - 1];
  const credited =
    before !== undefined &&
    (before.text.startsWith('©') ||
      phrases(index - 1).some(hit => hit.class === 'credit' && hit.start === 0));
  if (credited) return true;
  const next = blocks[index + 1];
  return addsSite(text, next?.text) || addsSite(before?.text, text);
}

/** Whether the second text is the first with a name set off behind it. */
function addsSite(first: string | undefined, second: string | undefined): boolean {
  if (first === undefined || second?.startsWith(first) !== true) return false;
  return /^\s[-–—|·•]\s/.test(second.slice(first.length));
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

/** Tells whether a word stands in the first paragraphs. */
function openingWords(blocks: readonly Block[], from: number): (word: string) => boolean {
  const prose = blocks.slice(from, from + OPENING).map(({ text }) => text);
  return wordsOf(prose.join(' '));
}
