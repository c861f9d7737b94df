import { endsSentence } from '../block/sentence-end.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { BEYOND_ASCII } from '../model/signs.ts';
import type { Span } from '../model/verdict.ts';
import { withoutFragment } from '../page/fragment.ts';
import { headlineBlock } from '../page/metadata/headline/headline-block.ts';
import { mainCopy } from '../page/metadata/headline/main-copy.ts';
import { hasLetterKey, letterKey, siteSuffix } from './lib/repeat.ts';
import { selfLinks } from './lib/self-links.ts';
import { textTrail } from './lib/text-trail.ts';

const ID = 'headline';

const MAX_WORDS = 60;
/** In flat text the headline is a guess; what reads like a sentence is one. */
const MAX_PLAIN_WORDS = 24;
const ENDS_SENTENCE = /[.:;,。：；]$/u;
/** The headline is also said in breadcrumbs and menus; only what is not a link, or is a heading, counts. */
const MAX_LINKS = 0.5;

/** So many lines may stand between two copies of a headline: a picture, its caption, a byline. */
const COPY_DISTANCE = 6;
const PROSE_WORDS = 25;
const COPY = 'says the headline again, with no text of the article in between';
const TRAIL = 'leads to the headline, which it says again';
const ALTERNATIVE = "says the headline again, with the site's name behind it";

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: "Names the line that shows the article's headline",
  },
  *run(blocks, context) {
    const wanted = letterKey(context.titles[0] ?? '');
    if (wanted === '') return;
    const shown = blocks.filter(block => shows(block, wanted, context.signs(block.index)));
    const main = mainOf(shown, blocks, context);
    const address = withoutFragment(context.page.capture.url);
    const prose = firstProse(context);
    for (const block of shown) {
      const span = withoutSelfLink(block, address);
      const why = 'says what the page declares as its headline';
      const verdict = { rule: ID, block: block.index, ...(span && { span }), why };
      // In flat text it is a guess, which must not save a line that another rule knows for chrome.
      if (block === main) yield { ...verdict, action: 'keep', rescue: context.page.kind === 'text' };
      else if (isCopy(blocks, block, main!, shown)) {
        yield { rule: ID, block: block.index, action: 'drop', category: 'duplicate-text', why: COPY };
        continue;
      }
      if (block.index > prose && isOfText(block, block === main)) continue;
      yield { ...verdict, action: 'label', role: 'headline' };
    }
    if (!main) return;
    for (const { index } of textTrail(blocks, main, wanted))
      yield { rule: ID, block: index, action: 'drop', category: 'navigation', why: TRAIL };
    for (const block of blocks.slice(main.index + 1, main.index + 1 + COPY_DISTANCE)) {
      const { index, text } = block;
      const line = text.indexOf('\n');
      if (line > 0 && hasLetterKey(text.slice(0, line), wanted) && isCopy(blocks, block, main, shown))
        yield {
          rule: ID,
          block: index,
          span: [0, line],
          action: 'drop',
          category: 'duplicate-text',
          why: COPY,
        };
      const suffix = siteSuffix(text);
      if (suffix && hasLetterKey(text.slice(0, suffix.start), wanted))
        yield { rule: ID, block: index, action: 'drop', category: 'duplicate-text', why: ALTERNATIVE };
    }
  },
};
export default rule;

/** In flat text only a mark tells a heading; what else is called one may be a section's that says the same. */
function mainOf(shown: readonly Block[], blocks: readonly Block[], context: RuleContext): Block | undefined {
  if (context.page.kind === 'text')
    return shown.find(block => isHeading(block) && block.text.startsWith('#')) ?? mainCopy(shown, blocks);
  return (
    shown.find(block => isHeading(block) && block.level === 1) ??
    shown.find(isHeading) ??
    behindKicker(shown, context) ??
    shown[0]
  );
}

/**
 * On a page the headline stands above the picture and below it; in flat text a second one may begin a story, but for
 * the next line, and those of trails.
 */
function isCopy(
  blocks: readonly Block[],
  { index, linkDensity, kind }: Block,
  main: Block,
  copies: readonly Block[],
): boolean {
  const between = blocks.slice(Math.min(index, main.index) + 1, Math.max(index, main.index));
  if (
    linkDensity === undefined &&
    !between.every(line => copies.includes(line)) &&
    (kind !== 'list-item' || index > main.index)
  )
    return false;
  return (
    between.length <= COPY_DISTANCE &&
    between.every(({ kind, words }) => kind === 'caption' || words < PROSE_WORDS)
  );
}

/** The heading that has the headline behind a kicker or a date, where only a line shows it alone: that is of a trail. */
function behindKicker(
  [line]: readonly Block[],
  { page, titles, declared, standing }: RuleContext,
): Block | undefined {
  // Captions may say it as well.
  const found = line && line.kind !== 'caption' ? headlineBlock(page.blocks, titles[0]) : undefined;
  if (!found || !isHeading(found.block) || found.block.hidden) return undefined;
  const { text } = found.block;
  const [start, end] = found.span;
  if (end < text.length || start === 0) return undefined;
  const kicker = letterKey(text.slice(0, start));
  const isKnown = kicker === letterKey(declared.alternativeHeadline ?? '');
  const isSetOff = isKnown || text[start - 1] === '\n' || standing.role(found.block.index) === 'published';
  return isSetOff ? found.block : undefined;
}

function shows(block: Block, wanted: string, signs: number): boolean {
  // Signs beyond ASCII may stand for several letters.
  if ((signs & BEYOND_ASCII) === 0 && block.text.length < wanted.length) return false;
  if (block.linkDensity === undefined && block.words > MAX_PLAIN_WORDS) return false;
  if (block.words > MAX_WORDS || block.hidden !== undefined) return false;
  if (!isHeading(block) && (block.linkDensity ?? 0) > MAX_LINKS) return false;
  if (!hasLetterKey(block.text, wanted)) return false;
  return block.linkDensity !== undefined || !ENDS_SENTENCE.test(block.text);
}

/** Manuals have a sign behind each heading that links to it; undefined where there is none. */
function withoutSelfLink(block: Block, address: string | undefined): Span | undefined {
  const link = selfLinks(block, address).find(({ span }) => span[1] === block.text.length);
  return link && [0, link.span[0]];
}

/** HTML: where the article's first paragraph stands. */
function firstProse({ page, standing }: RuleContext): number {
  if (page.kind === 'text') return Infinity;
  const first = page.blocks.find(
    ({ index, kind, words, hidden, text }) =>
      (kind === 'paragraph' || kind === 'unknown') &&
      words >= PROSE_WORDS &&
      hidden === undefined &&
      standing.kept(index) &&
      endsSentence(text),
  );
  return first?.index ?? Infinity;
}

/** Whether what says the headline amid the text is part of it: a section, a cell or a picture may be called as it is. */
function isOfText(block: Block, isMain: boolean): boolean {
  return isHeading(block) ? block.level > 1 : block.kind !== 'unknown' && !isMain;
}

function isHeading(block: Block): boolean {
  return block.kind === 'heading';
}
