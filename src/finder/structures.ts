import type { Block } from '../model/block.ts';
import type { HtmlPage } from '../model/page.ts';
import { isGrid, isLayout, MOST_CELLS } from '../page/html/layout-tables.ts';
import { isAmidProse } from './amid-prose.ts';
import { announces } from './announces.ts';
import { containerOf, containerOfBlock } from './container.ts';
import { meanOf } from './mean.ts';
import { settleCode } from './settle-code.ts';

const LISTS = new Set(['ul', 'ol', 'dl']);
/** Longer lists are layout, or hold paragraphs that are judged by themselves; of many short items a few may be long. */
const MOST_BLOCKS = 150;
const MOST_WORDS = 60;
const LONG_SHARE = 0.1;
/** Of lists of links, some are the article's and some are not. */
const LINK_SHARE = 0.3;
/** If some parts stay all do, where a list or table as a whole is as likely as that; no part of a list is less. */
const LIKELY_FROM = 0.4;
const PART_FROM = 0.1;
/**
 * A table amid prose does, too, where it is as likely as that, and one right between lines that stay: four of five of
 * these belong there.
 */
const BETWEEN_FROM = 0.25;

/**
 * Tables and lists stay or go as a whole: a cell alone tells little, and what is left of a table is worth nothing.
 * Changes `kept` (by block, 1 where it stays). The thresholds are from what the finder left of 13,000 tables and lists in
 * cross-validation.
 */
export function settleStructures(page: HtmlPage, probability: Float32Array, kept: Uint8Array): void {
  settleCells(page, probability, kept);
  settleCode(page, probability, kept);
}

function settleCells(page: HtmlPage, probability: Float32Array, kept: Uint8Array): void {
  const { elements, blocks } = page;
  let end = 0;
  let layoutEnd = 0;
  for (let row = 0; row < elements.count; row++) {
    const { name } = elements.nodes[row]!;
    const isTable = name === 'table';
    if (!isTable && !LISTS.has(name)) continue;
    const first = elements.first[row]!;
    const last = elements.last[row]!;
    // What is within another one is its part.
    if (first < end) continue;
    const isLong = last - first > (isTable ? MOST_CELLS : MOST_BLOCKS);
    const own = isLong ? undefined : blocks.slice(first, last);
    // Tables within layout are layout, too, but for those with rows and columns.
    if (own && isTable && first < layoutEnd && !isGrid(own, elements)) continue;
    if (!own || holdsText(own, isTable) || (isTable && isLayout(row, elements, blocks))) {
      if (isTable) layoutEnd = last;
      continue;
    }
    end = last;
    const verdict = isTable
      ? tableStays(own, blocks, probability, kept)
      : (listStays(own, probability, kept) ?? belongsToProse(own, row, page, probability, kept));
    if (verdict !== undefined) kept.fill(verdict ? 1 : 0, first, last);
  }
}

function holdsText(own: readonly Block[], isTable: boolean): boolean {
  const long = own.filter(({ words }) => words > MOST_WORDS).length;
  return long > (isTable ? 0 : LONG_SHARE * own.length);
}

/** Whether a list stays as a whole; undefined where that is settled, or not to be told. */
function listStays(own: readonly Block[], probability: Float32Array, kept: Uint8Array): boolean | undefined {
  const some = own.filter(({ index }) => kept[index] === 1).length;
  if (some === 0 || some === own.length || isLinked(own)) return undefined;
  if (meanOf(own, ({ index }) => probability[index]!) < LIKELY_FROM) return false;
  return own.every(({ index }) => probability[index]! >= PART_FROM) || undefined;
}

/**
 * Whether a list of which nothing stays is part of the text in the same element around it: right between paragraphs, or
 * below one that announces it. Of the bench's pages all 36 between paragraphs are, and four of five below a colon.
 */
function belongsToProse(
  own: readonly Block[],
  row: number,
  { blocks, elements }: HtmlPage,
  probability: Float32Array,
  kept: Uint8Array,
): boolean | undefined {
  const before = blocks[elements.first[row]! - 1];
  const after = blocks[elements.last[row]!];
  const around = containerOf(elements, row);
  const isPart = (block: Block | undefined) =>
    (block?.kind === 'paragraph' || block?.kind === 'unknown') &&
    kept[block.index] === 1 &&
    containerOfBlock(elements, block) === around &&
    (block.element === around || elements.depth[block.element] === elements.depth[row]);
  if (!isPart(before) || !(isPart(after) || announces(before!))) return undefined;
  if (own.some(({ index }) => kept[index] === 1) || isLinked(own)) return undefined;
  return meanOf(own, ({ index }) => probability[index]!) >= PART_FROM || undefined;
}

/** Likewise of a table. */
function tableStays(
  own: readonly Block[],
  blocks: readonly Block[],
  probability: Float32Array,
  kept: Uint8Array,
): boolean | undefined {
  const some = own.filter(({ index }) => kept[index] === 1).length;
  if (some === own.length) return undefined;
  const mean = meanOf(own, ({ index }) => probability[index]!);
  const [first, last] = [own[0]!.index, own.at(-1)!.index];
  if (some > 0 && mean >= LIKELY_FROM) return true;
  if (some === 0 && mean >= BETWEEN_FROM && kept[first - 1] === 1 && kept[last + 1] === 1) return true;
  if (isLinked(own)) return undefined;
  const possible = own.every(({ index }) => probability[index]! >= PART_FROM);
  if (some > 0) return possible;
  return ((possible || mean >= BETWEEN_FROM) && isAmidProse(blocks, first, last, kept)) || undefined;
}

function isLinked(own: readonly Block[]): boolean {
  return meanOf(own, block => block.linkDensity ?? 0) >= LINK_SHARE;
}
