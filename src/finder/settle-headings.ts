import type { Block } from '../model/block.ts';
import type { HtmlPage } from '../model/page.ts';
import type { PhraseHit } from '../model/rule.ts';
import { announces, leadsAway } from './announces.ts';
import { containerOfBlock, isWithin, type Reach, reachesOf } from './container.ts';
import { isParagraph } from './settle-paragraphs.ts';

/**
 * From here on a heading stays that stands among paragraphs of the article and right above one, whatever is before it: a
 * gallery, a teaser. Of 28 that had gone from six pages that the model has learned from, 27 head a section of the article.
 */
const AMONG_FROM = 0.15;
/** Less likely ones head a list of contents, or name who wrote the section. */
const HEADING_FROM = 0.2;
/**
 * From here on a heading stays that is all that went between two blocks, whatever of its section went further down, but
 * for what interfaces say, `On this page`: 96 of 106 were of the article, in cross-validation.
 */
const ALONE_FROM = 0.3;
/** A section stays as a whole where so much of its words does, and it says something. */
const SECTION_SHARE = 0.9;
const SECTION_WORDS = 20;
const LINK_SHARE = 0.3;
const LEAST_LIKES = 2;
/** Of such lines above lists, `Pros:` and `You will need:`, 51 of 53 were of the article, in cross-validation. */
const LABEL_FROM = 0.25;
const LABEL_WORDS = 12;

/**
 * Headings of sections that stay do, too: `FAQ` alone tells little; and lines that announce the list right below.
 * Changes `kept` (by block, 1 where it stays). Where the finder had dropped such a heading, four of five belonged to the
 * article, in cross-validation.
 */
export function settleHeadings(
  page: HtmlPage,
  probability: Float32Array,
  kept: Uint8Array,
  phrases: (block: number) => readonly PhraseHit[],
): void {
  const { blocks } = page;
  const paragraphs = paragraphsThatStay(page, kept);
  // From the end: a heading may stand right above that of its first part.
  for (let index = blocks.length - 2; index >= 0; index--) {
    const block = blocks[index]!;
    if (kept[index] === 1 || kept[index + 1] !== 1) continue;
    if (block.kind !== 'heading') {
      const isLikely = probability[index]! >= LABEL_FROM && kept[index - 1] === 1;
      if (isLikely && labelsList(block, blocks[index + 1]!)) kept[index] = 1;
      continue;
    }
    if (probability[index]! < AMONG_FROM) continue;
    const isPlain = !isLink(block) && !isLabel(phrases(index));
    if (isPlain && isAmong(page, block, paragraphs)) {
      kept[index] = 1;
      continue;
    }
    if (probability[index]! < HEADING_FROM) continue;
    const isAlone = probability[index]! >= ALONE_FROM && kept[index - 1] === 1 && !isLink(blocks[index + 1]!);
    const isOwn = isAlone && !isLabel(phrases(index));
    if (!isOwn && !sectionStays(blocks, index, kept)) continue;
    if (!isLink(block) || likesStay(page, block, kept)) kept[index] = 1;
  }
}

/** From the first to the last paragraph that stays right in an element, by that element. */
function paragraphsThatStay({ blocks, elements }: HtmlPage, kept: Uint8Array): ReadonlyMap<number, Reach> {
  return reachesOf(blocks, block =>
    kept[block.index] === 1 && isParagraph(block) ? containerOfBlock(elements, block) : undefined,
  );
}

/** Whether a heading stands among such paragraphs, with one of them right below it. */
function isAmong(
  { blocks, elements }: HtmlPage,
  heading: Block,
  paragraphs: ReadonlyMap<number, Reach>,
): boolean {
  const { index } = heading;
  const below = blocks[index + 1]!;
  const container = containerOfBlock(elements, heading);
  return (
    isParagraph(below) &&
    below.words >= SECTION_WORDS &&
    containerOfBlock(elements, below) === container &&
    isWithin(index, paragraphs.get(container))
  );
}

/** Whether a heading is what interfaces say, or leads to other stories. */
function isLabel(hits: readonly PhraseHit[]): boolean {
  return hits.some(({ whole }) => whole) || leadsAway(hits);
}

function isLink({ linkDensity = 0 }: Block): boolean {
  return linkDensity > LINK_SHARE;
}

function labelsList(line: Block, below: Block): boolean {
  const { kind, words } = line;
  if (below.kind !== 'list-item' || (kind !== 'paragraph' && kind !== 'unknown')) return false;
  return words <= LABEL_WORDS && !isLink(line) && announces(line);
}

/** Whether most headings that look alike stay, as those of a list of products that all are links. */
function likesStay({ blocks, elements }: HtmlPage, block: Block, kept: Uint8Array): boolean {
  const called = ({ element }: Block) => elements.classes[element];
  const likes = blocks.filter(
    other =>
      other !== block &&
      other.kind === 'heading' &&
      other.level === block.level &&
      called(other) === called(block),
  );
  const staying = likes.filter(({ index }) => kept[index] === 1).length;
  return staying >= LEAST_LIKES && staying * 2 >= likes.length;
}

/** Whether the text below a heading stays, up to the next one of its level or above. */
function sectionStays(blocks: readonly Block[], heading: number, kept: Uint8Array): boolean {
  const { level } = blocks[heading]!;
  let all = 0;
  let staying = 0;
  for (let at = heading + 1; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.kind === 'heading' && block.level <= level) break;
    all += block.words;
    if (kept[at] === 1) staying += block.words;
  }
  return staying >= SECTION_WORDS && staying >= SECTION_SHARE * all;
}
