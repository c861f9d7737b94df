import { endsSentence } from '../block/sentence-end.ts';
import { countWords } from '../block/words.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { speaks } from './lib/phrase-rule.ts';
import { TEASER_WORDS } from './lib/teaser-list.ts';

const ID = 'teaser-behind';

/** Label and headline are no longer than this, in UTF-16 units; phrases are not looked for in longer lines. */
const REACH = 280;
/** A label alone, or a word behind it, may be prose. */
const LEAST_WORDS = 4;
/** Where a sentence ends, with what closes a quotation on either side of the full stop. */
const NEXT_SENTENCE = /[.!?…।。][)\]"'»”’]{0,3}\s+(?=\p{Lu}|\p{Lo})|[)\]"'»”’][.!?]\s+(?=\p{Lu}|\p{Lo})/gu;
const COLON = /[:：]\s*$/;
const COLON_BEHIND = /^\s?[:：]/;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Flat text: "Read also: …" at the end of a paragraph, glued to its last sentence',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'text' || context.isIndex) return;
    for (const { index: block, kind, text } of blocks) {
      // Headlines of other stories end without a full stop, paragraphs seldom do.
      if (kind === 'code' || endsSentence(text) || !/[:：]/.test(text.slice(-REACH))) continue;
      if (!context.standing.kept(block) || context.standing.role(block) !== undefined) continue;
      const start = teaserStart(text, context);
      if (start === undefined) continue;
      const why = 'a teaser with its label, behind the last sentence';
      yield { rule: ID, block, span: [start, text.length], action: 'drop', category: 'related-teaser', why };
    }
  },
};
export default rule;

function teaserStart(text: string, context: RuleContext): number | undefined {
  const from = Math.max(0, text.length - REACH);
  for (const found of text.slice(from).matchAll(NEXT_SENTENCE)) {
    const start = from + found.index + found[0].length;
    if (isAnnounced(text.slice(start), context)) return start;
  }
  return undefined;
}

/** Whether a text is a label that ends in a colon and a headline behind it. */
function isAnnounced(text: string, { find, language }: RuleContext): boolean {
  const words = countWords(text);
  if (words < LEAST_WORDS || words > TEASER_WORDS) return false;
  return find(text).some(
    hit =>
      hit.class === 'related-teaser' &&
      hit.start === 0 &&
      !hit.whole &&
      speaks(hit, language) &&
      (COLON.test(text.slice(0, hit.end)) || COLON_BEHIND.test(text.slice(hit.end))),
  );
}
