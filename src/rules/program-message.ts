import type { BlockRule } from '../model/rule.ts';
import { DIGIT } from '../model/signs.ts';

const ID = 'program-message';

/** As PHP writes its errors into pages: `Warning: … in /var/www/page.php on line 12`, one after another. */
const MESSAGE =
  /(?:Strict Standards|Warning|Notice|Deprecated|(?:Catchable |Recoverable )?[Ff]atal error|Parse error): [^\n]{1,600}? in (?:\/|[A-Z]:\\)[^\n]{1,200}? on line \d+(?!\d)/g;
/** `Notice`, `in`, `on line`, and its number. */
const LEAST_WORDS = 5;
/** Where an article is about such messages it quotes them. */
const ABOUT = /\bphp\b|wordpress|error|warning|fehler|warnung/i;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Errors that the program behind a page wrote into it',
  },
  *run(blocks, context) {
    if (context.titles.some(title => ABOUT.test(title))) return;
    for (const { index: block, kind, text, words } of blocks) {
      if (words < LEAST_WORDS || kind === 'code' || (context.signs(block) & DIGIT) === 0) continue;
      if (!text.includes(' on line ')) continue;
      for (const found of text.matchAll(MESSAGE))
        yield {
          rule: ID,
          block,
          span: [found.index, found.index + found[0].length],
          action: 'drop',
          category: 'navigation',
          why: 'an error of the program behind the page',
        };
    }
  },
};
export default rule;
