import type { Block, BlockKind } from '../../model/block.ts';
import type { LinedText } from '../../model/page.ts';
import type { PhraseHit } from '../../model/rule.ts';
import { tellsNothing } from '../features/phrases.ts';
import { type Surroundings, surroundings } from '../features/surroundings.ts';
import type { Vocabulary } from '../features/vocabulary.ts';
import type { FinderInput } from '../finding.ts';
import { meanWeight, sum } from '../weight-sums.ts';
import type { WordWeights } from '../word-weights.ts';
import { LINE_FEATURES, PAGE_FEATURES, ROW_LENGTH } from './names.ts';
import { PROSE_WORDS, type Runs, runningSums, runsOf, type Sums } from './neighbours.ts';
import { type LineScan, scanLines } from './scan.ts';

/** What is known of the lines of a text before the model judges them. */
export interface DescribedText {
  /** Row-major, `ROW_LENGTH` to a block. */
  matrix: Float32Array;
  /** What the text as a whole looks like; in every row behind the `LINE_FEATURES`. */
  page: Float32Array;
  vocabulary: Vocabulary;
}

const KINDS: Partial<Record<BlockKind, number>> = { heading: 1, 'list-item': 2, quote: 3 };
/** Lines of up to this many words are labels, headings or list items rather than sentences. */
const SHORT_WORDS = 6;
const SAYS_TITLE = 0.8;
/** Lines before and after that are looked at together. */
const NEAR = 2;
const AROUND = 5;
const FAR = 15;

interface Given {
  blocks: readonly Block[];
  input: FinderInput;
  scan: LineScan;
  sums: Sums;
  around: Surroundings;
  sinceTitle: Int32Array;
  short: Runs;
  open: Runs;
}

export function describeText(page: LinedText, input: FinderInput, weights: WordWeights): DescribedText {
  const { blocks } = page;
  const scan = scanLines(page, weights, input.functionWords(input.language), input.titles[0]);
  const sums = runningSums(blocks, scan);
  const given: Given = {
    blocks,
    input,
    scan,
    sums,
    around: surroundings(blocks, input.phrases),
    sinceTitle: linesSinceTitle(scan.titleOverlap),
    short: runsOf(sums, line => blocks[line]!.words <= SHORT_WORDS),
    open: runsOf(sums, line => scan.endsSentence[line] === 0),
  };
  const whole = pageFigures(given, page.lineCount);
  const matrix = new Float32Array(blocks.length * ROW_LENGTH);
  for (let line = 0; line < blocks.length; line++) {
    const row = line * ROW_LENGTH;
    writeLine(matrix, row, line, given);
    writePlace(matrix, row + LINE_COLUMNS, line, given);
    writeNeighbours(matrix, row + LINE_COLUMNS + PLACE_COLUMNS, line, given);
    for (let i = 0; i < whole.length; i++) matrix[row + LINE_FEATURES.length + i] = whole[i]!;
  }
  return { matrix, page: whole, vocabulary: scan.vocabulary };
}

const LINE_COLUMNS = LINE_FEATURES.indexOf('position');
const PLACE_COLUMNS = LINE_FEATURES.indexOf('weightBefore2') - LINE_COLUMNS;

/** What the line itself and the phrases in and before it say. */
function writeLine(matrix: Float32Array, row: number, i: number, { blocks, input, scan, around }: Given) {
  const { words, text, kind } = blocks[i]!;
  matrix[row] = words;
  matrix[row + 1] = text.length;
  matrix[row + 2] = scan.weight[i]!;
  matrix[row + 3] = scan.capitals[i]!;
  matrix[row + 4] = scan.glued[i]!;
  matrix[row + 5] = scan.functionWords[i]!;
  matrix[row + 6] = scan.stops[i]!;
  matrix[row + 7] = scan.signs[i]!;
  matrix[row + 8] = scan.endsSentence[i]!;
  matrix[row + 9] = scan.endsColon[i]!;
  matrix[row + 10] = scan.last[i]!;
  matrix[row + 11] = KINDS[kind] ?? 0;
  matrix[row + 12] = startsWithPhrase(input.phrases(i)) ? 1 : 0;
  matrix[row + 13] = around.underPhrase[i]!;
  matrix[row + 14] = around.underWords[i]!;
  matrix[row + 15] = around.afterRelated[i]!;
  matrix[row + 16] = around.phrasesAround[i]!;
}

function startsWithPhrase(hits: readonly PhraseHit[]): boolean {
  for (const hit of hits) if (hit.start <= 1 && !tellsNothing(hit)) return true;
  return false;
}

