import { endsSentence } from '../block/sentence-end.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule } from '../model/rule.ts';
import { isAmidProse } from './lib/amid-prose.ts';

const ID = 'glued-teaser';

/** `Keepers:Old lamps go to a museum`: a program wrote a label and a link behind it with nothing between. */
const LABELLED = /^[\p{Lu}\p{N}][^:.!?/"“”«»()]{1,45}:\p{Lu}[\p{L}’']*\s\S+\s\S+\s\S/u;
/** `Old lamps go to a museum02:33`: the title of a video, with how long it is. */
const TIMED = /^[\p{Lu}"“'‘«].*\p{L}{2}\d{1,2}:[0-5]\d$/u;
const WORDS = { min: 4, max: 25 };

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary:
      'Flat text and Markdown: titles of other stories with a label or a time glued to them, amid the text',
  },
  *run(blocks, context) {
    const { page, standing } = context;
    if (page.kind !== 'text' && !page.markdown) return;
    for (const block of blocks) {
      const why = sayingOf(block);
      if (why === undefined || !standing.kept(block.index) || standing.role(block.index) !== undefined)
        continue;
      if (!isAmidProse(block, blocks, standing)) continue;
      yield { rule: ID, block: block.index, action: 'drop', category: 'related-teaser', why };
    }
  },
};
export default rule;

function sayingOf({ text, words, kind }: Block): string | undefined {
  if (words < WORDS.min || words > WORDS.max || kind === 'code' || kind === 'list-item') return undefined;
  if (TIMED.test(text)) return 'a title with a time glued to it';
  return LABELLED.test(text) && !endsSentence(text) ? 'a title with a label glued to it' : undefined;
}
