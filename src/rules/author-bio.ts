import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { isArticle } from './lib/article-page.ts';
import { MIN_ARTICLE_WORDS } from './lib/comments.ts';
import { keptWords } from './lib/kept-words.ts';
import { saysOnly } from './lib/phrase-rule.ts';

const ID = 'author-bio';

/** What is told of an author: no more blocks and words than these, and nothing of the article behind it. */
const MOST_BLOCKS = 4;
const MOST_WORDS = 150;
/** Of the article's own words: a box about the author may stand in the middle of it. */
const MOST_SHARE = 0.4;

/** A text of fewer words may be about its author. */
const LEAST_WORDS = 100;
const FEWEST_WORDS = 6;
/** `Staff writer Ida Morel can be reached at …`: an address or a telephone number. */
const CONTACT_WORDS = 40;
const REACHED = /[\w.-]@[\w-]+\.\w|\b\d{3}[-. ]\d{4}\b|\s@\w{3}/;
/** A name goes on with a verb, a title behind it or a comma. */
const GOES_ON = /^(?:\s\p{Ll}|,\s\p{Ll}|\s\(|\s?\p{Lo})/u;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary:
      'What is told of the author behind the article, under the name or a heading that says so, or beginning with it',
  },
  *run(blocks, context) {
    if (!isArticle(context)) return;
    const last = blocks.findLast(({ index }) => context.standing.kept(index));
    if (
      last &&
      tellsOfAuthor(last, context) &&
      keptWords(blocks, context.standing) >= LEAST_WORDS + last.words
    ) {
      const why = 'the last paragraph, which tells of the author';
      yield { rule: ID, block: last.index, action: 'drop', category: ID, why };
      const above = blocks[last.index - 1]!;
      if (above.kind === 'heading' && above.level > 1 && context.standing.kept(above.index))
        yield { rule: ID, block: above.index, action: 'drop', category: ID, why: `above ${why}` };
    }
    const heading =
      context.phrased(ID).findLast(index => saysOnly(index, ID, context)) ?? nameLine(blocks, context);
    if (heading === undefined) return;
    const above = keptWords(blocks.slice(0, heading), context.standing);
    if (above < MIN_ARTICLE_WORDS) return;
    const told = blocks.slice(heading + 1).filter(({ index }) => context.standing.kept(index));
    const words = told.reduce((sum, block) => sum + block.words, 0);
    const most = Math.min(MOST_WORDS, MOST_SHARE * above);
    if (told.length > MOST_BLOCKS || words > most || told.some(({ kind }) => kind === 'heading')) return;
    const why = `at the end, under "${blocks[heading]!.text}"`;
    for (const { index } of [blocks[heading]!, ...told])
      if (context.standing.kept(index)) yield { rule: ID, block: index, action: 'drop', category: ID, why };
  },
};
export default rule;

/** Where among the last lines an author's name stands alone, above a text that begins with it or the first name. */
function nameLine(blocks: readonly Block[], { standing, declared }: RuleContext): number | undefined {
  const names = fullNames(declared);
  if (names.length === 0) return undefined;
  const last = blocks.filter(({ index }) => standing.kept(index)).slice(-MOST_BLOCKS - 1);
  return last.find(({ text, index }, i) => {
    const below = last[i + 1]?.text;
    if (!names.includes(text) || standing.role(index) !== undefined || !below) return false;
    const name = below.startsWith(text) ? text : text.slice(0, text.indexOf(' '));
    return below.startsWith(name) && GOES_ON.test(below.slice(name.length));
  })?.index;
}

function fullNames({ author }: RuleContext['declared']): string[] {
  return (author ?? []).map(({ name }) => name).filter(name => name.includes(' '));
}

/** Whether a paragraph begins with an author's name, or says where to reach them. */
function tellsOfAuthor({ text, words, kind }: Block, { declared }: RuleContext): boolean {
  if (kind === 'heading' || kind === 'list-item' || words < FEWEST_WORDS || words > MOST_WORDS) return false;
  const names = fullNames(declared);
  const begins = names.some(name => text.startsWith(name) && GOES_ON.test(text.slice(name.length)));
  return begins || (words <= CONTACT_WORDS && REACHED.test(text) && names.some(name => text.includes(name)));
}
