import type { Element } from 'domhandler';
import type { Block } from '../model/block.ts';
import type { Page } from '../model/page.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import type { Role, Span, Verdict } from '../model/verdict.ts';
import { splitCredit } from '../page/media/credit.ts';
import { creditHits } from '../page/media/credit-hits.ts';
import { looksLikeCredit } from '../page/media/names.ts';
import { isAgencyDescription } from './lib/agency-description.ts';
import { signsText } from './lib/agency-signature.ts';
import { boxedCaptions } from './lib/boxed-captions.ts';
import { captionAbove } from './lib/caption-above.ts';
import { type CaptionSigns, captionRange, reachOf } from './lib/caption-reach.ts';
import { belowPictures, captionMarkup, isSmallPrint, repeatsAlternative } from './lib/caption-signs.ts';
import { captionLine } from './lib/credit-behind.ts';
import { partCaption } from './lib/credit-in-markup.ts';
import {
  endsAsCredit,
  isAgency,
  isAnnouncedCredit,
  isCalledCredit,
  isCreditBelow,
  isPublisher,
  MAX_CREDIT_WORDS,
  namesSeveral,
  startsWithCredit,
} from './lib/credit-lines.ts';
import { emphasisedCaptions } from './lib/emphasised-captions.ts';
import { goesOnBelow } from './lib/kept-words.ts';
import { isLabelBetween } from './lib/labelled-below.ts';
import { labelledCaption } from './lib/labelled-caption.ts';
import { otherPicture } from './lib/other-picture.ts';
import { pageLabels } from './lib/page-labels.ts';
import { isBesidePicture, isSetApart } from './lib/picture-box.ts';
import { isBelowPictureName } from './lib/picture-name.ts';
import { tellsPlace } from './lib/picture-place.ts';
import { withoutStory } from './lib/picture-story.ts';
import { isPointed } from './lib/pointed-caption.ts';
import { tellsWhoIsQuoted } from './lib/quote-figure.ts';
import { captionSaidBeside } from './lib/said-beside.ts';
import { isSharedCredit } from './lib/shared-credit.ts';
import { slidesOfArticle } from './lib/slides.ts';

const ID = 'caption';

/** Longer texts with a credit in them are prose about pictures. */
const MAX_WORDS = 80;
/** The same of flat text, where a credit alone tells a caption. */
const MAX_LINE_WORDS = 45;
/** Of a line of the text that goes on below a credit. Below its last words stands who took its pictures. */
const TEXT_WORDS = 8;
const RIGHTS_YEAR = /(?:19|20)\d\d/;

const NO_VERDICTS: readonly Verdict[] = [];

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Names captions and credits, and parts the two',
  },
  run(blocks, context) {
    const { page } = context;
    const isText = page.kind === 'text';
    // Markdown has no boxes either.
    const isBare = isText || page.markdown;
    const named = captionMarkup(page);
    const range = captionRange(blocks, context);
    const boxed = boxedCaptions(context, blocks, range.from, range.to);
    const slides = slidesOfArticle(context);
    const article = reachOf(blocks, context, range, { named, boxed, slides });
    const below = belowPictures(blocks, context);
    const emphasised = emphasisedCaptions(blocks, below, context);
    const signs: Signs = { named, article, boxed, slides, below, emphasised };
    const isLabel = pageLabels(blocks);
    const verdicts: Verdict[] = [];
    for (const block of blocks) {
      if (block.words > MAX_WORDS && !(isBare && isAgencyDescription(block.text))) continue;
      if (otherPicture(block, context)) continue;
      let labels = isText ? NO_VERDICTS : captioned(block, context, signs);
      if (isBare && labels.length === 0) labels = inText(block, context, signs);
      if (isText && labels.length === 0 && article(block) && isLabelBetween(block, context))
        verdicts.push(...labelAround(block, blocks));
      for (const verdict of labels) verdicts.push(verdict);
      if (labels.length === 0 || !article(block) || isButton(block, page)) continue;
      const isCaption = labels.every(({ role }) => role === 'caption');
      if (isCaption && block.kind !== 'caption' && isLabel(block)) continue;
      verdicts.push(rescue(block));
      const isCreditAlone = labels.every(({ role }) => role === 'credit');
      const below = blocks[block.index + 1];
      // The credit is of the caption that says so below it.
      const isOfBelow = below !== undefined && tellsPlace(below, context);
      const above =
        isBare && isCreditAlone && !isOfBelow
          ? captionAbove(block, blocks, signs.below, goesOnBelow(block, blocks, context.standing, TEXT_WORDS))
          : undefined;
      if (above && context.phrases(above.index).length === 0)
        verdicts.push(
          label(above, [0, above.text.length], 'caption', 'stands above a credit'),
          rescue(above),
        );
    }
    return isText ? verdicts : withoutStory(verdicts, blocks, context);
  },
};
export default rule;

