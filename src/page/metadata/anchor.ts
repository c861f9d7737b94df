import { type Block, NO_TEXT } from '../../model/block.ts';
import { foldText } from './text.ts';

/** A line of so many words is prose, in company. */
export const PROSE_WORDS = 25;
/** Between two lines of one article stand no more short ones. */
const COMPANY = 8;
/** A sign that ends sentences; Thai and Lao have none, but run on without spaces. */
const SENTENCE = /[.!?。！？؟।۔።։။។]|[\u0e01-\u0eff]{20}/;

/** Index of the first paragraph that has another close behind it; -1 where none has. */
export function firstProse(blocks: readonly Block[]): number {
  for (let i = 0; i < blocks.length; i++) {
    if (!isProse(blocks[i]!)) continue;
    const end = Math.min(blocks.length, i + 1 + COMPANY);
    for (let next = i + 1; next < end; next++) if (isProse(blocks[next]!)) return i;
  }
  return -1;
}

function isProse(block: Block): boolean {
  return isParagraph(block, PROSE_WORDS);
}

/** Whether a block is a paragraph of so many words. */
export function isParagraph({ words, linkDensity, hidden, text }: Block, least: number): boolean {
  return words >= least && (linkDensity ?? 0) < 0.5 && !NO_TEXT.has(hidden) && SENTENCE.test(text);
}

/** Between a headline and its text stand no more lines than these. */
const REACH = 24;

/**
 * The copy of the headline that the article stands behind: the given block, or the next copy where nothing but
 * menus follow the given one (a headline for screen readers in the page's header, a slider, a list of news).
 */
export function copyBeforeText(blocks: readonly Block[], shown: number, headline: string): number {
  if (hasTextBehind(blocks, shown)) return shown;
  const folded = foldText(headline);
  const copy = blocks.find(
    ({ index, kind, text }) =>
      index > shown &&
      kind === 'heading' &&
      Math.abs(text.length - headline.length) <= 8 &&
      foldText(text) === folded &&
      hasTextBehind(blocks, index),
  );
  return copy?.index ?? shown;
}

function hasTextBehind(blocks: readonly Block[], index: number): boolean {
  return textBehind(blocks, index) !== undefined;
}

/** Index of the first paragraph behind a block, as near as an article's is to its headline; undefined without one. */
export function textBehind(blocks: readonly Block[], index: number): number | undefined {
  return blocks.slice(index + 1, index + 1 + REACH).find(isProse)?.index;
}

/** Index of the first block that shows just this headline; undefined where none does. */
export function blockShowing(blocks: readonly Block[], headline: string): number | undefined {
  const isShown = isText(headline);
  return blocks.find(({ text }) => isShown(text))?.index;
}

/** The same, else the first with a link or the like that says just this, with a topic before it or a site behind it. */
export function blockWith(blocks: readonly Block[], headline: string): number | undefined {
  const isShown = isText(headline);
  const within = ({ text, marks }: Block) => marks.some(({ start, end }) => isShown(text.slice(start, end)));
  return blockShowing(blocks, headline) ?? blocks.find(within)?.index;
}

function isText(wanted: string): (text: string) => boolean {
  const folded = foldText(wanted);
  return text => Math.abs(text.length - wanted.length) <= 8 && foldText(text) === folded;
}
