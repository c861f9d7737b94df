import type { BlockRule } from '../model/rule.ts';

const ID = 'stock-quote';

/** Shorter lines are rows of a table of quotes. */
const SENTENCE_WORDS = 10;
/** As pages on markets put them behind a company's name: `Tarnby Ferries TRNF, +0.03%`. */
const QUOTE = /(?<=\p{Lu}[\p{L}\d.&'’-]{0,30}|\)) [A-Z]{1,5}(?:\.[A-Z]{1,3})?, [+\-−–]\d{1,3}\.\d\d%(?!\d)/gu;

/** Quick to look for, from its first sign on. */
const CHANGE = /, [+\-−–]\d{1,3}\.\d\d%/;

const LETTER = /^\p{L}/u;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Tickers with the change of the day, behind the names of companies in a sentence',
  },
  *run(blocks) {
    for (const { index: block, kind, text, words } of blocks) {
      if (words < SENTENCE_WORDS || kind === 'code' || !CHANGE.test(text)) continue;
      for (const found of text.matchAll(QUOTE)) {
        const end = found.index + found[0].length;
        // The blank stays where the next word is glued on.
        const span = [LETTER.test(text.slice(end, end + 2)) ? found.index + 1 : found.index, end] as const;
        const why = 'a ticker with the change of the day';
        yield { rule: ID, block, span, action: 'drop', category: 'navigation', why };
      }
    }
  },
};
export default rule;
