import type { Block, BlockKind } from '../../model/block.ts';
import type { TextPage } from '../../model/page.ts';
import { phraseFeatures } from '../features/phrases.ts';
import { type Positions, positionFeatures } from '../features/positions.ts';
import { isParagraph } from '../features/rows.ts';
import { type Surroundings, surroundings } from '../features/surroundings.ts';
import { type TextStats, textStats } from '../features/text-stats.ts';
import { longWords } from '../features/vocabulary.ts';
import type { FinderInput } from '../finding.ts';
import { TEXT_FEATURE_COUNT } from './names.ts';
import { hashesOf, type Shape, shapeOf } from './shape.ts';

/** What is known of the lines of a text before the model judges them. */
export interface DescribedText {
  /** Row-major, `TEXT_FEATURE_COUNT` to a block. */
  matrix: Float32Array;
  /** What the text as a whole looks like; the last columns of every row. */
  page: Float32Array;
  /** By block: numbers of its longer words. */
  longWords: Int32Array[];
}

const KINDS: Partial<Record<BlockKind, number>> = { heading: 1, 'list-item': 2, quote: 3 };
/** Lines of up to this many words are labels, headings or list items rather than sentences. */
const SHORT_WORDS = 6;

interface Given {
  blocks: readonly Block[];
  input: FinderInput;
  stats: readonly TextStats[];
  shapes: readonly Shape[];
  around: Surroundings;
  positions: Positions;
  blanks: Int32Array;
  runs: Runs;
}

export function describeText(page: TextPage, input: FinderInput): DescribedText {
  const { blocks } = page;
  const stats = blocks.map(block => textStats(block.text));
  const functionWords = hashesOf(input.functionWords(input.language));
  const given: Given = {
    blocks,
    input,
    stats,
    shapes: blocks.map(block => shapeOf(block.text, functionWords)),
    around: surroundings(blocks, input.phrases),
    positions: positionFeatures(blocks, input.titles),
    blanks: blanksBefore(blocks),
    runs: shortRuns(blocks),
  };
  const whole = pageFigures(given, page.lines.length);
  const matrix = new Float32Array(blocks.length * TEXT_FEATURE_COUNT);
  for (const block of blocks)
    matrix.set([...rowOf(block, given), ...whole], block.index * TEXT_FEATURE_COUNT);
  return { matrix, page: Float32Array.from(whole), longWords: longWords(blocks) };
}

function rowOf(block: Block, given: Given): number[] {
  return [...textOf(block, given), ...phrasesOf(block, given), ...placeOf(block, given)];
}

function textOf(block: Block, { stats, shapes }: Given): number[] {
  const own = stats[block.index]!;
  const shape = shapes[block.index]!;
  const words = Math.max(1, block.words);
  return [
    block.words,
    own.letters / words,
    own.stops / words,
    own.commas / words,
    own.quotes,
    own.signs / words,
    own.digits / block.text.length,
    own.upper / Math.max(1, own.letters),
    shape.capitalized,
    shape.glued,
    shape.functionWords,
    own.endsSentence ? 1 : 0,
    shape.endsColon ? 1 : 0,
    shape.startsLower ? 1 : 0,
    KINDS[block.kind] ?? 0,
    shape.siteSuffix ? 1 : 0,
    shape.address ? 1 : 0,
  ];
}

function phrasesOf(block: Block, { input, around }: Given): number[] {
  const i = block.index;
  return [
    ...phraseFeatures(input.phrases(i), block),
    around.underPhrase[i]!,
    around.underWords[i]!,
    around.afterComments[i]!,
    around.afterRelated[i]!,
    around.phrasesAround[i]!,
  ];
}

function placeOf(block: Block, { blocks, stats, positions, blanks, runs }: Given): number[] {
  const i = block.index;
  const ends = (at: number) => (stats[at] ? Number(stats[at].endsSentence) : -1);
  return [
    i / blocks.length,
    positions.wordsBefore[i]! / Math.max(1, positions.words),
    positions.sinceTitle[i]!,
    positions.titleOverlap[i]!,
    positions.duplicates[i]!,
    blanks[i]!,
    blanks[i + 1] ?? -1,
    blocks[i - 1]?.words ?? -1,
    blocks[i + 1]?.words ?? -1,
    blocks[i - 2]?.words ?? -1,
    blocks[i + 2]?.words ?? -1,
    ends(i - 1),
    ends(i + 1),
    positions.near[i]!,
    positions.far[i]!,
    positions.toBefore[i]!,
    positions.toAfter[i]!,
    runs.length[i]!,
    runs.place[i]!,
  ];
}

function pageFigures({ blocks, stats, positions, around }: Given, lines: number): number[] {
  const count = Math.max(1, blocks.length);
  const paragraphs = blocks.reduce((sum, block) => sum + (isParagraph(block) ? block.words : 0), 0);
  const share = (holds: (block: number) => boolean) =>
    blocks.filter(({ index }) => holds(index)).length / count;
  return [
    blocks.length,
    positions.words,
    paragraphs / Math.max(1, positions.words),
    positions.words / count,
    share(i => stats[i]!.endsSentence),
    1 - blocks.length / Math.max(1, lines),
    share(i => around.phrasesAround[i]! > 0.15),
    share(i => positions.duplicates[i]! > 1),
  ];
}

/** Empty lines before each block. */
function blanksBefore(blocks: readonly Block[]): Int32Array {
  return Int32Array.from(blocks, ({ index, line }) => line - (blocks[index - 1]?.line ?? -1) - 1);
}

/** Runs of short lines: how long the run is that a block is in, and its place there; 0 outside of any. */
interface Runs {
  length: Int32Array;
  place: Int32Array;
}

function shortRuns(blocks: readonly Block[]): Runs {
  const runs = { length: new Int32Array(blocks.length), place: new Int32Array(blocks.length) };
  let start = 0;
  for (let i = 0; i <= blocks.length; i++) {
    if (i < blocks.length && blocks[i]!.words <= SHORT_WORDS) {
      runs.place[i] = i - start + 1;
      continue;
    }
    for (let k = start; k < i; k++) runs.length[k] = i - start;
    start = i + 1;
  }
  return runs;
}
