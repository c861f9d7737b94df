import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import type { Span } from '../model/verdict.ts';
import { figureOf } from '../page/media/pictures.ts';
import { counterAtEnd } from './lib/caption-counter.ts';

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
    summary: 'The number of a picture in its gallery, where its caption or credit should be or behind it',
  },
  *run(blocks, context) {
    for (const block of blocks) {
      const span = countIn(block, context);
      if (!span) continue;
      yield {
        rule: ID,
        block: block.index,
        span,
        action: 'drop',
        category: 'metadata-line',
        why: 'counts pictures',
      };
    }
  },
};
export default rule;

function countIn(block: Block, context: RuleContext): Span | undefined {
  const counter = counterAtEnd(block, context.page);
  if (counter || block.words > MOST_WORDS) return counter;
  if (context.page.kind === 'text' && countsPictures(block.text, context)) return [0, block.text.length];
  const role = context.standing.role(block.index);
  if (role !== 'caption' && role !== 'credit') return undefined;
  const isAlone = isCount(block.text, context) || isNumberInFigure(block, context);
  return isAlone ? [0, block.text.length] : undefined;
}

/** Other words tell what there is: `Rooms 5 and 6`. */
function isCount(text: string, { find }: RuleContext): boolean {
  const [, word, from, to] = COUNT.exec(text) ?? [];
  if (to === undefined || Number(from) > Number(to)) return false;
  return word === undefined || find(`${word}:`).some(hit => hit.class === 'credit' && hit.start === 0);
}

/** Flat text, where no figure is left: `Photo 2 of 12`. */
function countsPictures(text: string, { find }: RuleContext): boolean {
  const [, word, from, to] = COUNT.exec(text) ?? [];
  if (word === undefined || Number(from) > Number(to)) return false;
  return find(word).some(hit => hit.class === 'picture-label' && hit.whole);
}

function isNumberInFigure({ text, element }: Block, { page }: RuleContext): boolean {
  if (page.kind !== 'html' || !NUMBER.test(text)) return false;
  const node = page.elements.nodes[element];
  return node !== undefined && figureOf(node)?.name === 'figure';
}
