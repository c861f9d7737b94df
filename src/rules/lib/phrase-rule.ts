import { endsSentence } from '../../block/sentence-end.ts';
import { countWords } from '../../block/words.ts';
import type { Block } from '../../model/block.ts';
import type { BlockRule, PhraseHit, RuleContext } from '../../model/rule.ts';
import type { Category, Verdict } from '../../model/verdict.ts';
import { isInQuotation } from '../../page/metadata/quoted-phrase.ts';

/** Prose is longer than this; a label with a phrase in it is not. Phrases are only looked for in short lines. */
const MAX_WORDS = 25;

/** What an interface says, quoted by those who tell of it. */
const QUOTATION = /^["“”„‟«»「『‹›].*["“”«»」』‹›]$/u;
const STEP_WORDS = 20;
/** A prompt may stand below the last sentence of a text, or above a line that goes with it. */
const STEPS = [1, 2];

export interface PhraseRuleOptions {
  summary: string;
  /** Longest line, in words, that goes although the phrase is only part of it. */
  maxWords?: number;
  /** Whether a line must be the phrase and nothing else. */
  wholeOnly?: boolean;
  /** Lines that open with a phrase of so many words go up to the length of prose. */
  telling?: number;
  /** These lines go up to so many words instead, where none but programs write what such a phrase opens. */
  longest?: number;
}

/** A rule that removes lines which are, or begin, end or revolve around, a phrase of `rules/ui-strings`; code has none. */
export function phraseRule(category: Category, options: PhraseRuleOptions): BlockRule {
  const maxWords = options.maxWords ?? MAX_WORDS;
  const { telling = Number.POSITIVE_INFINITY, longest = MAX_WORDS } = options;
  const mostWords = ({ start, phrase }: PhraseHit) =>
    start === 0 && countWords(phrase) >= telling ? longest : maxWords;
  return {
    needs: 'blocks',
    meta: { id: category, phase: 'judge', summary: options.summary },
    *run(blocks, context): Iterable<Verdict> {
      for (const index of context.phrased(category)) {
        const block = blocks[index]!;
        if (block.kind === 'code' || block.words > longest) continue;
        const hit = decisiveHit(block, category, context);
        if (!hit || (!hit.whole && (options.wholeOnly || block.words > mostWords(hit)))) continue;
        if (!hit.whole && isStep(block, blocks, context)) continue;
        yield {
          rule: category,
          block: block.index,
          action: 'drop',
          category,
          why: `${hit.whole ? 'is' : 'has'} the phrase "${hit.phrase}" (${hit.language})`,
        };
      }
    },
  };
}

/** The first phrase of the class in the page's own language; others are the business of `foreign-ui-string`. */
function decisiveHit(block: Block, category: Category, context: RuleContext): PhraseHit | undefined {
  let found: PhraseHit | undefined;
  for (const hit of context.phrases(block.index)) {
    if (hit.class !== category || !speaks(hit, context.language)) continue;
    if (hit.whole && !QUOTATION.test(block.text)) return hit;
    if (!hit.whole && !isInQuotation(hit, block.text)) found ??= hit;
  }
  return found;
}

/** Whether a line of flat text that stays is a sentence among others as short, as the steps of instructions are. */
function isStep({ index }: Block, blocks: readonly Block[], { page, standing }: RuleContext): boolean {
  if (page.kind !== 'text') return false;
  const isSentence = (block: Block | undefined) =>
    block !== undefined &&
    block.words <= STEP_WORDS &&
    endsSentence(block.text) &&
    standing.kept(block.index);
  return isSentence(blocks[index]) && STEPS.every(step => isSentence(blocks[index + step]));
}

/** Whether a block is nothing but phrases, and one of them of a class and in the page's own language. */
export function saysOnly(index: number, name: string, { phrases, language }: RuleContext): boolean {
  return phrases(index).some(hit => hit.class === name && hit.whole && speaks(hit, language));
}

/** Whether a phrase is in the page's language, in none, or the page's language is not known. */
export function speaks(hit: PhraseHit, language: string): boolean {
  return hit.language === language || hit.language === 'und' || language === 'und';
}
