import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import type { RuleContext } from '../../model/rule.ts';

const PROSE_WORDS = 20;
const LEAST_PARAGRAPHS = 2;
/** Parts of a text stand in it directly, or in a box or list of their own. */
const STEPS_UP = 4;

/** The row of the element that most of the article's prose stands in directly; undefined where none has several paragraphs. */
export function bodyRow({ blocks, elements }: HtmlPage, { standing }: RuleContext): number | undefined {
  const words = new Map<number, number>();
  const paragraphs = new Map<number, number>();
  let best: number | undefined;
  for (const { index, kind, words: own, linkDensity, element } of blocks) {
    if (own < PROSE_WORDS || kind !== 'paragraph' || (linkDensity ?? 0) > 0.5 || !standing.kept(index))
      continue;
    const row = elements.parent[element]!;
    words.set(row, (words.get(row) ?? 0) + own);
    paragraphs.set(row, (paragraphs.get(row) ?? 0) + 1);
    if (best === undefined || words.get(row)! > words.get(best)!) best = row;
  }
  return best !== undefined && paragraphs.get(best)! >= LEAST_PARAGRAPHS ? best : undefined;
}

/** Whether a block stands in an element, in a few steps. */
export function standsIn(row: number, { element }: Block, { elements }: HtmlPage): boolean {
  let up = element;
  for (let step = 0; step < STEPS_UP && up > 0; step++) {
    up = elements.parent[up]!;
    if (up === row) return true;
  }
  return false;
}
