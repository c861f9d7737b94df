import type { ElementTable } from '../../model/page.ts';
import { AROUND } from './around.ts';
import { CLASS_GROUPS } from './class-words.ts';
import type { Grouping } from './groups.ts';
import type { RowFeatures } from './rows.ts';

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
] as const;

/** Writes the features from `depth` to `tokenSum` of the element at `row`, and gives where the next ones go. */
export function writeElement(
  to: Float32Array,
  start: number,
  row: number,
  { parent: parents, depth }: ElementTable,
  rows: RowFeatures,
): number {
  const parent = Math.max(0, parents[row]!);
  const grandparent = Math.max(0, parents[parent]!);
  const paragraphs = Math.max(1, rows.paragraphWords[0]!);
  const around = rows.around[row]!;
  const article = rows.article[row]!;
  let at = start;
  to[at++] = depth[row]!;
  for (let i = 0; i < FLAGS.length; i++) to[at++] = around & FLAGS[i]! ? 1 : 0;
  to[at++] = rows.toHalf[row]!;
  to[at++] = rows.inBest[row]!;
  to[at++] = rows.paragraphWords[rows.best]! / paragraphs;
  to[at++] = article < 0 ? -1 : rows.paragraphWords[article]! / paragraphs;
  to[at++] = article < 0 ? -1 : rows.articleOrder[article]!;
  to[at++] = rows.words[parent]!;
  to[at++] = rows.paragraphWords[parent]! / paragraphs;
  to[at++] = rows.linkWords[parent]! / Math.max(1, rows.words[parent]!);
  to[at++] = rows.blocks[parent]!;
  to[at++] = rows.paragraphWords[grandparent]! / paragraphs;
  to[at++] = rows.linkWords[grandparent]! / Math.max(1, rows.words[grandparent]!);
  to[at++] = rows.blocks[grandparent]!;
  to[at++] = rows.token[row]!;
  to[at++] = rows.tokenMin[row]!;
  to[at++] = rows.tokenMax[row]!;
  to[at++] = rows.tokenSum[row]!;
  return at;
}

/** Writes one feature for each of `CLASS_GROUPS`. */
export function writeClasses(to: Float32Array, start: number, groups: number): number {
  for (let i = 0; i < CLASS_GROUPS.length; i++) to[start + i] = (groups >> i) & 1;
  return start + CLASS_GROUPS.length;
}

/** Writes the features from `alike` to `cardHeadings`; `headings`: how many stand before each block. */
export function writeCard(
  to: Float32Array,
  start: number,
  card: number,
  elements: ElementTable,
  rows: RowFeatures,
  headings: Int32Array,
): number {
  if (card >= 0) {
    to[start] = rows.alike[card]!;
    to[start + 1] = rows.blocks[card]!;
    to[start + 2] = rows.words[card]!;
    to[start + 3] = rows.linkWords[card]! / Math.max(1, rows.words[card]!);
    to[start + 4] = headings[elements.last[card]!]! - headings[elements.first[card]!]!;
  }
  return start + 5;
}

/** Writes how many blocks are like this one, their mean length and their share of the page's paragraph words. */
export function writeGroup(
  to: Float32Array,
  start: number,
  group: number,
  grouping: Grouping,
  paragraphs: number,
): number {
  to[start] = grouping.blocks[group]!;
  to[start + 1] = grouping.words[group]! / grouping.blocks[group]!;
  to[start + 2] = grouping.paragraphs[group]! / Math.max(1, paragraphs);
  return start + 3;
}