/** Where the line stands in the text. */
function writePlace(matrix: Float32Array, row: number, i: number, given: Given): void {
  const { blocks, scan, sums, short, open, sinceTitle } = given;
  const n = blocks.length;
  const words = Math.max(1, sums.words[n]!);
  const prose = Math.max(1, sums.prose[n]!);
  matrix[row] = i / n;
  matrix[row + 1] = n - i;
  matrix[row + 2] = sums.words[i]! / words;
  matrix[row + 3] = sums.words[n]! - sums.words[i + 1]!;
  matrix[row + 4] = sums.prose[i]! / prose;
  matrix[row + 5] = (sums.prose[n]! - sums.prose[i + 1]!) / prose;
  matrix[row + 6] = sums.prose[n]! - sums.prose[i + 1]!;
  matrix[row + 7] = sinceTitle[i]!;
  matrix[row + 8] = scan.titleOverlap[i]!;
  matrix[row + 9] = scan.duplicates[i]!;
  matrix[row + 10] = blanksBefore(blocks, i);
  matrix[row + 11] = i + 1 < n ? blanksBefore(blocks, i + 1) : -1;
  matrix[row + 12] = i + 1 < n ? blocks[i + 1]!.words : -1;
  matrix[row + 13] = short.length[i]!;
  matrix[row + 14] = open.length[i]!;
  matrix[row + 15] = open.words[i]!;
  matrix[row + 16] = open.place[i]!;
}

/** What the lines before and after are like. */
function writeNeighbours(matrix: Float32Array, row: number, i: number, { sums }: Given): void {
  const n = sums.words.length - 1;
  let at = row;
  for (const reach of REACHES) {
    const lines = Math.min(n, i + 1 + reach) - Math.max(0, i - reach);
    matrix[at++] = meanWeight(sums, i - reach, i);
    matrix[at++] = meanWeight(sums, i + 1, i + 1 + reach);
    matrix[at++] = sum(sums.capitals, i - reach, i + 1 + reach) / lines;
    matrix[at++] = sum(sums.words, i - reach, i + 1 + reach) / lines;
    if (reach === NEAR) matrix[at++] = sum(sums.prose, i - reach, i);
  }
  matrix[at++] = meanWeight(sums, 0, i);
  matrix[at] = meanWeight(sums, i + 1, n);
}

const REACHES = [NEAR, AROUND, FAR] as const;

function pageFigures({ blocks, scan, sums, around }: Given, lines: number): Float32Array {
  const n = blocks.length;
  const count = Math.max(1, n);
  const words = sums.words[n]!;
  let paragraphs = 0;
  let ends = 0;
  let phrases = 0;
  let repeated = 0;
  for (let i = 0; i < n; i++) {
    if (blocks[i]!.words >= PROSE_WORDS) paragraphs += blocks[i]!.words;
    ends += scan.endsSentence[i]!;
    if (around.phrasesAround[i]! > 0.15) phrases++;
    if (scan.duplicates[i]! > 1) repeated++;
  }
  const { open, before, after } = unprosaic(blocks, scan);
  const figures: Record<(typeof PAGE_FEATURES)[number], number> = {
    pageLines: n,
    pageWords: words,
    pageParagraphShare: paragraphs / Math.max(1, words),
    pageWordsPerLine: words / count,
    pageEndShare: ends / count,
    pageBlankShare: 1 - n / Math.max(1, lines),
    pagePhraseShare: phrases / count,
    pageDuplicateShare: repeated / count,
    pageWeight: meanWeight(sums, 0, n),
    pageOpenShare: open / Math.max(1, words),
    pageHeadWeight: meanWeight(sums, 0, AROUND),
    pageTailWeight: meanWeight(sums, Math.max(0, n - AROUND), n),
    pageWordsBefore: before,
    pageWordsAfter: after,
  };
  return Float32Array.from(PAGE_FEATURES, name => figures[name]);
}

/** Words of lines that end no sentence, and of the lines before the first prose and behind the last. */
function unprosaic(blocks: readonly Block[], { endsSentence }: LineScan) {
  let open = 0;
  let before = 0;
  let after = 0;
  let isBefore = true;
  for (const [i, { words }] of blocks.entries()) {
    if (endsSentence[i] === 0) open += words;
    const isProse = endsSentence[i] !== 0 && words >= PROSE_WORDS;
    isBefore &&= !isProse;
    if (isBefore) before += words;
    after = isProse ? 0 : after + words;
  }
  return { open, before, after };
}

/** Empty lines between a block and the one before it. */
function blanksBefore(blocks: readonly Block[], i: number): number {
  return i === 0 ? 0 : blocks[i]!.line - blocks[i - 1]!.line - 1;
}

/** Lines since the first that says the title; -1 before it, -2 in texts without. */
function linesSinceTitle(overlap: Float64Array): Int32Array {
  const since = new Int32Array(overlap.length);
  let first = 0;
  while (first < overlap.length && overlap[first]! < SAYS_TITLE) first++;
  if (first === overlap.length) return since.fill(-2);
  for (let i = 0; i < since.length; i++) since[i] = Math.max(-1, i - first);
  return since;
}
