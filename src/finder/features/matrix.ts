import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import type { FinderInput } from '../finding.ts';
import type { TokenWeights } from '../token-weights.ts';
import type { WordWeights } from '../word-weights.ts';
import { standsIn } from './declared.ts';
import { writeCard, writeClasses, writeElement, writeGroup } from './element-columns.ts';
import { figuresOf } from './figures.ts';
import { groupsBy } from './groups.ts';
import { ROW_LENGTH } from './names.ts';
import { writePhrases } from './phrases.ts';
import { writePosition, writeSurroundings } from './position-columns.ts';
import { positionFeatures } from './positions.ts';
import { type RowFeatures, rowFeatures } from './rows.ts';
import { surroundings } from './surroundings.ts';
import { writeText } from './text-columns.ts';
import { readTexts } from './texts.ts';
import type { Vocabulary } from './vocabulary.ts';
import { sumWords, writeWords } from './word-columns.ts';

/** What is known of the blocks of a page before the model judges them. */
export interface Described {
  /** Row-major, `ROW_LENGTH` to a block: its `FEATURES`, and room for those of the second pass. */
  matrix: Float32Array;
  /** By block: its length in words. */
  words: Float64Array;
  /** By block: numbers of the groups whose mean probability the second pass sees. */
  parents: Int32Array;
  paths: Int32Array;
  classes: Int32Array;
  /** By block: the first one with the same text. */
  firstAlike: Int32Array;
  vocabulary: Vocabulary;
}

/** What has learned to weigh parts of a page. */
export interface Weights {
  readonly tokens: TokenWeights;
  readonly words: WordWeights;
}

export function describeBlocks(page: HtmlPage, input: FinderInput, weights: Weights): Described {
  const { blocks, elements, units } = page;
  const figures = figuresOf(blocks);
  const reading = readTexts(blocks, units, input.titles[0], weights.words);
  const { titleOverlap } = reading;
  const rows = rowFeatures(elements, figures, weights.tokens);
  const elementOf = Int32Array.from(blocks, block => block.element);
  const paths = groupsBy(pick(rows.pathHash, elementOf), figures);
  const classes = groupsBy(pick(rows.classHash, elementOf), figures);
  const headings = headingsIn(blocks);
  const ofPage = pageFigures(rows, blocks.length, headings[blocks.length]!);
  const around = surroundings(blocks, input.phrases);
  const places = {
    positions: positionFeatures(blocks, figures, titleOverlap),
    titleOverlap,
    inBody: standsIn(blocks, units, input.declared.articleBody),
    inDescription: standsIn(blocks, units, input.declared.description),
  };
  const words = sumWords(reading.wordWeight, figures.words);
  const paragraphs = rows.paragraphWords[0]!;
  const matrix = new Float32Array(blocks.length * ROW_LENGTH);
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const row = elementOf[i]!;
    let at = i * ROW_LENGTH;
    at = writeText(matrix, at, block, reading, rows.tag[row]!);
    at = writePhrases(matrix, at, input.phrases(i), block);
    at = writeSurroundings(matrix, at, i, around);
    at = writePosition(matrix, at, i, blocks, places);
    at = writeElement(matrix, at, row, elements, rows);
    at = writeClasses(matrix, at, rows.groups[row]!);
    at = writeCard(matrix, at, rows.card[row]!, elements, rows, headings);
    at = writeGroup(matrix, at, paths.of[i]!, paths, paragraphs);
    at = writeGroup(matrix, at, classes.of[i]!, classes, paragraphs);
    at = writeWords(matrix, at, i, words, row, rows.card[row]!, elements);
    for (let k = 0; k < ofPage.length; k++) matrix[at + k] = ofPage[k]!;
  }
  return {
    matrix,
    words: figures.words,
    parents: elementOf.map(row => Math.max(0, elements.parent[row]!)),
    paths: paths.of,
    classes: classes.of,
    firstAlike: places.positions.firstAlike,
    vocabulary: reading.vocabulary,
  };
}

/** By block: the value of its element. */
function pick(values: Int32Array, elementOf: Int32Array): Int32Array {
  const picked = new Int32Array(elementOf.length);
  for (let i = 0; i < picked.length; i++) picked[i] = values[elementOf[i]!]!;
  return picked;
}

/** How many headings stand before each block, and behind the last. */
function headingsIn(blocks: readonly Block[]): Int32Array {
  const sums = new Int32Array(blocks.length + 1);
  for (let i = 0; i < blocks.length; i++) sums[i + 1] = sums[i]! + (blocks[i]!.kind === 'heading' ? 1 : 0);
  return sums;
}

/** The features from `pageBlocks` to `pageHeadings`, the same for all blocks. */
function pageFigures(rows: RowFeatures, blocks: number, headings: number): Float32Array {
  const words = Math.max(1, rows.words[0]!);
  return Float32Array.of(
    blocks,
    rows.words[0]!,
    rows.paragraphWords[0]! / words,
    rows.linkWords[0]! / words,
    rows.articles,
    headings / Math.max(1, blocks),
  );
}
