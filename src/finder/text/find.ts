import type { Block } from '../../model/block.ts';
import type { LinedText } from '../../model/page.ts';
import { cutPage } from '../cut.ts';
import type { FinderInput, Finding } from '../finding.ts';
import { judgeRows } from '../judge-rows.ts';
import { paywallOf } from '../paywall.ts';
import { hundredths } from '../reasons.ts';
import { wallOf } from '../walls.ts';
import { keepBrackets } from './brackets.ts';
import { evenOut } from './even-out.ts';
import { settleLists } from './lists.ts';
import { describeText } from './matrix.ts';
import type { TextModel } from './model.ts';
import { ROW_LENGTH } from './names.ts';
import { partLines } from './parts.ts';
import { ofBlocks } from './rejoin.ts';
import { addTextContext } from './second-pass.ts';
import { tailOf } from './tail.ts';

/**
 * Tells which lines of a flat text are its article. A whole page is cut where that promises the best F1; in
 * the residue of another extractor most lines are right, so only those go that are surely not.
 */
export function findArticleInText(page: LinedText, input: FinderInput, model: TextModel): Finding {
  const parted = partLines(page, input);
  return parted
    ? ofBlocks(findInLines(parted.text, parted.input, model, parted.isParted), parted, page.blocks.length)
    : findInLines(page, input, model, false);
}

function findInLines(page: LinedText, input: FinderInput, model: TextModel, isParted: boolean): Finding {
  const { blocks } = page;
  const described = describeText(page, input, model.words);
  const words = new Float64Array(blocks.length);
  for (let i = 0; i < words.length; i++) words[i] = blocks[i]!.words;
  const first = judgeRows(model.first, described.matrix, ROW_LENGTH, blocks.length);
  addTextContext(described, words, first);
  const probability = judgeRows(model.second, described.matrix, ROW_LENGTH, blocks.length, first);
  for (const [from, to] of page.wholes ?? []) evenOut(probability, words, from, to);
  settleLists(blocks, probability, words);
  const wholePage = model.wholePage.probability(described.page, 0);
  const whole = isWhole(blocks.length, wholePage, isParted);
  const kept = whole
    ? withNeighbours(
        blocks,
        probability,
        cutPage(probability, block => words[block]!, model.cut),
      )
    : fromOn(probability, wholePage >= WHOLE_FROM ? LIKE_PAGE_FROM : model.residueFrom);
  if (!whole) kept.fill(0, tailOf(blocks, probability, words));
  keepBrackets(blocks, kept);
  const gate = paywallOf(blocks, input, kept);
  const wall = wallOf(blocks, input, kept);
  // What a wall offers is none of the article's.
  if (gate !== undefined) kept.fill(0, gate);
  return {
    probability,
    kept,
    pageType: wall ?? 'article',
    typeProbability: 1,
    accepted: wall === undefined,
    cleaned: !whole,
    wholePage,
    paywalled: gate !== undefined,
    qualityScore: expectedF1(probability, kept, words),
    why: block =>
      `${hundredths(probability[block]!)} in a text that looks ${whole ? 'like a whole page' : 'cleaned already'}`,
  };
}

/** A residue that is cut like a page loses more than a page that is not: only what is surely a page is cut. */
const WHOLE_FROM = 0.8;
/**
 * Few lines that look like a page and are not cut as one are what an extractor left with much chrome: they go below
 * this.
 */
const LIKE_PAGE_FROM = 0.25;
/**
 * A recipe, match report or live blog has short lines, too; whole pages of so few lines are told with more certainty.
 */
const FEW_LINES = 65;
const FEW_WHOLE_FROM = 0.975;
/** Of 791 whole pages two had fewer lines, menus and all. */
const LEAST_OF_PAGE = 25;
/**
 * Where the lines of a text are parts of longer ones, they are sentences, and as many as there are. Of 263 whole pages
 * in one line 249 are told from here on, and 39 of 774 texts that were cleaned already are called whole.
 */
const PARTED_WHOLE_FROM = 0.6;

function isWhole(lines: number, probability: number, isParted: boolean): boolean {
  if (isParted) return probability >= PARTED_WHOLE_FROM;
  return lines >= LEAST_OF_PAGE && probability >= (lines < FEW_LINES ? FEW_WHOLE_FROM : WHOLE_FROM);
}

/** A paragraph beside kept text stays from this probability on: a cut through prose is worse than a line too much. */
const BESIDE_PROSE = 0.35;
/** So does a short line above it, as headings of sections are: two of three such lines are right. */
const ABOVE_KEPT = 0.4;
const SHORT_WORDS = 12;
/** So long lines are prose whatever they end in. */
const PROSE_WORDS = 20;

function withNeighbours(blocks: readonly Block[], probability: Float32Array, kept: Uint8Array): Uint8Array {
  const joined = kept.slice();
  for (const { index, kind, words } of blocks) {
    const isProse = kind === 'paragraph' || words >= PROSE_WORDS;
    if (kept[index] || !isProse || probability[index]! < BESIDE_PROSE) continue;
    if (joined[index - 1] || kept[index + 1]) joined[index] = 1;
  }
  // Below a heading there may be a line drawn from signs.
  let isKept = false;
  for (let line = blocks.length - 1; line >= 0; line--) {
    const { words } = blocks[line]!;
    if (isKept && !joined[line] && words <= SHORT_WORDS && probability[line]! >= ABOVE_KEPT) joined[line] = 1;
    if (words > 0) isKept = joined[line] === 1;
  }
  return joined;
}

/** 1 where a probability reaches `least`. */
function fromOn(probability: Float32Array, least: number): Uint8Array {
  const kept = new Uint8Array(probability.length);
  for (let i = 0; i < kept.length; i++) kept[i] = probability[i]! >= least ? 1 : 0;
  return kept;
}

/** Of what is kept, by the probabilities. */
function expectedF1(probability: Float32Array, kept: Uint8Array, words: Float64Array): number {
  let hit = 0;
  let sum = 0;
  for (let i = 0; i < kept.length; i++) {
    const good = probability[i]! * words[i]!;
    sum += good + (kept[i] ? words[i]! : 0);
    if (kept[i]) hit += good;
  }
  return sum > 0 ? (2 * hit) / sum : 0;
}
