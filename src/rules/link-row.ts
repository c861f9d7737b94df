import type { Block } from '../model/block.ts';
import type { BlockRule } from '../model/rule.ts';
import { markedUpArticle } from './lib/article-page.ts';

const ID = 'link-row';

const LEAST_LINKS = 3;
/** Links in menus are of one word or two; headlines are longer. */
const WORDS_EACH = 3;
const LINK_SHARE = 0.7;
/** A list in a sentence has words between its links; a sentence of links has commas or full stops. */
const SAYS_MORE = /[\p{L}\p{N}]/u;
const SENTENCE = /[,;.、，；。]/u;

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'context',
    summary:
      'Rows of short links with nothing but signs and breaks between them, as menus are in old layouts',
  },
  *run(blocks, context) {
    if (!markedUpArticle(context)) return;
    for (const block of blocks) {
      if (block.marks.length < LEAST_LINKS || (block.linkDensity ?? 0) < LINK_SHARE) continue;
      if (!isRow(block) || !context.standing.kept(block.index)) continue;
      yield {
        rule: ID,
        block: block.index,
        action: 'drop',
        category: 'navigation',
        why: 'a row of short links',
      };
    }
  },
};
export default rule;

function isRow({ kind, text, words, marks }: Block): boolean {
  const links = marks.filter(({ type }) => type === 'link');
  if (kind === 'heading' || links.length < LEAST_LINKS || words > WORDS_EACH * links.length) return false;
  if (SENTENCE.test(text)) return false;
  let at = 0;
  for (const { start, end } of links) {
    if (SAYS_MORE.test(text.slice(at, start))) return false;
    at = Math.max(at, end);
  }
  return !SAYS_MORE.test(text.slice(at));
}