/** Caption, label and credit in three lines. */
function* labelAround({ index }: Block, blocks: readonly Block[]): Iterable<Verdict> {
  const [caption, credit] = [blocks[index - 1]!, blocks[index + 1]!];
  yield label(caption, [0, caption.text.length], 'caption', 'stands above a credit');
  yield label(credit, [0, credit.text.length], 'credit', 'stands below the label of a credit');
  yield rescue(caption);
  yield rescue(credit);
  yield {
    rule: ID,
    block: index,
    action: 'drop',
    category: 'metadata-line',
    why: 'labels the credit below it',
  };
}

interface Signs extends CaptionSigns {
  /** It stands where the pictures of the article do. */
  article(block: Block): boolean;
  below: ReadonlyMap<number, Element>;
  emphasised: ReadonlySet<number>;
}

function captioned(block: Block, context: RuleContext, signs: Signs): readonly Verdict[] {
  if (block.kind === 'caption') {
    if (context.page.kind === 'html' && tellsWhoIsQuoted(context.page, block)) return NO_VERDICTS;
    return labelCaption(block, context, 'stands in the caption of a figure');
  }
  const slide = signs.slides.get(block.index);
  if (slide) return labelInSlide(block, context, slide);
  if (signs.named(block)) return labelCaption(block, context, 'its mark-up says caption');
  if (signs.boxed.has(block.index)) {
    const above = signs.boxed.has(block.index - 1) ? context.page.blocks[block.index - 1] : undefined;
    if (isCreditBelow(block, above, context))
      return [label(block, [0, block.text.length], 'credit', 'stands below a caption in its box')];
    return labelCaption(block, context, 'stands with a picture in a box beside the text');
  }
  if (isCalledCredit(block, context))
    return [label(block, [0, block.text.length], 'credit', 'its mark-up says credit, beside a picture')];
  const above = signs.below.get(block.index - 1);
  const picture = signs.below.get(block.index);
  const likely = context.standing.kept(block.index) || signs.article(block);
  if (!picture && above && likely && isBesidePicture(block, above, context.page))
    return labelCaption(block, context, 'stands with a picture in a box of their own');
  if (picture && likely) {
    if (isBesidePicture(block, picture, context.page)) return labelInBox(block, context, picture);
    if (repeatsAlternative(block.text, picture))
      return labelCaption(
        block,
        context,
        'says what the picture above it shows, as its alternative text does',
      );
    if (isSmallPrint(block, context.page))
      return labelCaption(block, context, 'stands below a picture in small print');
    if (signs.emphasised.has(block.index))
      return labelCaption(block, context, 'stands below a picture, all in italics');
    if (isSetApart(block, picture, context.page))
      return labelCaption(block, context, 'set apart from the picture in the same paragraph');
    if (endsInCredit(block, context))
      return labelCaption(block, context, 'stands below a picture and ends in a credit');
  }
  return startsWithCredit(block, context) ? labelCredited(block, context) : NO_VERDICTS;
}

/** What unfolds a caption, or shares its picture. */
function isButton({ element }: Block, page: Page): boolean {
  return page.kind === 'html' && page.elements.nodes[element]?.name === 'button';
}

/** Old newspapers set the credit between picture and caption. */
function labelInBox(block: Block, context: RuleContext, picture: Element): readonly Verdict[] {
  const next = context.page.blocks[block.index + 1];
  const isFirst = next && next.words > block.words && isBesidePicture(next, picture, context.page);
  if (isFirst && looksLikeCredit(block.text))
    return [label(block, [0, block.text.length], 'credit', 'stands between a picture and its caption')];
  return labelCaption(block, context, 'stands with a picture in a box of their own');
}

function labelInSlide(block: Block, context: RuleContext, slide: readonly number[]): readonly Verdict[] {
  const isShortest = slide.some(at => context.page.blocks[at]!.words > block.words);
  if (isShortest && block.words <= MAX_CREDIT_WORDS && looksLikeCredit(block.text))
    return [label(block, [0, block.text.length], 'credit', 'stands beside a caption in a gallery')];
  return labelCaption(block, context, 'stands with a picture in a gallery');
}

/** Whether a credit follows what else a text says. */
function endsInCredit({ text }: Block, { find }: RuleContext): boolean {
  const { captionSpan, creditSpan } = splitCredit(text, creditHits(text, find));
  return captionSpan !== undefined && creditSpan !== undefined && captionSpan[0] < creditSpan[0];
}

