import type { Block } from '../model/block.ts';
import { addTo } from '../model/multimap.ts';
import type { HtmlPage } from '../model/page.ts';
import type { BlockRule } from '../model/rule.ts';
import { markedUpArticle } from './lib/article-page.ts';
import { headlineBlock } from './lib/headline-block.ts';

const ID = 'story-cards';

/** Fewer are no list; longer ones are entries of the page's own. */
const LEAST_CARDS = 3;
const MOST_WORDS = 70;
const LINK_SHARE = 0.8;
const HEADLINE_WORDS = 3;

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Lists of other stories, each an element `article` of its own with a headline that is a link',
  },
  *run(blocks, context) {
    const page = markedUpArticle(context);
    const own = page && headlineBlock(blocks, context.standing);
    if (!own) return;
    for (const list of listsOf(page)) {
      if (list.length < LEAST_CARDS || list.some(row => !isCard(row, page) || holds(row, own, page)))
        continue;
      const why = `in one of ${list.length} cards, each with a headline that is a link`;
      for (const row of list) {
        for (let block = page.elements.first[row]!; block < page.elements.last[row]!; block++)
          if (context.standing.kept(block))
            yield { rule: ID, block, action: 'drop', category: 'related-teaser', why };
      }
    }
  },
};
export default rule;

/** The rows of elements `article`, by the element that they stand in. */
function listsOf({ elements: { count, nodes, parent } }: HtmlPage): Iterable<number[]> {
  const lists = new Map<number, number[]>();
  for (let row = 1; row < count; row++) if (nodes[row]!.name === 'article') addTo(lists, parent[row]!, row);
  return lists.values();
}

function isCard(row: number, { blocks, elements: { first, last } }: HtmlPage): boolean {
  if (last[row]! - first[row]! > MOST_WORDS) return false;
  const own = blocks.slice(first[row]!, last[row]!);
  const words = own.reduce((sum, block) => sum + block.words, 0);
  return words <= MOST_WORDS && own.some(isLinkedHeadline);
}

function isLinkedHeadline({ kind, words, linkDensity }: Block): boolean {
  return kind === 'heading' && words >= HEADLINE_WORDS && (linkDensity ?? 0) >= LINK_SHARE;
}

function holds(row: number, { index }: Block, { elements: { first, last } }: HtmlPage): boolean {
  return first[row]! <= index && index < last[row]!;
}
