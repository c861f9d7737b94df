import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import { leadsElsewhere } from './url.ts';

/** Titles are links with so many words, or letters of a script that does not part words. */
const TITLE_WORDS = { least: 3, most: 40 };
const UNSPACED_TITLE = /\p{Lo}{6}/u;
/** Share of a block that its link covers. */
const WHOLLY = 0.8;
/** The text of a teaser has so many blocks, within so many below its title: dates and bylines may stand between. */
const TEXTS = 2;
const BELOW = 4;
const PROSE_WORDS = 12;
const MAX_LINKS = 0.5;

/**
 * Of a page of teasers there are so many at least, they are most of the prose with hardly a text of its own beside
 * them, and each says more than a slogan. No article of the bench is one. On the front page of a site half will do: the
 * beginnings of long posts are several paragraphs.
 */
const TEASERS = 3;
const LEAST_SHARE = 0.75;
const OWN_WORDS = 150;
const MEAN_WORDS = 20;

/** Whether what is kept of a page are teasers of other pages: a front page, a section, an archive. */
export function isTeaserPage({ blocks }: HtmlPage, kept: Uint8Array, url: URL | undefined): boolean {
  const { count, told, own } = countTeasers(blocks, kept, url);
  if (count < TEASERS || told < MEAN_WORDS * count) return false;
  return url?.pathname === '/' ? told >= own : own < OWN_WORDS && told >= LEAST_SHARE * (told + own);
}

interface Teasers {
  count: number;
  /** Words of the kept prose that is theirs, and of the rest. */
  told: number;
  own: number;
}

/**
 * Counts the kept texts that stand below, or begin with, a link to another page of the site. In articles the
 * links above a paragraph are those of related stories, which are not kept, and headings are no links.
 */
function countTeasers(blocks: readonly Block[], kept: Uint8Array, address: URL | undefined): Teasers {
  const found = { count: 0, told: 0, own: 0 };
  let title = -1;
  let texts = 0;
  for (const block of blocks) {
    if (isTitle(block, address)) {
      title = block.index;
      texts = 0;
      continue;
    }
    if (block.kind === 'heading') title = -1;
    if (block.words < PROSE_WORDS || !kept[block.index]) continue;
    const titled = beginsWithTitle(block, address);
    const below = title >= 0 && block.index - title <= BELOW && texts < TEXTS && isProse(block);
    if (titled || below) {
      texts = titled ? TEXTS : texts + 1;
      if (titled || texts === 1) found.count++;
      found.told += block.words;
    } else found.own += block.words;
  }
  return found;
}

function isProse({ linkDensity = 0 }: Block): boolean {
  return linkDensity <= MAX_LINKS;
}

/** Whether a block is little more than a link to another page of the site, with words enough for a title. */
function isTitle(block: Block, own: URL | undefined): boolean {
  const { words, text, marks } = block;
  if (marks.length === 0 || words > TITLE_WORDS.most) return false;
  if (words < TITLE_WORDS.least && !UNSPACED_TITLE.test(text)) return false;
  return marks.some(
    ({ type, href, start, end }) =>
      type === 'link' && end - start >= WHOLLY * text.length && leadsElsewhere(href, own),
  );
}

/** Where title and text are one block, its first line is the link. */
function beginsWithTitle({ text, marks }: Block, own: URL | undefined): boolean {
  return marks.some(({ type, href, start, end }) => {
    if (type !== 'link' || start > 1) return false;
    const title = text.slice(start, end);
    const isLong = title.split(' ').length >= TITLE_WORDS.least || UNSPACED_TITLE.test(title);
    return isLong && leadsElsewhere(href, own);
  });
}
