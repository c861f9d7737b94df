import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { SET_OFF } from '../model/signs.ts';
import type { Verdict } from '../model/verdict.ts';
import { hasAnnouncer, leadsIn } from './lib/announced.ts';
import { kindredShare } from './lib/kindred-words.ts';
import { isLinked } from './lib/links.ts';
import { KINDRED, otherPicture } from './lib/other-picture.ts';
import { speaks } from './lib/phrase-rule.ts';
import { byText, letterKey, repeats, siteSuffix } from './lib/repeat.ts';
import { namesInAddress, provenSiteNames } from './lib/site-names.ts';
import { storyBelow } from './lib/story-below.ts';
import { boxEnd, isTeaser, linksWithin, listEnd, TEASER_WORDS } from './lib/teaser-list.ts';

const ID = 'related-teaser';

const PROSE_WORDS = 20;
const LINK_SHARE = 0.95;
const HEAD_WORDS = 8;
/** "Read more" that stands on the page so often is the button below a summary, not the head of a list. */
const BUTTON_TIMES = 3;
/** Names of sites are written large and have no figures in them; cells of tables have. */
const LIKE_A_SITE = /^\p{Lu}[^\d[\]]{3,}$|^\p{Lo}[^\d[\]]+$/u;

/** The number of a section, in a list of contents or before its heading. */
const NUMBERED = /^\d[\d.]*\s/;

/** What a link leads to, "| more" or "| audio", is said of teasers, not of the items of an article's own list. */
const SAYS_WHAT = /\s\|\s\p{Ll}{2,12}$/u;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Pictures, headlines and links of other stories',
  },
  *run(blocks, context) {
    if (context.isIndex) return;
    yield* announced(blocks, context);
    yield* credited(blocks, context);
    yield* pictured(blocks, context);
    yield* linked(blocks, context);
  },
};
export default rule;

/** "Read also: …" in one line, or such a line as the head of a list of headlines. */
function* announced(blocks: readonly Block[], context: RuleContext): Iterable<Verdict> {
  let reach = 0;
  const heads = context.phrased(ID);
  const same = byText(heads.map(index => blocks[index]!));
  for (const index of heads) {
    const block = blocks[index]!;
    const hit = context.phrases(block.index).find(h => h.class === ID && speaks(h, context.language));
    if (!hit || (hit.start > 0 && NUMBERED.test(block.text)) || isCaption(block, context)) continue;
    if (!hit.whole && goesOn(block.text.slice(hit.end))) continue;
    if (!hit.whole && (hit.start > 3 || block.words > TEASER_WORDS + 5 || block.text.endsWith(':'))) continue;
    yield drop(block, `${hit.whole ? 'is' : 'begins with'} the phrase "${hit.phrase}" (${hit.language})`);
    if (!hit.whole) yield* linksBelow(block, blocks, context);
    if (!hit.whole || same.get(block.text)!.length >= BUTTON_TIMES || linksWithin(block, context.page))
      continue;
    const from = Math.max(reach, index + 1);
    reach = Math.max(from, listEnd(from, blocks, context));
    for (const entry of blocks.slice(from, reach)) yield drop(entry, `in a list under "${block.text}"`);
  }
}

