import { endsSentence } from '../block/sentence-end.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule } from '../model/rule.ts';
import { speaks } from './lib/phrase-rule.ts';
import { TEASER_WORDS } from './lib/teaser-list.ts';

const ID = 'full-review';

/** An arrow may stand behind the link. */
const ARROW = 3;

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Links to the full review below the entries of a list; sentences that have one stay',
  },
  *run(blocks, context) {
    for (const index of context.phrased(ID)) {
      const block = blocks[index]!;
      const hit = context.phrases(index).find(h => h.class === ID && speaks(h, context.language));
      if (!hit || hit.start > ARROW || block.words > TEASER_WORDS || !endsInLink(block)) continue;
      if (block.text.endsWith(':') || endsSentence(block.text)) continue;
      const why = `begins with the phrase "${hit.phrase}" (${hit.language}) and ends in a link`;
      yield { rule: ID, block: index, action: 'drop', category: 'related-teaser', why };
    }
  },
};
export default rule;

function endsInLink({ text, marks }: Block): boolean {
  return marks.some(({ type, end }) => type === 'link' && end >= text.length - ARROW);
}
