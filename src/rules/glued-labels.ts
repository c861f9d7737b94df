import type { BlockRule, RuleContext } from '../model/rule.ts';
import { speaks } from './lib/phrase-rule.ts';

const ID = 'glued-labels';

const MOST_WORDS = 20;
const MOST_PARTS = 40;
/** `Share this:Facebook`, `FacebookMore`, `XLike this`. */
const SEAM = /(?<=:)(?=\p{L})|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;
/** Most lines have none of them. */
const MAY_BE_GLUED = /:\S|[a-z][A-Z]|[A-Z]{2}[a-z]|[^\0-\x7f]{2}/;
/** Names are written with capitals within: `LinkedIn`, `PayPal`. */
const LONGEST_NAME = 3;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Lines of nothing but buttons to share and what stands beside them, glued together',
  },
  *run(blocks, context) {
    for (const { index: block, kind, text, words } of blocks) {
      if (words > MOST_WORDS || kind === 'code' || !MAY_BE_GLUED.test(text)) continue;
      const parts = text.split(SEAM);
      if (parts.length < 2 || parts.length > MOST_PARTS) continue;
      const classes = classesOf(parts, context);
      if (!classes?.includes('share-widget') || classes.length < 2) continue;
      const why = `${classes.length} labels glued together`;
      yield { rule: ID, block, action: 'drop', category: 'share-widget', why };
    }
  },
};
export default rule;

/** The classes of the phrases that fill a line, in order; undefined where anything else is in it. */
function classesOf(parts: readonly string[], { find, language }: RuleContext): string[] | undefined {
  const classes: string[] = [];
  for (let at = 0; at < parts.length; ) {
    let count = Math.min(LONGEST_NAME, parts.length - at);
    for (; count > 0; count--) {
      const label = parts.slice(at, at + count).join('');
      const said = find(label).find(hit => hit.whole && speaks(hit, language));
      if (!said) continue;
      classes.push(said.class);
      break;
    }
    if (count === 0) return undefined;
    at += count;
  }
  return classes;
}
