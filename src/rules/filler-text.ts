import type { BlockRule } from '../model/rule.ts';

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
    summary: 'Latin that fills the place of text still to come',
  },
  *run(blocks, { titles }) {
    if (titles.some(title => ABOUT.test(title))) return;
    for (const { index: block, kind, text } of blocks)
      if (kind !== 'code' && FILLER.test(text))
        yield {
          rule: ID,
          block,
          action: 'drop',
          category: 'navigation',
          why: 'fills the place of text still to come',
        };
  },
};
export default rule;
