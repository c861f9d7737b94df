import { countWords } from '../block/words.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { CATEGORIES, type Category } from '../model/verdict.ts';
import { speaks } from './lib/phrase-rule.ts';

const ID = 'repeated-label';

/** A word or two may be said twice in a sentence. */
const LEAST_WORDS = 4;
/** One to five words, and the same again right behind, once or more. */
const REPEATED = /(?<![\p{L}\d])((?:\p{Lu}|\p{Lo})\S{0,20}(?: \S{1,20}){0,4})(?: \1)+(?![\p{L}\d])/gu;

const MOST_REPEATED = 5;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Flat text: what an interface says several times in a row, within a line',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'text') return;
    for (const { index: block, kind, text, words } of blocks) {
      if (words <= LEAST_WORDS || kind === 'code' || !repeatsSoon(text)) continue;
      for (const found of text.matchAll(REPEATED)) {
        const [run, label] = found;
        const category = countWords(run) >= LEAST_WORDS ? categoryOf(label!, context) : undefined;
        if (!category) continue;
        const span = [found.index, found.index + run.length] as const;
        yield { rule: ID, block, span, action: 'drop', category, why: `says "${label}" again and again` };
      }
    }
  },
};
export default rule;

/** Whether a word with a capital stands again a few words behind itself, which is quick to see and true of few lines. */
function repeatsSoon(text: string): boolean {
  const last = new Map<string, number>();
  for (let from = 0, to = 0, number = 0; to >= 0; from = to + 1, number++) {
    to = text.indexOf(' ', from);
    if (!mayBeCapital(text.charCodeAt(from))) continue;
    const word = text.slice(from, to < 0 ? undefined : to);
    if (number - (last.get(word) ?? Number.NEGATIVE_INFINITY) <= MOST_REPEATED) return true;
    last.set(word, number);
  }
  return false;
}

/** A capital of ASCII, or beyond it whatever is no small letter of Western Europe or Cyrillic. */
function mayBeCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return !(code >= 0xdf && code <= 0xff) && !(code >= 0x430 && code <= 0x45f);
}

function categoryOf(label: string, { find, language }: RuleContext): Category | undefined {
  const said = find(label).filter(hit => hit.whole && speaks(hit, language));
  return CATEGORIES.find(category => said.some(hit => hit.class === category));
}
