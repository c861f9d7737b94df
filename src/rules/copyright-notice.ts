import type { Block } from '../model/block.ts';
import type { BlockRule, PhraseHit, RuleContext } from '../model/rule.ts';
import { DIGIT } from '../model/signs.ts';
import { speaks } from './lib/phrase-rule.ts';

/** A rights notice names a year and all rights; a photo credit names a person or agency beside a picture. */
const SIGN_AND_YEAR =
  /^(?:copyright\s{1,3})?(?:©|\(c\)|copyright)\s{0,3}(?:\p{L}[^\d]{0,60})?(?:19|20)\d\d/iu;

/** What a notice with a year in it can begin with. */
const OPENING = new Set(Array.from('cC©(', sign => sign.charCodeAt(0)));

/** A notice stands alone; a sentence that mentions a copyright has more to say, and code and manuals quote licences. */
const MAX_WORDS = 30;
/** Notices that begin with the sign or the word go on with what is forbidden. */
const MAX_OPENING_WORDS = 80;
const OPENING_SENTENCES = 3;
const SENTENCE = /(?<=[.!。])\s*(?=\p{Lu}|\p{Lo})/u;
const SAYS_COPYRIGHT = /^(?:copyright\b|©|\(c\))/i;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: 'copyright-notice',
    phase: 'judge',
    summary: 'Copyright and all-rights-reserved lines',
  },
  *run(blocks, context) {
    for (const block of blocks) {
      if (block.kind === 'caption' || block.kind === 'code') continue;
      const opens = OPENING.has(block.text.charCodeAt(0));
      if (block.words > (opens ? MAX_OPENING_WORDS : MAX_WORDS)) continue;
      const hits = phrasesOf(block, context);
      const hit = hits.find(h => h.class === 'copyright-notice' && speaks(h, context.language));
      const hasYear = opens && (context.signs(block.index) & DIGIT) !== 0;
      if (!hit && !(hasYear && SIGN_AND_YEAR.test(block.text))) continue;
      yield {
        rule: 'copyright-notice',
        block: block.index,
        action: 'drop',
        category: 'copyright-notice',
        why: hit
          ? `has the phrase "${hit.phrase}" (${hit.language})`
          : 'begins with a copyright sign and a year',
      };
    }
  },
};
export default rule;

function phrasesOf({ index, words, text }: Block, context: RuleContext): readonly PhraseHit[] {
  if (words <= MAX_WORDS) return context.phrases(index);
  return SAYS_COPYRIGHT.test(text)
    ? text.split(SENTENCE).slice(0, OPENING_SENTENCES).flatMap(context.find)
    : [];
}
