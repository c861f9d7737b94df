import { countWords } from '../../block/words.ts';
import type { Block } from '../../model/block.ts';
import type { HtmlPage, Page } from '../../model/page.ts';
import { EMBEDDED_POST } from '../media/embeds.ts';
import { textBehind } from './anchor.ts';
import { isAuthorLink } from './authors/author-links.ts';
import { looksLikeName } from './authors/name-shape.ts';
import { MAYBE_DATE } from './dates/prose-date.ts';

/** What is set apart in these is a thing of its own: a quotation, a picture, another story. */
const APART = new Set(['article', 'blockquote', 'figure', 'figcaption']);
/** How far up is looked; keeps absurdly deep pages linear. */
const MAX_STEPS = 64;
/** The headline may stand on its picture, with the date. */
const PICTURE = new Set(['figure', 'figcaption']);

/**
 * Whether a block belongs to something else on the page than the article: a post that is shown in it, a picture, another
 * story. `anchor` is where the article begins; in flat text all above it are of menus.
 */
export function isElsewhere(page: Page, block: Block, anchor: number | undefined): boolean {
  if (page.kind === 'text') return anchor === undefined || block.index <= anchor;
  return isTeaser(block) || isSetApart(page, block, anchor);
}

function isSetApart(page: HtmlPage, block: Block, anchor: number | undefined): boolean {
  if (anchor === undefined) return false;
  const { nodes, classes, parent } = page.elements;
  for (let row = block.element, steps = 0; row > 0 && steps < MAX_STEPS; row = parent[row]!, steps++) {
    if (!APART.has(nodes[row]!.name) && !EMBEDDED_POST.test(classes[row] ?? '')) continue;
    if (!holdsArticle(page, row, anchor)) return true;
    if (PICTURE.has(nodes[row]!.name)) return false;
  }
  return block.kind === 'caption';
}

/** Whether an element has the headline in it, be it a copy, or the text behind that. */
function holdsArticle({ blocks, elements }: HtmlPage, row: number, anchor: number): boolean {
  const [start, end] = [elements.first[row]!, elements.last[row]!];
  const text = textBehind(blocks, anchor);
  if ([anchor, text].some(index => index !== undefined && start <= index && index < end)) return true;
  for (let at = start; at < end; at++)
    if (blocks[at]!.kind === 'heading' && blocks[at]!.text === blocks[anchor]!.text) return true;
  return false;
}

/** Fewer words are a name, a section or a button. */
const TEASER_WORDS = 3;
/** More words behind it say who wrote the story and when it was changed. */
const DATE_WORDS = 5;

/** Whether a block begins with the linked headline of another story, and its date behind that. */
function isTeaser({ text, marks }: Block): boolean {
  return marks.some(mark => {
    if (mark.type !== 'link' || mark.start > 0 || mark.end === text.length) return false;
    const title = text.slice(0, mark.end);
    if (MAYBE_DATE.test(title) || looksLikeName(title) || isAuthorLink(mark)) return false;
    return countWords(title) >= TEASER_WORDS && countWords(text.slice(mark.end)) <= DATE_WORDS;
  });
}
