import type { BlockRule } from '../model/rule.ts';

/**
 * "MOSCOW (Sputnik) — …", "BERLIN, March 3 (Reuters) - …", "(EFE).- …": a place in capitals, an agency in
 * brackets or both, then a dash.
 */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}\p{M}\s.,'’/-]{2,40}(?:,\s\p{L}{3,10}\.?\s\d{1,2})?(?:\s?\([^()]{2,40}\))?|\([\p{Lu}][^()]{1,40}\))(?=\s?\.?\s?(?:—|–|-|--)\s)/u;

/** Datelines open the text; later paragraphs in capitals are something else. */
const FIRST_PROSE_BLOCKS = 8;
const MIN_WORDS = 12;

const rule: BlockRule = {
  needs: 'blocks',
  meta: { id: 'dateline', phase: 'context', scope: 'generic', summary: 'Names place and agency at the head of the text' },
  *run(blocks, context) {
    let prose = 0;
    for (const block of blocks) {
      if (block.words < MIN_WORDS || !context.standing.kept(block.index)) continue;
      if (++prose > FIRST_PROSE_BLOCKS) return;
      const found = DATELINE.exec(block.text);
      if (!found) continue;
      yield {
        rule: 'dateline',
        block: block.index,
        span: [0, found[0].length],
        action: 'label',
        role: 'dateline',
        why: 'place or agency before a dash at the head of the text',
      };
      return;
    }
  },
};
export default rule;
