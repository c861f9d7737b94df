import { endsSentence } from '../block/sentence-end.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import type { Category, Verdict } from '../model/verdict.ts';
import { markup } from '../page/metadata/head-window.ts';
import { datelineOf } from './lib/dateline.ts';
import { headlineBlock } from './lib/headline-block.ts';
import { leadInLines } from './lib/lead-in-lines.ts';
import { letterKey } from './lib/repeat.ts';

const ID = 'lead';

const MIN_WORDS = 8;
const MAX_WORDS = 90;
/** A lead stands within this many blocks of the headline. */
const NEAR = 14;
/** Descriptions are cut off; this much of the beginning must agree, in letters. */
const MIN_AGREEMENT = 40;
const ABOVE = 3;
const MAX_LINKS = 0.3;
/** Class names of standfirsts; those of subtitles, summaries and excerpts stand around other things as well. */
const LEAD_MARKUP =
  /(?:^|[\s_-])(?:lead|lede|standfirst|intro|deck|dek|sub-?hed|sub-?head(?:line)?|strapline|preamble|vorspann|chapo|sapo|entradilla|bajada|copete|ingress[oi]?|perex|manchet|zajawka|lid|tom-?tat|abstract|(?<!ad[-_])spot|theme-post-excerpt|content-description|sommario|catenaccio|linha-?fina|anons|podvodka|document-?description)(?=$|[\s_-])/i;
/** What a heading right below the first is called itself. */
const SUBTITLE = /(?:^|[\s_-])sub-?title(?=$|[\s_-])/i;
/** What the finder finds less likely is something else: where mark-up says standfirst, and where it does not. */
const MIN_PROBABILITY = { named: 0.03, unnamed: 0.2 };
const MARKED_NEAR = { named: 16, unnamed: 8 };
/**
 * Some end in a quotation, or without any sign; shorter ones then are lines of the header, but for a heading below the
 * first.
 */
const UNENDED_WORDS = 14;
/** Shorter ones are labels, on news as well. */
const NEWS_WORDS = 14;
/** Schema.org's types of news. */
const NEWS_TYPE = /^(?:News|ReportageNews|AnalysisNews|OpinionNews|BackgroundNews)Article$/;
const UNDECIDED: ReadonlySet<Category | undefined> = new Set(['outside-article', 'navigation']);

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Keeps and names the standfirst between headline and text',
  },
  *run(blocks, context) {
    yield* beforeDateline(blocks, context);
    const headline = headlineBlock(blocks, context.standing)?.index;
    if (headline === undefined) return;
    yield* marked(blocks, headline, context);
    const description = letterKey(context.declared.description ?? '');
    if (description.length < MIN_AGREEMENT / 2) return;
    const above = blocks.slice(Math.max(0, headline - ABOVE), headline);
    // A copy for other screens may stand above the headline.
    for (const block of [...blocks.slice(headline, headline + NEAR), ...above]) {
      if (!canBeLead(block) || !says(block.text, description)) continue;
      yield* judge(block, blocks, context);
      return;
    }
  },
};
export default rule;

/** Sites that declare no description still name their standfirst: it stands between headline and text. */
function* marked(blocks: readonly Block[], headline: number, context: RuleContext): Iterable<Verdict> {
  const { page } = context;
  if (page.kind !== 'html' || page.markdown) {
    yield* shownInLines(blocks, blocks[headline]!, context);
    return;
  }
  for (const block of blocks.slice(headline + 1, headline + 1 + MARKED_NEAR.named)) {
    if (!canBeLead(block) || context.standing.role(block.index) === 'caption') continue;
    if (context.standing.kept(block.index)) return;
    // Standing in a `header` makes it navigation; what other rules know for chrome stays that.
    if (!UNDECIDED.has(context.standing.dropped(block.index))) continue;
    const probability = context.probability(block.index) ?? 0;
    if (probability < MIN_PROBABILITY.named) continue;
    const ends = endsSentence(block.text);
    const isSubhead = block.kind === 'heading' && block.index === headline + 1;
    if (!ends && !isSubhead && block.words < UNENDED_WORDS) continue;
    const isSubtitle = isSubhead && SUBTITLE.test(page.elements.classes[block.element] ?? '');
    const isCalledSo = isSubtitle || LEAD_MARKUP.test(markup(page, block));
    const why = isCalledSo
      ? 'its mark-up says standfirst'
      : ends &&
          block.index - headline <= MARKED_NEAR.unnamed &&
          probability >= MIN_PROBABILITY.unnamed &&
          isNews(context) &&
          opensNews(block, context)
        ? 'the first sentences under the headline of a news article'
        : undefined;
    if (!why) continue;
    if (isInBody(block, blocks, context)) return;
    const verdict = { rule: ID, block: block.index, why };
    yield { ...verdict, action: 'keep' };
    yield { ...verdict, action: 'label', role: 'lead' };
    return;
  }
}

