import type { Block } from '../model/block.ts';
import type { BlockRule } from '../model/rule.ts';
import { markedUpArticle } from './lib/article-page.ts';
import { saysOnly } from './lib/phrase-rule.ts';

const ID = 'poll-result';

/** "Yes 62%", "62 % yes", or the figure in a cell of its own. */
const SHARE = /^[%٪]?\s?(\d{1,3}(?:[.,]\d{1,2})?)\s?[%٪]|(\d{1,3}(?:[.,]\d{1,2})?)\s?[%٪]$/;
const ALONE = /^[%٪]?\s?\d{1,3}(?:[.,]\d{1,2})?\s?[%٪]?$/;
const OPTION_WORDS = 12;
const QUESTION_WORDS = 25;
const LEAST_OPTIONS = 2;
/** Shares are rounded. */
const SUM = { min: 97, max: 103 };
const REACH = 24;

/** A survey that an article tells of has no count of votes below it. */
const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Results of polls: options with their shares, beside a count of votes or the word poll',
  },
  *run(blocks, context) {
    if (!markedUpArticle(context)) return;
    const gone = new Set<number>();
    for (const index of context.phrased('poll')) {
      if (gone.has(index) || !saysOnly(index, 'poll', context)) continue;
      for (const block of pollAround(index, blocks)) gone.add(block);
      if (gone.has(index - 1)) gone.add(index);
    }
    for (const block of gone)
      yield { rule: ID, block, action: 'drop', category: 'comment', why: 'part of the result of a poll' };
  },
};
export default rule;

/** The blocks of the poll that a label or count belongs to: label, question, options, count; none without options. */
function pollAround(index: number, blocks: readonly Block[]): number[] {
  const below = optionsFrom(isQuestion(blocks[index + 1]) ? index + 2 : index + 1, blocks);
  if (below.length > 0) return range(index, below.at(-1)!);
  let first = index;
  while (first > 0 && index - first < REACH && isPart(blocks[first - 1]!)) first--;
  while (isQuestion(blocks[first])) first++;
  const above = optionsFrom(first, blocks).filter(at => at < index);
  if (above.length === 0 || above.at(-1) !== index - 1) return [];
  return range(isQuestion(blocks[first - 1]) ? first - 1 : first, index);
}

/** The options from a block on, where their shares make a whole. */
function optionsFrom(from: number, blocks: readonly Block[]): number[] {
  const found: number[] = [];
  let shares = 0;
  let sum = 0;
  for (let at = from; at < Math.min(blocks.length, from + REACH) && isPart(blocks[at]!); at++) {
    const share = shareOf(blocks[at]!);
    if (share === undefined && !ALONE.test(blocks[at + 1]?.text ?? '')) break;
    if (share !== undefined) {
      shares++;
      sum += share;
    }
    found.push(at);
  }
  return shares >= LEAST_OPTIONS && sum >= SUM.min && sum <= SUM.max ? found : [];
}

function isPart({ words, kind }: Block): boolean {
  return words <= OPTION_WORDS && kind !== 'heading';
}

function isQuestion(block: Block | undefined): boolean {
  return block !== undefined && block.words <= QUESTION_WORDS && /[?？؟]$/u.test(block.text);
}

function shareOf({ text }: Block): number | undefined {
  const found = SHARE.exec(text);
  const figure = found?.[1] ?? found?.[2];
  return figure === undefined ? undefined : Number(figure.replace(',', '.'));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
