import type { Element } from 'domhandler';
import { namesCaption } from '../../block/caption-names.ts';
import { collapseSpace } from '../../block/normalize.ts';
import { countWords } from '../../block/words.ts';
import type { Block } from '../../model/block.ts';
import type { Page } from '../../model/page.ts';
import type { RuleContext } from '../../model/rule.ts';

const NAMED_WORDS = 60;
const STEPS_UP = 2;

/** Tells whether a class or id of a block's element, or of one closely around it, calls the text a caption. */
export function captionMarkup(page: Page): (block: Block) => boolean {
  if (page.kind !== 'html') return () => false;
  const { classes, ids, parent, first, last, count } = page.elements;
  const known = new Int8Array(count);
  const says = (row: number) => {
    if (known[row] === 0) known[row] = namesCaption(classes[row]) || namesCaption(ids[row]) ? 1 : -1;
    return known[row] === 1;
  };
  return block => {
    if (block.words > NAMED_WORDS || block.kind === 'heading' || block.kind === 'code') return false;
    for (let row = block.element, step = 0; row > 0 && step <= STEPS_UP; row = parent[row]!, step++) {
      if (last[row]! - first[row]! > 3) return false;
      if (says(row)) return true;
    }
    return false;
  };
}

/** Shorter ones are names, which may begin any text. */
const ALTERNATIVE_WORDS = 4;

/** The texts right below pictures, with the elements of these. */
export function belowPictures(
  blocks: readonly Block[],
  { page, pageType }: RuleContext,
): ReadonlyMap<number, Element> {
  const found = new Map<number, Element>();
  if (page.kind !== 'html' || pageType !== 'article') return found;
  for (const { node, block: below } of page.harvest.byTag.get('img') ?? []) {
    const block = blocks[below];
    if (block && block.words <= NAMED_WORDS && isNoTeaser(block)) found.set(below, node);
  }
  return found;
}

/** Links, headings and lists are of teasers. */
export function isNoTeaser({ kind, linkDensity }: Block): boolean {
  return kind !== 'heading' && kind !== 'list-item' && (linkDensity ?? 0) <= 0.5;
}

/** Whether a text begins with the alternative text of its picture. */
export function repeatsAlternative(text: string, { attribs }: Element): boolean {
  const alternative = collapseSpace(attribs.alt ?? '').trim();
  return text.startsWith(alternative) && countWords(alternative) >= ALTERNATIVE_WORDS;
}
