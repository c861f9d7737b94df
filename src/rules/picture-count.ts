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
  const word = countedIn(block.text);
  // In flat text no figure is left: `Photo 2 of 12`.
  if (context.page.kind === 'text' && word && isPicture(word, context)) return [0, block.text.length];
  const role = context.standing.role(block.index);
  if (role !== 'caption' && role !== 'credit') return undefined;
  const isCount = word !== undefined && (word === '' || announcesCredit(word, context));
  const isAlone = isCount || isNumberInFigure(block, context);
  return isAlone ? [0, block.text.length] : undefined;
}

/** What a text counts, `` where no word says so; undefined where it is no count. */
function countedIn(text: string): string | undefined {
  const [, word = '', from, to] = COUNT.exec(text) ?? [];
  return to === undefined || Number(from) > Number(to) ? undefined : word;
}

/** Other words tell what there is: `Rooms 5 and 6`. */
function announcesCredit(word: string, { find }: RuleContext): boolean {
  return find(`${word}:`).some(hit => hit.class === 'credit' && hit.start === 0);
}

function isPicture(word: string, { find }: RuleContext): boolean {
  return find(word).some(hit => hit.class === 'picture-label' && hit.whole);
}

function isNumberInFigure({ text, element }: Block, { page }: RuleContext): boolean {
  if (page.kind !== 'html' || !NUMBER.test(text)) return false;
  const node = page.elements.nodes[element];
  return node !== undefined && figureOf(node)?.name === 'figure';
}
