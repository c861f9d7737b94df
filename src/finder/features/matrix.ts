import type { Block, BlockKind, Hidden } from '../../model/block.ts';
import type { ElementTable, HtmlPage } from '../../model/page.ts';
import type { FinderInput } from '../finding.ts';
import type { TokenWeights } from '../token-weights.ts';
import { CLASS_GROUPS } from './class-words.ts';
import { standsIn } from './declared.ts';
import { type Group, groupsBy } from './groups.ts';
import { FEATURE_COUNT } from './names.ts';
import { phraseFeatures } from './phrases.ts';
import { type Positions, positionFeatures } from './positions.ts';
import { AROUND, type RowFeatures, rowFeatures } from './rows.ts';
import { type Surroundings, surroundings } from './surroundings.ts';
import { textStats } from './text-stats.ts';
import { longWords } from './vocabulary.ts';

const KINDS: Record<BlockKind, number> = {
  paragraph: 0,
  unknown: 1,
  heading: 2,
  'list-item': 3,
  quote: 4,
  'table-cell': 5,
  caption: 6,
  code: 7,
};
const HIDINGS: Record<Hidden, number> = { attribute: 1, style: 2, noscript: 3, fallback: 4 };
const TAGS =
  'p div li span td a h1 h2 h3 h4 section article dd dt blockquote th button label figcaption body pre'.split(
    ' ',
  );
const TAG_CODE: ReadonlyMap<string, number> = new Map(TAGS.map((tag, i) => [tag, i]));

/** What is known of the blocks of a page before the model judges them. */
export interface Described {
  /** Row-major, `FEATURE_COUNT` to a block. */
  matrix: Float32Array;
  /** By block: numbers of the groups whose mean probability the second pass sees. */
  parents: Int32Array;
  paths: Int32Array;
  classes: Int32Array;
  /** By block: numbers of its longer words. */
  longWords: Int32Array[];
}

export function describeBlocks(page: HtmlPage, input: FinderInput, weights: TokenWeights): Described {
  const { blocks, elements } = page;
  const rows = rowFeatures(elements, blocks, weights);
  const positions = positionFeatures(blocks, input.titles);
  const parents = Int32Array.from(blocks, block => Math.max(0, elements.parent[block.element]!));
  const paths = groupsBy(blocks, block => rows.pathHash[block.element]!);
  const classes = groupsBy(blocks, block => rows.classHash[block.element]!);
  const pageFigures = figuresOf(blocks, elements, rows);
  const articles = articleOrder(rows, elements);
  const around = surroundings(blocks, input.phrases);
  const inBody = standsIn(blocks, input.declared.articleBody);
  const inDescription = standsIn(blocks, input.declared.description);
  const headings = headingsIn(blocks);
  const matrix = new Float32Array(blocks.length * FEATURE_COUNT);
  const writer = new Writer(matrix);
  for (const block of blocks) {
    writeText(writer, block, elements);
    for (const value of phraseFeatures(input.phrases(block.index), block)) writer.put(value);
    writeSurroundings(writer, block.index, around);
    writePosition(writer, block, blocks, positions, [inBody[block.index]!, inDescription[block.index]!]);
    writeElements(writer, block, elements, rows, articles);
    writeClasses(writer, rows.groups[block.element]!);
    writeCard(writer, rows.card[block.element]!, rows, elements, headings);
    writeGroup(writer, paths.groups[paths.of[block.index]!]!, rows);
    writeGroup(writer, classes.groups[classes.of[block.index]!]!, rows);
    for (const value of pageFigures) writer.put(value);
  }
  return { matrix, parents, paths: paths.of, classes: classes.of, longWords: longWords(blocks) };
}

class Writer {
  private readonly matrix: Float32Array;
  private at = 0;
  constructor(matrix: Float32Array) {
    this.matrix = matrix;
  }
  put(value: number): void {
    this.matrix[this.at++] = value;
  }
}

function writeText(to: Writer, block: Block, elements: ElementTable): void {
  const stats = textStats(block.text);
  const words = Math.max(1, block.words);
  const length = block.text.length;
  let links = 0;
  let strong = 0;
  for (const mark of block.marks) {
    if (mark.type === 'link') links++;
    else if (mark.type === 'strong') strong += mark.end - mark.start;
  }
  to.put(block.words);
  to.put(block.linkDensity ?? 0);
  to.put(stats.letters / words);
  to.put(stats.stops / words);
  to.put(stats.commas / words);
  to.put(stats.quotes);
  to.put(stats.signs / words);
  to.put(stats.digits / length);
  to.put(stats.upper / Math.max(1, stats.letters));
  to.put(stats.endsSentence ? 1 : 0);
  to.put(links);
  to.put(strong / length);
  to.put(KINDS[block.kind]);
  to.put(block.kind === 'heading' ? block.level : 0);
  to.put(block.kind === 'list-item' ? block.level : 0);
  to.put(block.hidden ? HIDINGS[block.hidden] : 0);
  to.put(TAG_CODE.get(elements.nodes[block.element]!.name) ?? TAGS.length);
  to.put(countBreaks(block.text));
}

function countBreaks(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks++;
  return breaks;
}

