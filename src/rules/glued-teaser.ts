import { endsSentence } from '../block/sentence-end.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';

const ID = 'glued-teaser';

/** `Keepers:Old lamps go to a museum`: a program wrote a label and a link behind it with nothing between. */
const LABELLED = /^[\p{Lu}\p{N}][^:.!?/"“”«»()]{1,45}:\p{Lu}[\p{L}’']*\s\S+\s\S+\s\S/u;
/** `Old lamps go to a museum02:33`: the title of a video, with how long it is. */
const TIMED = /^[\p{Lu}"“'‘«].*\p{L}{2}\d{1,2}:[0-5]\d$/u;
const WORDS = { min: 4, max: 25 };
const PROSE_WORDS = 15;
/** Further lines of the kind, and labels, may stand between it and the text. */
const NEAR = 3;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary:
      'Flat text and Markdown: titles of other stories with a label or a time glued to them, amid the text',
  },
  *run(blocks, context) {
    const { page } = context;
    if (page.kind !== 'text' && !page.markdown) return;
    for (const block of blocks) {
      const why = sayingOf(block);
      if (why === undefined || !isAmidProse(block, blocks, context)) continue;
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

function isAmidProse({ index }: Block, blocks: readonly Block[], { standing }: RuleContext): boolean {
  if (!standing.kept(index) || standing.role(index) !== undefined) return false;
  const isProse = ({ index: at, words, text }: Block) =>
    words >= PROSE_WORDS && endsSentence(text) && standing.kept(at);
  return (
    blocks.slice(Math.max(0, index - NEAR), index).some(isProse) &&
    blocks.slice(index + 1, index + 1 + NEAR).some(isProse)
  );
}
