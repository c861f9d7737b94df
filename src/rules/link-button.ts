import type { Block } from '../model/block.ts';
import type { BlockRule } from '../model/rule.ts';
import { isLinked } from './lib/links.ts';

const ID = 'link-button';

/** Longer ones are headlines and sentences as often as buttons. */
const MAX_WORDS = 6;
const LINK_SHARE = 0.9;
/** Listings, shops and services consist of such links. */
const PROSE_TYPES: ReadonlySet<string | undefined> = new Set([undefined, 'article', 'documentation']);

/**
 * Of the lines that the finder keeps on articles and documentation of wcxb-dev and fundus and that are a link of few
 * words outside of paragraphs and lists, 13 in 14 are no part of the annotated text ("Start course", "View on a map").
 */
const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Links of a few words that stand alone between paragraphs, as buttons do',
  },
  *run(blocks, { page, pageType, standing }) {
    if (page.kind !== 'html' || page.markdown || !PROSE_TYPES.has(pageType)) return;
    for (const block of blocks) {
      if (!isButton(block) || !standing.kept(block.index) || standing.role(block.index) !== undefined)
        continue;
      if (isPartOfText(block, blocks[block.index - 1]) || isPartOfText(block, blocks[block.index + 1]))
        continue;
      yield {
        rule: ID,
        block: block.index,
        action: 'drop',
        category: 'navigation',
        why: 'a link that stands alone',
      };
    }
  },
};
export default rule;

function isButton(block: Block): boolean {
  const { kind, words } = block;
  return kind === 'unknown' && words > 0 && words <= MAX_WORDS && isLinked(block, LINK_SHARE);
}

/** Whether the other is a line of the same text, which is parted by line breaks. */
function isPartOfText({ element, kind }: Block, other: Block | undefined): boolean {
  return other !== undefined && other.element === element && other.kind === kind && !isButton(other);
}
