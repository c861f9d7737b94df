import type { BlockRule, RuleContext } from '../model/rule.ts';

const ID = 'filler-text';

/** The Latin that stands where text is still to come; pages keep it in templates and forgotten boxes. */
const FILLER = /^\W{0,3}lorem ipsum\b/i;
/** Where an article is about it, its example is one. */
const ABOUT = /lorem|ipsum|placeholder|filler|dummy|blindtext|platzhalter/i;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Latin, or words of a page builder, that fill the place of text still to come',
  },
  *run(blocks, context) {
    if (context.titles.some(title => ABOUT.test(title))) return;
    const built = new Set(context.phrased(ID).filter(index => isOfBuilder(index, context)));
    for (const block of blocks)
      if (block.kind !== 'code' && (built.has(block.index) || FILLER.test(block.text)))
        yield {
          rule: ID,
          block: block.index,
          action: 'drop',
          category: 'navigation',
          why: 'fills the place of text still to come',
        };
  },
};
export default rule;

/** Whether a block begins with what a builder of pages puts into new boxes, or is that. */
function isOfBuilder(index: number, { phrases }: RuleContext): boolean {
  return phrases(index).some(({ class: name, start }) => name === ID && start === 0);
}
