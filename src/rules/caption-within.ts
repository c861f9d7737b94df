import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import type { Role, Span, Verdict } from '../model/verdict.ts';
import { captionBefore } from './lib/caption-before.ts';
import { captionLine } from './lib/credit-behind.ts';
import { creditsWithin } from './lib/credits-within.ts';
import { speaks } from './lib/phrase-rule.ts';

const ID = 'caption-within';

/** Shorter lines are captions with their credits, or neither. */
const LEAST_WORDS = 15;
/** As `caption` has it. */
const LINE_WORDS = 45;
/** A caption with an agency alone behind it is short. */
const WEAK_UNITS = 160;
const BELONGS = "belongs to the article's pictures";

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Names captions and credits amid the lines of texts that programs glued together',
  },
  *run(blocks, context) {
    const { page, standing } = context;
    if (page.kind !== 'text' && !page.markdown) return;
    for (const block of blocks) {
      if (block.words < LEAST_WORDS || block.kind === 'code' || !standing.kept(block.index)) continue;
      yield* within(block, context);
    }
  },
};
export default rule;

function* within(block: Block, context: RuleContext): Iterable<Verdict> {
  const { text, words } = block;
  const { find, language } = context;
  const found = creditsWithin(text, { find, speaks: hit => speaks(hit, language) });
  if (found.length === 0 || (words <= LINE_WORDS && captionLine(block, context))) return;
  let from = 0;
  for (const { span, weak } of found) {
    const caption = captionBefore(text, from, span[0], find);
    const isFirst = caption?.[0] === 0 && caption[1] <= WEAK_UNITS;
    if (weak && !isFirst) continue;
    if (caption) yield label(block, caption, 'caption', 'stands before a credit amid a text');
    yield label(block, span, 'credit', 'a credit amid a text');
    yield { rule: ID, block: block.index, span, action: 'keep', rescue: true, why: BELONGS };
    from = span[1];
  }
}

function label({ index }: Block, span: Span, role: Role, why: string): Verdict {
  return { rule: ID, block: index, span, action: 'label', role, why };
}
