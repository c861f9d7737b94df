import { endsSentence } from '../block/sentence-end.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import type { Verdict } from '../model/verdict.ts';
import { isArticle } from './lib/article-page.ts';
import { isLinked } from './lib/links.ts';

const ID = 'link-list';

const LINK_SHARE = 0.9;
/** Lines of links in a row that make a list, and the mean of their words from which they are headlines. */
const LEAST_LINES = 3;
const HEADLINE_WORDS = 5;
/** Dates, sections and numbers between the headlines. */
const LABEL_WORDS = 4;

/**
 * Of the lists that the finder keeps at the very end, four lines in five are headlines of other stories; between
 * paragraphs most are the article's own (contents, products, sources). Chosen on wcxb-dev and fundus.
 */
const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary:
      'Headlines of other stories, each a link, in a list behind the last paragraph, and headings of such lists',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'html' || context.isIndex) return;
    const list = listAtEnd(blocks, context);
    const links = list.filter(isLink);
    const words = links.reduce((sum, block) => sum + block.words, 0);
    const isList = links.length >= LEAST_LINES && words >= HEADLINE_WORDS * links.length;
    const why = `in a list of ${links.length} links at the end`;
    if (isList) for (const { index } of list) yield drop(index, why);
    const end = isList ? list[0]!.index : blocks.length;
    for (const index of headingsOfLinks(blocks, end, context))
      yield drop(index, 'heads a list of links at the end, which went');
  },
};
export default rule;

/** The headings that end what stays of an article before `end`, and have nothing but links right below them. */
function headingsOfLinks(blocks: readonly Block[], end: number, context: RuleContext): number[] {
  const { standing } = context;
  const found: number[] = [];
  if (!isArticle(context)) return found;
  for (let at = end - 1; at >= 0; at--) {
    if (!standing.kept(at)) continue;
    const isHeading = blocks[at]!.kind === 'heading' && standing.role(at) === undefined;
    const below = blocks.slice(at + 1, at + 1 + LEAST_LINES);
    if (!isHeading || below.length < LEAST_LINES || !below.every(isBareLink)) break;
    found.push(at);
  }
  return found;
}

function isBareLink(block: Block): boolean {
  return block.kind !== 'heading' && isLinked(block, LINK_SHARE);
}

function drop(block: number, why: string): Verdict {
  return { rule: ID, block, action: 'drop', category: 'related-teaser', why };
}

/** From the first link of the list to the last, of what is kept so far. */
function listAtEnd(blocks: readonly Block[], { standing }: RuleContext): Block[] {
  const found: Block[] = [];
  let links = 0;
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at]!;
    if (!standing.kept(at)) continue;
    const link = isLink(block);
    if (!link && block.words > LABEL_WORDS) break;
    if (link || links > 0) found.push(block);
    if (link) links = found.length;
  }
  return found.slice(0, links).reverse();
}

function isLink(block: Block): boolean {
  const { words, marks, text } = block;
  if (words < 2 || !isLinked(block, LINK_SHARE)) return false;
  // The sentences of a transcript lead to their places in the recording.
  return !(marks.some(({ href }) => href?.startsWith('#')) && endsSentence(text));
}