/** `Read also the small print, said the harbour master.`: a sentence, with a pause in it; headlines have no full stop. */
const GOES_ON = /^(?:\s\p{Ll}|\s?[\p{Lo}\p{M}]|[,،、]).*[.।۔。]["”’»」]?$/su;
const PAUSE = /[,،、，]/;

function goesOn(behind: string): boolean {
  return PAUSE.test(behind) && GOES_ON.test(behind);
}

/** HTML: the links right below "More from …", in the same element. */
function* linksBelow(head: Block, blocks: readonly Block[], { page }: RuleContext): Iterable<Verdict> {
  if (page.kind === 'text' || head.words > HEAD_WORDS) return;
  const end = boxEnd(head.index + 1, page);
  for (const entry of blocks.slice(head.index + 1, end)) {
    if ((entry.linkDensity ?? 0) < LINK_SHARE) return;
    yield drop(entry, `a link under "${head.text}"`);
  }
}

/** "Watch: …" below a video of the article. */
function isCaption({ index, linkDensity }: Block, { standing }: RuleContext): boolean {
  return linkDensity === 0 && standing.role(index) === 'caption' && standing.kept(index);
}

/** Flat text: the caption of another story's picture, told by its credit, and the story's headline beside it. */
function* credited(blocks: readonly Block[], context: RuleContext): Iterable<Verdict> {
  for (const block of blocks) {
    const other = otherPicture(block, context);
    if (!other) continue;
    yield drop(block, "caption of another story's picture");
    const { headline } = other;
    if (headline) yield drop(headline, 'headline beside a picture, with words that the text does not have');
  }
}

/**
 * Flat text: alternative texts of pictures, with the site's name. One with a headline below is another story's; where
 * the name is proven they need none.
 */
function* pictured(blocks: readonly Block[], context: RuleContext): Iterable<Verdict> {
  if (context.page.kind === 'html') return;
  const lines = blocks.filter(
    ({ kind, index }) => kind !== 'list-item' && (context.signs(index) & SET_OFF) !== 0,
  );
  const inAddress = namesInAddress(lines, context);
  const proven = new Set([...provenSiteNames(lines, blocks), ...inAddress]);
  const names = siteNames(lines, proven, context);
  if (names.size === 0) return;
  for (const block of lines) {
    const suffix = block.words <= 2 * TEASER_WORDS ? siteSuffix(block.text) : undefined;
    const name = letterKey(suffix?.name ?? '');
    if (!suffix || !names.has(name) || isOwn(block, suffix.start, context)) continue;
    const { section, headline: below, date, isTimed } = storyBelow(block, blocks, context);
    const isAbove = below && isHeadline(below, context) && proseAround(block.index, blocks, context);
    // What repeats its neighbour is a caption's, and gone by its own rule, but for a caption with its credit.
    if (!proven.has(name) && !isTimed && (!isAbove || repeatsNeighbour(block, blocks))) continue;
    yield drop(block, `alternative text of a picture: ends with the site's name, "${suffix.name}"`);
    // Below a picture of the article's own may stand a heading.
    const isOther =
      isTimed ||
      (isAbove &&
        (!inAddress.has(name) || tellsOfElse(below, block, blocks)) &&
        !isItsCaption(below, block, context));
    if (!isOther) continue;
    yield drop(below!, "headline under another story's picture");
    for (const line of [section, date]) if (line) yield drop(line, "beside another story's headline");
  }
}

/** Whether a line is the caption of the picture whose alternative text stands above it: it says the same, and whose it is. */
function isItsCaption(line: Block, above: Block, { standing }: RuleContext): boolean {
  const role = standing.role(line.index);
  return (role === 'caption' || role === 'credit') && letterKey(line.text).includes(stemKey(above));
}

/** Whether a line has few of the words that the text has, but for those of the line above it. */
function tellsOfElse(line: Block, above: Block, blocks: readonly Block[]): boolean {
  return (kindredShare(line, [line, above], blocks) ?? 1) <= KINDRED.headline;
}

/** Whether a line with the site's name is told by other rules, or is the row of a table. */
function isOwn(block: Block, suffix: number, context: RuleContext): boolean {
  const headline = letterKey(context.titles[0] ?? '');
  return (
    block.index === 0 ||
    context.standing.role(block.index) !== undefined ||
    isRow(block, suffix) ||
    letterKey(block.text.slice(0, suffix)) === headline
  );
}

/** HTML: a line in mid-article that is nothing but a link to another story. */
function* linked(blocks: readonly Block[], context: RuleContext): Iterable<Verdict> {
  if (context.page.kind === 'text') return;
  for (const block of blocks) {
    if (!isLinked(block, LINK_SHARE) || !isTeaser(block) || block.words < 5) continue;
    const inList = block.kind === 'list-item' && SAYS_WHAT.test(block.text);
    if (block.kind !== 'paragraph' && block.kind !== 'unknown' && !inList) continue;
    if (!context.standing.kept(block.index) || !proseAround(block.index, blocks, context)) continue;
    if (hasAnnouncer(block, blocks, context)) continue;
    yield drop(block, 'a headline in mid-article that is a link as a whole');
  }
}

/** Names that stand behind several lines or in the titles, besides those that are proven. */
function siteNames(
  lines: readonly Block[],
  proven: ReadonlySet<string>,
  { titles }: RuleContext,
): ReadonlySet<string> {
  const names = new Set(proven);
  for (const title of titles) {
    const suffix = siteSuffix(title);
    if (suffix) names.add(letterKey(suffix.name));
  }
  const seen = new Set<string>();
  for (const { text } of lines) {
    const suffix = siteSuffix(text);
    if (!suffix || !LIKE_A_SITE.test(suffix.name)) continue;
    const key = letterKey(suffix.name);
    if (seen.has(key)) names.add(key);
    seen.add(key);
  }
  return names;
}

function repeatsNeighbour(block: Block, blocks: readonly Block[]): boolean {
  return [block.index - 1, block.index + 1].some(at => {
    const other = blocks[at];
    return (
      other !== undefined &&
      (repeats(block.text, other.text) !== undefined || letterKey(other.text).endsWith(stemKey(block)))
    );
  });
}

/** "Monday | Tuesday | Sunday": of tables, not of sites. */
function isRow({ text }: Block, suffix: number): boolean {
  return siteSuffix(text.slice(0, suffix)) !== undefined;
}

/** A caption may have its credit glued in front. */
function stemKey(block: Block): string {
  const suffix = siteSuffix(block.text);
  return letterKey(suffix ? block.text.slice(0, suffix.start) : block.text);
}

function isHeadline(block: Block, context: RuleContext): boolean {
  if (block.words < 3 || block.kind === 'list-item' || block.kind === 'quote') return false;
  return isTeaser(block) && !leadsIn(block, context);
}

/** Whether prose that stays stands before and behind, within a few blocks. */
function proseAround(index: number, blocks: readonly Block[], context: RuleContext): boolean {
  return proseTowards(index, -1, blocks, context) && proseTowards(index, 1, blocks, context);
}

function proseTowards(index: number, step: 1 | -1, blocks: readonly Block[], context: RuleContext): boolean {
  for (let at = index + step, steps = 0; at >= 0 && at < blocks.length && steps < 4; at += step) {
    const block = blocks[at]!;
    if (!context.standing.kept(at) && context.page.kind === 'text') continue;
    if (block.words >= PROSE_WORDS && (block.linkDensity ?? 0) < 0.5 && context.standing.kept(at))
      return true;
    steps++;
  }
  return false;
}

function drop(block: Block, why: string): Verdict {
  return { rule: ID, block: block.index, action: 'drop', category: ID, why };
}
