import { endsSentence } from '../block/sentence-end.ts';
import type { Block } from '../model/block.ts';
import { addTo } from '../model/multimap.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import type { Verdict } from '../model/verdict.ts';

const ID = 'stray-mark';

/** `83 0`, `1.2K`: how many read, liked or said something, where a program left the signs out that tell what. */
const COUNT = /^(?:\d{1,3}(?:[.,]\d{3})+|\d{1,7}|\d{1,3}[.,]\d[KkMm]|\d{1,3}[KkMm])(?: \d{1,7}){0,2}$/;
/** Headings of a chronicle. */
const YEAR = /^(?:1\d|20)\d\d$/;
/** More of them count something of the text: chapters, goals, prices. */
const MOST_COUNTS = 2;
const PROSE_WORDS = 10;
/** `1/20`, `2 av 3`: the numbers of pictures in a gallery. One alone may be a mark, or an amount. */
const NUMBERED = /^(\d{1,3})(?: ?\/ ?| \p{L}{1,5} )(\d{1,3})$/u;
const LEAST_NUMBERED = 2;
/** `A`, which makes the text larger or smaller. */
const LETTER = /^[AАaа][+-]?$/;
const BARS = /^[|/\\]+$/;
/** `Min. 24° Max. 36°`: the weather that day, in so few lines. */
const WEATHER =
  /^(?:\p{L}{2,12}[.:]? ?)?[-+−]?\d{1,2} ?°(?: ?[CF])?(?:[ /|,–]+(?:\p{L}{2,12}[.:]? ?)?[-+−]?\d{1,2} ?°(?: ?[CF])?)?$/u;
const MOST_WEATHER = 2;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary:
      'Flat text: counts without words, numbers of pictures, the weather, letters that change the size of the text, bars',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'text') return;
    yield* countsAlone(blocks, context);
    yield* numbersOfPictures(blocks, context);
    const weather = blocks.filter(({ index, text }) => context.standing.kept(index) && WEATHER.test(text));
    if (weather.length <= MOST_WEATHER)
      for (const block of weather) yield drop(block, 'how warm it was that day');
    for (const block of blocks) {
      const why = sayingOf(block, blocks);
      if (why !== undefined && context.standing.kept(block.index)) yield drop(block, why);
    }
  },
};
export default rule;

function* countsAlone(blocks: readonly Block[], { standing }: RuleContext): Iterable<Verdict> {
  const counts = blocks.filter(({ text, kind }) => kind !== 'code' && COUNT.test(text) && !YEAR.test(text));
  // Footnotes are counted from one on.
  if (counts.length > MOST_COUNTS || counts[0]?.text === '1') return;
  const stays = ({ index, text }: Block) => standing.kept(index) && !BARS.test(text) && !LETTER.test(text);
  const isText = (block: Block | undefined) =>
    block === undefined ||
    standing.role(block.index) !== undefined ||
    (block.words >= PROSE_WORDS && endsSentence(block.text));
  for (const block of counts.filter(stays)) {
    const above = blocks.slice(0, block.index).findLast(stays);
    const below = blocks.slice(block.index + 1).find(stays);
    if (isText(above) && isText(below)) yield drop(block, 'a number alone, of nothing that stands beside it');
  }
}

function sayingOf({ index, text }: Block, blocks: readonly Block[]): string | undefined {
  if (BARS.test(text)) return 'bars between labels';
  const isLetter = (block: Block | undefined) => block !== undefined && LETTER.test(block.text);
  return isLetter(blocks[index]) && (isLetter(blocks[index - 1]) || isLetter(blocks[index + 1]))
    ? 'letters that change the size of the text'
    : undefined;
}

/** Lines that count up to the same number, from the first picture on. Marks that something is given fall, too. */
function* numbersOfPictures(blocks: readonly Block[], { standing }: RuleContext): Iterable<Verdict> {
  const byParts = new Map<string, Block[]>();
  for (const block of blocks) {
    const [, , parts] = (standing.kept(block.index) && NUMBERED.exec(block.text)) || [];
    if (parts !== undefined) addTo(byParts, parts, block);
  }
  for (const [parts, lines] of byParts) {
    const numbers = lines.map(({ text }) => Number(NUMBERED.exec(text)![1]));
    const rises = numbers.every((number, at) => number >= (numbers[at - 1] ?? 1));
    const isGallery = numbers[0] === 1 && rises && numbers.at(-1)! <= Number(parts);
    if (lines.length < LEAST_NUMBERED || !isGallery) continue;
    for (const block of lines) yield drop(block, `counts ${parts} pictures`);
  }
}

function drop({ index }: Block, why: string): Verdict {
  return { rule: ID, block: index, action: 'drop', category: 'metadata-line', why };
}
