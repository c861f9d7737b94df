import type { Block } from '../model/block.ts';
import type { HtmlPage } from '../model/page.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { findDates } from '../page/metadata/dates/prose-date.ts';
import { markedUpArticle } from './lib/article-page.ts';
import { headlineBlock } from './lib/headline-block.ts';
import { isLinked } from './lib/links.ts';
import { letterKey } from './lib/repeat.ts';

const ID = 'second-story';

/** Words between the headline and what follows the article. */
const MIN_WORDS = 80;
/** Where more begin so, they are entries of the page's own. */
const MOST_STORIES = 3;
/** Its entries have headlines and dates of their own. */
const LIVE = 'LiveBlogPosting';
const LINK_SHARE = 0.8;
const HEADLINE_WORDS = 3;
/** Who wrote a story and when stands right below its headline. */
const BELOW = 4;
const LABEL_WORDS = 20;

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Other stories that a page shows whole behind its own, each with its headline and date',
  },
  *run(blocks, context) {
    const { standing } = context;
    const page = markedUpArticle(context);
    if (!page || context.declared.types?.includes(LIVE)) return;
    const own = headlineBlock(blocks, standing);
    if (!own) return;
    const headlines = headlinesBehind(own, page, context);
    if (headlines.length === 0 || headlines.length > MOST_STORIES) return;
    for (const headline of headlines) {
      const [first, last] = storyOf(headline, own, page);
      const why = `in another story, "${headline.text}"`;
      if (first < headline.index - BELOW) continue;
      for (let block = first; block < last; block++)
        if (standing.kept(block)) yield { rule: ID, block, action: 'drop', category: 'related-teaser', why };
    }
  },
};
export default rule;

/** Headings behind the article that are a second `h1` or a link, each with a date below. */
function headlinesBehind(own: Block, page: HtmlPage, context: RuleContext): Block[] {
  const found: Block[] = [];
  let words = 0;
  for (const block of page.blocks.slice(own.index + 1)) {
    if (words >= MIN_WORDS && opensStory(block, own) && isDated(block, page, context.language))
      found.push(block);
    if (context.standing.kept(block.index)) words += block.words;
  }
  return found;
}

function opensStory(block: Block, own: Block): boolean {
  const { kind, level, words, text } = block;
  if (kind !== 'heading' || level > 2 || words < HEADLINE_WORDS) return false;
  return (level === 1 || isLinked(block, LINK_SHARE)) && letterKey(text) !== letterKey(own.text);
}

function isDated({ index }: Block, { blocks, harvest }: HtmlPage, language: string): boolean {
  const below = blocks.slice(index + 1, index + 1 + BELOW).filter(({ words }) => words <= LABEL_WORDS);
  const times = harvest.byTag.get('time') ?? [];
  return below.some(
    block =>
      times.some(time => time.block === block.index) || findDates(block.text, language).dates.length > 0,
  );
}

/** The blocks of the largest element around a headline that does not hold the article's own. */
function storyOf({ element }: Block, own: Block, { elements }: HtmlPage): readonly [number, number] {
  const { parent, first, last } = elements;
  let row = element;
  while (parent[row]! > 0 && first[parent[row]!]! > own.index) row = parent[row]!;
  return [first[row]!, last[row]!];
}
