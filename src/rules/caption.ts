import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import type { Role, Span, Verdict } from '../model/verdict.ts';
import { splitCredit } from '../page/media/credit.ts';

const ID = 'caption';

/** Longer texts with a credit in them are prose about pictures. */
const MAX_WORDS = 80;
const MAX_CREDIT_WORDS = 12;
const RIGHTS_YEAR = /(?:19|20)\d\d/;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    scope: 'generic',
    summary: 'Names captions and credits, and parts the two',
  },
  *run(blocks, context) {
    const article = reach(blocks, context);
    for (const block of blocks) {
      if (block.words > MAX_WORDS) continue;
      const labels = [...captioned(block, context)];
      yield* labels;
      if (labels.length > 0 && article(block.index)) yield rescue(block);
    }
  },
};
export default rule;

function captioned(block: Block, context: RuleContext): Iterable<Verdict> {
  if (block.kind === 'caption') return labelCaption(block, context, 'stands in the caption of a figure');
  if (isNamedCaption(block, context)) return labelCaption(block, context, 'its mark-up says caption');
  return startsWithCredit(block, context) ? labelCredited(block, context) : [];
}

/** Pictures stand among the text, or shortly above it. */
const ABOVE = 6;
/** Below this probability a picture is that of another story. */
const MIN_PROBABILITY = 0.03;

/** Tells whether a block stands where the pictures of the article are. */
function reach(blocks: readonly Block[], context: RuleContext): (block: number) => boolean {
  const kept = blocks.filter(({ index }) => context.standing.kept(index));
  const from = (kept[0]?.index ?? 0) - ABOVE;
  const to = kept.at(-1)?.index ?? -1;
  return block => block >= from && block <= to && (context.probability(block) ?? 1) >= MIN_PROBABILITY;
}

function rescue(block: Block): Verdict {
  return {
    rule: ID,
    block: block.index,
    action: 'keep',
    rescue: true,
    why: "belongs to the article's pictures",
  };
}

function* labelCaption(block: Block, context: RuleContext, why: string): Iterable<Verdict> {
  const { captionSpan, creditSpan } = splitCredit(block.text, context.phrases(block.index));
  if (captionSpan) yield label(block, captionSpan, 'caption', why);
  if (creditSpan) yield label(block, creditSpan, 'credit', 'credit inside a caption');
}

const SAYS_CAPTION = /(?:^|[\s_-])(?:\w*caption|bildunterschrift|legende|didascalia)(?=$|[\s_-])/i;
const NAMED_WORDS = 60;
const STEPS_UP = 2;

/** A class or id of the block's element, or of one closely around it, calls the text a caption. */
function isNamedCaption(block: Block, { page }: RuleContext): boolean {
  if (page.kind !== 'html' || block.words > NAMED_WORDS || block.kind === 'heading') return false;
  const { nodes, parent, first, last } = page.elements;
  for (let row = block.element, step = 0; row > 0 && step <= STEPS_UP; row = parent[row]!, step++) {
    if (last[row]! - first[row]! > 3) return false;
    const { class: classes, id } = nodes[row]!.attribs;
    if (SAYS_CAPTION.test(`${classes ?? ''} ${id ?? ''}`)) return true;
  }
  return false;
}

/** A line that opens with a credit is a caption when a sentence follows it, else a credit alone. */
function* labelCredited(block: Block, context: RuleContext): Iterable<Verdict> {
  const { captionSpan, creditSpan } = splitCredit(block.text, context.phrases(block.index));
  if (!creditSpan) return;
  const alone = !captionSpan || captionSpan[1] - captionSpan[0] < 3;
  if (alone && (block.words > MAX_CREDIT_WORDS || RIGHTS_YEAR.test(block.text))) return;
  yield label(block, creditSpan, 'credit', 'begins with a credit sign or word');
  if (!alone) yield label(block, captionSpan, 'caption', 'follows a credit in the same line');
}

function startsWithCredit(block: Block, context: RuleContext): boolean {
  if (block.text.startsWith('©')) return true;
  return context.phrases(block.index).some(hit => hit.class === 'credit' && hit.start <= 1);
}

function label(block: Block, span: Span, role: Role, why: string): Verdict {
  return { rule: ID, block: block.index, span, action: 'label', role, why };
}