function* shownInLines(blocks: readonly Block[], headline: Block, context: RuleContext): Iterable<Verdict> {
  // Who cleaned a text already had a reason to leave a line out.
  const found = context.cleaned ? undefined : leadInLines(blocks, headline, context);
  if (!found || isInBody(found.block, blocks, context)) return;
  const verdict = { rule: ID, block: found.block.index, why: WHY[found.place] };
  yield { ...verdict, action: 'keep' };
  yield { ...verdict, action: 'label', role: 'lead' };
}

const WHY = {
  below: 'stands right below the headline',
  pictured: 'stands between the headline and its picture',
  signed: 'stands below the line of its authors or date',
};

function isNews({ declared }: RuleContext): boolean {
  return declared.types?.some(type => NEWS_TYPE.test(type)) === true;
}

/** News have a standfirst more often than not; who wrote it and who pays for it are told there, too. */
function opensNews(block: Block, { declared, phrases }: RuleContext): boolean {
  return (
    block.words >= NEWS_WORDS &&
    phrases(block.index).length === 0 &&
    !declared.author?.some(({ name }) => block.text.includes(name))
  );
}

/** The only paragraph that stands before the one with the dateline. */
function* beforeDateline(blocks: readonly Block[], context: RuleContext): Iterable<Verdict> {
  const isProse = (block: Block) =>
    block.words >= MIN_WORDS &&
    block.kind !== 'caption' &&
    context.standing.kept(block.index) &&
    !context.standing.role(block.index) &&
    endsSentence(block.text);
  const at = blocks.findIndex(isProse);
  const first = blocks[at];
  const second = blocks.find((block, i) => i > at && isProse(block));
  if (
    !first ||
    !second ||
    !canBeLead(first) ||
    datelineOf(first.text, true) ||
    !datelineOf(second.text, true)
  )
    return;
  yield {
    rule: ID,
    block: first.index,
    action: 'label',
    role: 'lead',
    why: 'stands before the paragraph with the dateline',
  };
}

function canBeLead(block: Block): boolean {
  const { words, kind, hidden, linkDensity } = block;
  return (
    words >= MIN_WORDS &&
    words <= MAX_WORDS &&
    kind !== 'caption' &&
    !hidden &&
    (linkDensity ?? 0) <= MAX_LINKS
  );
}

/** `Northport.`, `NORTHPORT –` before the first words; a description leaves it out. */
const PLACE = /^\p{Lu}[\p{L}’'-]*(?:[\s/]\p{Lu}[\p{L}’'-]*){0,2}\s?[.:–—-]\s+(?=\S)/u;

function says(text: string, description: string): boolean {
  if (agrees(text, description)) return true;
  const rest = text.replace(PLACE, '');
  return rest !== text && agrees(rest, description);
}

function agrees(text: string, description: string): boolean {
  const key = letterKey(text);
  const length = Math.min(key.length, description.length);
  if (length < MIN_AGREEMENT / 2) return false;
  const compared = Math.min(length, MIN_AGREEMENT);
  return key.slice(0, compared) === description.slice(0, compared);
}

/** A description that is merely the first paragraph names no lead: that has the text's own mark-up around it. */
function* judge(block: Block, blocks: readonly Block[], context: RuleContext): Iterable<Verdict> {
  if (!context.standing.kept(block.index) && isInBody(block, blocks, context)) return;
  const next = blocks
    .slice(block.index + 1)
    .find(other => other.words > MIN_WORDS && context.standing.kept(other.index));
  const verdict = {
    rule: ID,
    block: block.index,
    why: "says what the page declares as the article's description",
  };
  yield { ...verdict, action: 'keep' };
  const isParagraph = context.page.kind === 'html' && block.kind !== 'heading';
  if (isParagraph && next !== undefined && sameParent(block, next, context)) return;
  yield { ...verdict, action: 'label', role: 'lead' };
}

/** Brought back, a standfirst that is also a paragraph of the text would be read twice. */
function isInBody(block: Block, blocks: readonly Block[], { standing }: RuleContext): boolean {
  return blocks.some(({ index, text }) => index > block.index && text === block.text && standing.kept(index));
}

function sameParent(a: Block, b: Block, context: RuleContext): boolean {
  if (context.page.kind !== 'html') return false;
  const { parent, classes } = context.page.elements;
  return parent[a.element] === parent[b.element] && classes[a.element] === classes[b.element];
}
