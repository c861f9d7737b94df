import type { Block } from '../model/block.ts';
import type { HtmlPage } from '../model/page.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { closest } from '../page/html/closest.ts';
import { markedUpArticle } from './lib/article-page.ts';
import { headlineBlock } from './lib/headline-block.ts';
import { keptWords } from './lib/kept-words.ts';
import { type Card, cardLists, isSmall } from './lib/story-cards.ts';

const ID = 'story-cards';

/** Fewer are no list. */
const LEAST_CARDS = 3;
const HEADLINE_WORDS = 3;
/** What stands behind cards, and is the article's. */
const PROSE_WORDS = 20;
const LINK_SHARE = 0.5;
const STORY = /(?:^|[/:])(?:\w*Article|BlogPosting|CreativeWork)$/;

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Lists of other stories, each in an element of its own with a headline that is a link',
  },
  *run(blocks, context) {
    const page = markedUpArticle(context);
    const own = page && headlineBlock(blocks, context.standing);
    if (!own) return;
    const lists = cardLists(page).filter(list =>
      list.every(({ row }) => isSmall(row, page) && !holds(row, own, page)),
    );
    const listed = new Set(lists.flatMap(list => list.flatMap(({ row }) => indicesIn(row, page))));
    for (const list of lists) {
      if (!areArticles(list, page) && !areOthers(list, page, listed, context)) continue;
      const why = `in one of ${list.length} cards, each with a headline that is a link`;
      for (const { row } of list)
        for (const block of indicesIn(row, page))
          if (context.standing.kept(block))
            yield { rule: ID, block, action: 'drop', category: 'related-teaser', why };
    }
  },
};
export default rule;

function areArticles(list: readonly Card[], { elements: { nodes } }: HtmlPage): boolean {
  return (
    list.length >= LEAST_CARDS &&
    list.every(
      ({ row, headline }) => nodes[row]!.name === 'article' && (headline?.words ?? 0) >= HEADLINE_WORDS,
    )
  );
}

/**
 * Whether most lead to other pages of the site, and are declared to be stories, stand aside, or end the page with
 * pictures. `listed`: blocks of any such list.
 */
function areOthers(
  list: readonly Card[],
  page: HtmlPage,
  listed: ReadonlySet<number>,
  context: RuleContext,
): boolean {
  const { nodes } = page.elements;
  const address = context.declared.url ?? page.capture.url;
  const most = (holds: (card: Card) => boolean) => 2 * list.filter(holds).length > list.length;
  if (!most(({ href }) => leadsElsewhere(href, address))) return false;
  if (isAside(list[0]!.row, page) && most(({ row }) => nodes[row]!.name === 'article')) return true;
  if (list.length < LEAST_CARDS) return false;
  if (isAside(list[0]!.row, page) || most(({ row }) => STORY.test(nodes[row]!.attribs.itemtype ?? '')))
    return true;
  return most(({ row }) => hasPicture(row, page)) && endThePage(list, page, listed, context);
}

function endThePage(
  list: readonly Card[],
  page: HtmlPage,
  listed: ReadonlySet<number>,
  { standing }: RuleContext,
): boolean {
  const { blocks, elements } = page;
  const end = elements.last[list.at(-1)!.row]!;
  const isProse = ({ index, kind, words, linkDensity }: Block) =>
    kind !== 'heading' && words >= PROSE_WORDS && (linkDensity ?? 0) < LINK_SHARE && standing.kept(index);
  if (blocks.slice(end).some(block => isProse(block) && !listed.has(block.index))) return false;
  const own = blocks.filter(({ index }) => listed.has(index));
  return 2 * keptWords(own, standing) < keptWords(blocks, standing);
}

/** Whether a link leads to another page of the same site. */
function leadsElsewhere(href: string | undefined, address: string | undefined): boolean {
  if (href === undefined) return false;
  const [base, target] = [parsed(address), parsed(href, address ?? 'http://localhost/')];
  if (!target) return false;
  const isOwn = base ? bareHost(base) === bareHost(target) : target.host === 'localhost';
  return isOwn && target.pathname + target.search !== (base ? base.pathname + base.search : '/');
}

function parsed(url: string | undefined, base?: string): URL | undefined {
  return url !== undefined && URL.canParse(url, base) ? new URL(url, base) : undefined;
}

function bareHost({ host }: URL): string {
  return host.replace(/^www\./, '');
}

function isAside(row: number, { elements }: HtmlPage): boolean {
  return closest(elements, row, ({ name }) => name === 'aside') !== undefined;
}

function hasPicture(row: number, { harvest, elements: { first, last } }: HtmlPage): boolean {
  return (harvest.byTag.get('img') ?? []).some(({ block }) => first[row]! <= block && block < last[row]!);
}

function indicesIn(row: number, { elements: { first, last } }: HtmlPage): number[] {
  return Array.from({ length: last[row]! - first[row]! }, (_, i) => first[row]! + i);
}

function holds(row: number, { index }: Block, { elements: { first, last } }: HtmlPage): boolean {
  return first[row]! <= index && index < last[row]!;
}
