import { endsSentence } from '../block/sentence-end.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { leadsIn } from './lib/announced.ts';
import { isTeaser } from './lib/teaser-list.ts';

const ID = 'doubled-titles';

/** A picture's text and the title beside it, or the title and the same with its kind in front. */
const LEAST_PAIRS = 2;
const TITLE_WORDS = 3;
const LONGEST_KIND = 2;
const HEAD_WORDS = 8;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Flat text: cards whose titles stand twice, one below the other, once with their kind in front',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'text' || context.isIndex) return;
    for (let at = 0; at + 1 < blocks.length; ) {
      let end = at;
      while (isPair(blocks[end], blocks[end + 1], context)) end += 2;
      if (end - at >= 2 * LEAST_PAIRS) {
        const from = isHead(blocks[at - 1], blocks[at]!, context) ? at - 1 : at;
        for (const { index: block } of blocks.slice(from, end))
          yield {
            rule: ID,
            block,
            action: 'drop',
            category: 'related-teaser',
            why: 'in a list of titles said twice',
          };
      }
      at = Math.max(end, at + 1);
    }
  },
};
export default rule;

/** Whether a title stands below itself with a word or two in front. */
function isPair(title: Block | undefined, below: Block | undefined, context: RuleContext): boolean {
  if (!title || !below || title.words < TITLE_WORDS) return false;
  const more = below.words - title.words;
  if (more < 1 || more > LONGEST_KIND || !below.text.endsWith(` ${title.text}`)) return false;
  return [title, below].every(
    block => isTeaser(block) && block.kind !== 'list-item' && isPlain(block, context),
  );
}

/** The head of the list stands right above its first title, with no empty line between them. */
function isHead(head: Block | undefined, first: Block, context: RuleContext): boolean {
  if (!head || head.words > HEAD_WORDS || endsSentence(head.text) || leadsIn(head, context)) return false;
  return first.line - head.line === 1 && isPlain(head, context);
}

function isPlain({ index }: Block, { standing }: RuleContext): boolean {
  return standing.kept(index) && standing.role(index) === undefined;
}