function inText(block: Block, context: RuleContext, { article, below }: Signs): readonly Verdict[] {
  if (startsWithCredit(block, context)) return labelCredited(block, context);
  if (tellsPlace(block, context) && article(block))
    return labelCaption(block, context, 'begins with where its picture stands');
  if (context.page.kind === 'text' && article(block) && isBelowPictureName(block, context.page.blocks))
    return labelCaption(block, context, "stands right below the name of a picture's file");
  // Where a script has no capitals, a caption with its credit is no longer than names are.
  const isShort = block.words <= MAX_LINE_WORDS || isAgencyDescription(block.text);
  const line = isShort && article(block) ? labelLine(block, context) : NO_VERDICTS;
  if (line.length > 0) return line;
  if (context.page.kind === 'text' && isPointed(block, context.page.blocks) && article(block))
    return labelCaption(block, context, 'begins with a sign that points to its picture');
  const why = endsAsCredit(block, context)
    ? 'is a name and the last words of a credit'
    : article(block) && isSharedCredit(block, context, below)
      ? 'is somebody and an outlet, below a caption'
      : undefined;
  return why === undefined ? line : [label(block, [0, block.text.length], 'credit', why)];
}

function labelLine(block: Block, context: RuleContext): readonly Verdict[] {
  const found = captionLine(block, context);
  if (!found || signsText(block, found, context)) return NO_VERDICTS;
  const { caption, credit } = found;
  const { text } = block;
  return [
    label(block, grown(text, caption, credit), 'caption', 'a credit stands beside it in the same line'),
    label(block, grown(text, credit, caption), 'credit', 'credit beside a caption'),
  ];
}

function rescue(block: Block): Verdict {
  return {
    rule: ID,
    block: block.index,
    action: 'keep',
    rescue: true,
    why: "belongs to the article's pictures",
  };
}

function labelCaption(block: Block, context: RuleContext, why: string): readonly Verdict[] {
  if (isAnnouncedCredit(block, context))
    return [label(block, [0, block.text.length], 'credit', 'begins with the words of a credit')];
  if (isAgency(block, context))
    return [label(block, [0, block.text.length], 'credit', 'is the name of an agency')];
  if (isPublisher(block, context))
    return [label(block, [0, block.text.length], 'credit', 'is the name of who published the page')];
  const { captionSpan, creditSpan } = partCaption(block, context);
  const labels: Verdict[] = [];
  if (captionSpan) labels.push(label(block, grown(block.text, captionSpan, creditSpan), 'caption', why));
  if (creditSpan)
    labels.push(
      label(block, grown(block.text, creditSpan, captionSpan), 'credit', 'credit inside a caption'),
    );
  return labels;
}

/** Signs that stand around a caption or between it and its credit. */
const SIGNS = /^[\s|•·:,;–—/＝=、，-]*$/;

/** The span with the signs around it, which would else stay as text; those between the two go to the later one. */
function grown(text: string, [start, end]: Span, other: Span | undefined): Span {
  const isFirst = other !== undefined && other[0] >= end;
  const from = other && !isFirst ? other[1] : 0;
  return [
    SIGNS.test(text.slice(from, start)) ? from : start,
    !isFirst && SIGNS.test(text.slice(end)) ? text.length : end,
  ];
}

/** A line that opens with a credit is a caption when a sentence follows it, else a credit alone. */
function labelCredited(block: Block, context: RuleContext): readonly Verdict[] {
  if (namesSeveral(block, context))
    return [label(block, [0, block.text.length], 'credit', 'begins with a credit word, and signs behind it')];
  const beside = context.page.kind === 'text' ? captionSaidBeside(block, context.page.blocks) : undefined;
  const glued = beside ?? labelledCaption(block.text, context.find);
  const { captionSpan, creditSpan } =
    glued === undefined
      ? splitCredit(block.text, context.phrases(block.index))
      : { creditSpan: [0, glued] as Span, captionSpan: [glued, block.text.length] as Span };
  if (!creditSpan) return NO_VERDICTS;
  const alone = !captionSpan || captionSpan[1] - captionSpan[0] < 3;
  if (alone && (block.words > MAX_CREDIT_WORDS || RIGHTS_YEAR.test(block.text))) return NO_VERDICTS;
  const span = alone ? grown(block.text, creditSpan, undefined) : creditSpan;
  const credit = label(block, span, 'credit', 'begins with a credit sign or word');
  return alone
    ? [credit]
    : [credit, label(block, captionSpan, 'caption', 'follows a credit in the same line')];
}

function label(block: Block, span: Span, role: Role, why: string): Verdict {
  return { rule: ID, block: block.index, span, action: 'label', role, why };
}