function writeSurroundings(to: Writer, i: number, around: Surroundings): void {
  to.put(around.underPhrase[i]!);
  to.put(around.underWords[i]!);
  to.put(around.afterComments[i]!);
  to.put(around.afterRelated[i]!);
  to.put(around.phrasesAround[i]!);
}

function writePosition(
  to: Writer,
  block: Block,
  blocks: readonly Block[],
  positions: Positions,
  declared: readonly number[],
): void {
  const i = block.index;
  to.put(i / blocks.length);
  to.put(positions.wordsBefore[i]! / Math.max(1, positions.words));
  to.put(positions.sinceHeading[i]!);
  to.put(positions.sinceTitle[i]!);
  to.put(positions.titleOverlap[i]!);
  for (const value of declared) to.put(value);
  to.put(positions.duplicates[i]!);
  to.put(blocks[i - 1]?.words ?? -1);
  to.put(blocks[i + 1]?.words ?? -1);
  to.put(blocks[i - 1]?.linkDensity ?? -1);
  to.put(blocks[i + 1]?.linkDensity ?? -1);
  to.put(positions.near[i]!);
  to.put(positions.far[i]!);
  to.put(positions.toBefore[i]!);
  to.put(positions.toAfter[i]!);
}

const FLAGS = [
  AROUND.article,
  AROUND.main,
  AROUND.nav,
  AROUND.header,
  AROUND.footer,
  AROUND.aside,
  AROUND.form,
  AROUND.figure,
  AROUND.table,
  AROUND.list,
  AROUND.quote,
  AROUND.button,
  AROUND.dialog,
  AROUND.body,
];

function writeElements(
  to: Writer,
  block: Block,
  elements: ElementTable,
  rows: RowFeatures,
  articles: Int32Array,
): void {
  const row = block.element;
  const parent = Math.max(0, elements.parent[row]!);
  const grandparent = Math.max(0, elements.parent[parent]!);
  const paragraphs = Math.max(1, rows.paragraphWords[0]!);
  const article = rows.article[row]!;
  to.put(elements.depth[row]!);
  for (const flag of FLAGS) to.put(rows.around[row]! & flag ? 1 : 0);
  to.put(rows.toHalf[row]!);
  to.put(rows.inBest[row]!);
  to.put(rows.paragraphWords[rows.best]! / paragraphs);
  to.put(article < 0 ? -1 : rows.paragraphWords[article]! / paragraphs);
  to.put(article < 0 ? -1 : articles[article]!);
  to.put(rows.words[parent]!);
  to.put(rows.paragraphWords[parent]! / paragraphs);
  to.put(rows.linkWords[parent]! / Math.max(1, rows.words[parent]!));
  to.put(rows.blocks[parent]!);
  to.put(rows.paragraphWords[grandparent]! / paragraphs);
  to.put(rows.linkWords[grandparent]! / Math.max(1, rows.words[grandparent]!));
  to.put(rows.blocks[grandparent]!);
  to.put(rows.token[row]!);
  to.put(rows.tokenMin[row]!);
  to.put(rows.tokenMax[row]!);
  to.put(rows.tokenSum[row]!);
}

function writeClasses(to: Writer, groups: number): void {
  for (let i = 0; i < CLASS_GROUPS.length; i++) to.put((groups >> i) & 1);
}

function writeCard(
  to: Writer,
  card: number,
  rows: RowFeatures,
  elements: ElementTable,
  headings: Int32Array,
): void {
  if (card < 0) {
    for (let i = 0; i < 5; i++) to.put(0);
    return;
  }
  to.put(rows.alike[card]!);
  to.put(rows.blocks[card]!);
  to.put(rows.words[card]!);
  to.put(rows.linkWords[card]! / Math.max(1, rows.words[card]!));
  to.put(headings[elements.last[card]!]! - headings[elements.first[card]!]!);
}

/** How many headings stand before each block, and behind the last. */
function headingsIn(blocks: readonly Block[]): Int32Array {
  const sums = new Int32Array(blocks.length + 1);
  for (const { index, kind } of blocks) sums[index + 1] = sums[index]! + (kind === 'heading' ? 1 : 0);
  return sums;
}

function writeGroup(to: Writer, group: Group, rows: RowFeatures): void {
  to.put(group.blocks);
  to.put(group.words / group.blocks);
  to.put(group.paragraphWords / Math.max(1, rows.paragraphWords[0]!));
}

/** By element row of an `article`: how many came before it. */
function articleOrder(rows: RowFeatures, elements: ElementTable): Int32Array {
  const order = new Int32Array(elements.count);
  let next = 0;
  for (let row = 0; row < elements.count; row++) if (rows.article[row] === row) order[row] = next++;
  return order;
}

function figuresOf(blocks: readonly Block[], elements: ElementTable, rows: RowFeatures): readonly number[] {
  let articles = 0;
  for (let row = 0; row < elements.count; row++) if (rows.article[row] === row) articles++;
  const words = Math.max(1, rows.words[0]!);
  const headings = blocks.reduce((sum, block) => sum + (block.kind === 'heading' ? 1 : 0), 0);
  return [
    blocks.length,
    rows.words[0]!,
    rows.paragraphWords[0]! / words,
    rows.linkWords[0]! / words,
    articles,
    headings / Math.max(1, blocks.length),
  ];
}
