import { countWords } from '../block/words.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule, PhraseHit, RuleContext } from '../model/rule.ts';
import { CATEGORIES, type Category, type Span } from '../model/verdict.ts';
import { isArticle } from './lib/article-page.ts';
import { speaks } from './lib/phrase-rule.ts';

const ID = 'chrome-lines';

/** Longer lines are sentences, longer blocks poems or lists. */
const LINE_WORDS = 20;
const BLOCK_WORDS = 80;
const LINK_SHARE = 0.8;
/** Lines that open with such a phrase say nothing else; those of other classes must be the phrase alone. */
const OPENS: ReadonlySet<string> = new Set(['copyright-notice', 'newsletter-prompt', 'share-widget']);
const CATEGORY: ReadonlySet<string> = new Set(CATEGORIES);

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Lines of one block that breaks part, where half of them or more are what interfaces say',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'html' || context.page.markdown || !isArticle(context)) return;
    for (const block of blocks) {
      if (block.words > BLOCK_WORDS || !block.text.includes('\n') || block.kind === 'code') continue;
      if (!context.standing.kept(block.index) || context.standing.role(block.index) !== undefined) continue;
      const lines = linesOf(block);
      if (announcesLinks(block, lines[0]!, context)) {
        const why = 'links of other stories, below a line that announces them';
        yield { rule: ID, block: block.index, action: 'drop', category: 'related-teaser', why };
        continue;
      }
      const found = lines.flatMap(span => {
        const hit = phraseOf(block.text.slice(...span), context);
        return hit ? [{ span, hit }] : [];
      });
      if (found.length < 2 || 2 * found.length < lines.length) continue;
      for (const { span, hit } of found)
        yield {
          rule: ID,
          block: block.index,
          span,
          action: 'drop',
          category: hit.class as Category,
          why: `one of ${found.length} lines with phrases, "${hit.phrase}" (${hit.language})`,
        };
    }
  },
};
export default rule;

function announcesLinks({ text, marks }: Block, [, end]: Span, { find, language }: RuleContext): boolean {
  const hits = marks.length > 0 ? find(text.slice(0, end)) : [];
  if (!hits.some(hit => hit.class === 'related-teaser' && hit.whole && speaks(hit, language))) return false;
  const links = marks.filter(mark => mark.type === 'link' && mark.start > end);
  const linked = links.reduce((sum, mark) => sum + mark.end - mark.start, 0);
  return linked >= LINK_SHARE * (text.length - end);
}

function linesOf({ text }: Block): Span[] {
  let at = 0;
  return text.split('\n').map((line): Span => {
    const start = at;
    at += line.length + 1;
    return [start, start + line.length];
  });
}

function phraseOf(line: string, { find, language }: RuleContext): PhraseHit | undefined {
  if (countWords(line) > LINE_WORDS) return undefined;
  return find(line).find(
    hit =>
      CATEGORY.has(hit.class) &&
      speaks(hit, language) &&
      (hit.whole || (hit.start <= 1 && OPENS.has(hit.class))),
  );
}
