import { endsSentence } from '../block/sentence-end.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import type { Verdict } from '../model/verdict.ts';
import { withoutFragment } from '../page/fragment.ts';
import { echoedLists, linkedLists } from './lib/contents.ts';
import { listsInNav } from './lib/contents-in-nav.ts';
import { saysOnly } from './lib/phrase-rule.ts';

const ID = 'contents';

/** "In this article" and the like. */
const TITLE_WORDS = 4;
const ENTRY_WORDS = 10;
const TITLE_CLASS = 'contents-title';
const TITLE_KINDS: ReadonlySet<string> = new Set(['heading', 'unknown', 'paragraph']);
/** Lines that say something else part a list at most so far. */
const MAX_GAP = 3;
const NONE: ReadonlySet<number> = new Set();

/**
 * Of the lists of links within the page that the finder keeps on wcxb-dev and fundus, seven in eight are no part of the
 * annotated text: they say again what the headings say.
 */
const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'The list of contents, which says beforehand what the headings of the same page say',
  },
  *run(blocks, context) {
    const titles = context.page.kind === 'text' ? titleLines(blocks, context) : NONE;
    for (const index of titles) yield drop(index, 'is the title of a list of contents');
    for (const list of listsOf(blocks, titles, context)) {
      const why =
        list.length > 1
          ? `in a list of ${list.length} headings of the page`
          : 'lists headings of the page, each a link to it';
      for (const { index } of [...above(list[0]!, blocks, titles, context), ...list]) {
        if (context.standing.kept(index)) yield drop(index, why);
      }
    }
  },
};
export default rule;

/** Flat text: lines that say no more than what a list of contents is called, be there still one below them or not. */
function titleLines(blocks: readonly Block[], context: RuleContext): ReadonlySet<number> {
  const { standing } = context;
  const isTitle = (index: number) =>
    TITLE_KINDS.has(blocks[index]!.kind) && standing.kept(index) && standing.role(index) !== 'headline';
  return new Set(
    context.phrased(TITLE_CLASS).filter(index => isTitle(index) && saysOnly(index, TITLE_CLASS, context)),
  );
}

/** Of what others have cleaned hardly a line is too much: there a title must tell the list. */
function listsOf(
  blocks: readonly Block[],
  titles: ReadonlySet<number>,
  { page, cleaned }: RuleContext,
): readonly Block[][] {
  if (page.kind === 'html') {
    const address = withoutFragment(page.capture.url);
    return [...linkedLists(blocks, address), ...listsInNav(page, address)];
  }
  if (!cleaned) return echoedLists(blocks);
  if (titles.size === 0) return [];
  let end = Number.NEGATIVE_INFINITY;
  return echoedLists(blocks).filter(list => {
    const first = list[0]!.index;
    if (!titles.has(first - 1) && first - end > MAX_GAP) return false;
    end = list.at(-1)!.index;
    return true;
  });
}

/** The first entries of a list, which text below may say in other words, where a title stands near; else what it is called. */
function above(
  first: Block,
  blocks: readonly Block[],
  titles: ReadonlySet<number>,
  context: RuleContext,
): readonly Block[] {
  for (let at = first.index - 1; at >= Math.max(0, first.index - 1 - MAX_GAP); at--) {
    if (titles.has(at)) return blocks.slice(at + 1, first.index);
    const { index, words, text } = blocks[at]!;
    if (words > ENTRY_WORDS || endsSentence(text) || context.standing.role(index) !== undefined) break;
  }
  const title = titleOf(blocks, first, context);
  return title ? [title] : [];
}

/** What the list is called, in the line right above it. */
function titleOf(
  blocks: readonly Block[],
  { index: first }: Block,
  { standing }: RuleContext,
): Block | undefined {
  const above = blocks[first - 1];
  if (!above || above.words > TITLE_WORDS || above.level === 1 || /\d/.test(above.text)) return undefined;
  return standing.role(above.index) === undefined ? above : undefined;
}

function drop(block: number, why: string): Verdict {
  return { rule: ID, block, action: 'drop', category: 'navigation', why };
}
