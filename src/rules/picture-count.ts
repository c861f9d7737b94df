import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { figureOf } from '../page/media/pictures.ts';

const ID = 'picture-count';

/** `2/12`, `Photo 2 of 12` */
const COUNT = /^(?:(\p{L}{2,12})\s)?(\d{1,3})(?:\s?\/\s?|\s\p{L}{1,5}\s)(\d{1,3})$/u;
const NUMBER = /^\d{1,3}$/;
const MOST_WORDS = 4;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'The number of a picture in its gallery, where its caption or credit should be',
  },
  *run(blocks, context) {
    for (const block of blocks) {
      if (block.words > MOST_WORDS) continue;
      const role = context.standing.role(block.index);
      if (role !== 'caption' && role !== 'credit') continue;
      if (!isCount(block.text, context) && !isNumberInFigure(block, context)) continue;
      yield {
        rule: ID,
        block: block.index,
        action: 'drop',
        category: 'metadata-line',
        why: 'counts pictures',
      };
    }
  },
};
export default rule;

/** Other words tell what there is: `Rooms 5 and 6`. */
function isCount(text: string, { find }: RuleContext): boolean {
  const [, word, from, to] = COUNT.exec(text) ?? [];
  if (to === undefined || Number(from) > Number(to)) return false;
  return word === undefined || find(`${word}:`).some(hit => hit.class === 'credit' && hit.start === 0);
}

function isNumberInFigure({ text, element }: Block, { page }: RuleContext): boolean {
  if (page.kind !== 'html' || !NUMBER.test(text)) return false;
  const node = page.elements.nodes[element];
  return node !== undefined && figureOf(node)?.name === 'figure';
}
