import { endsSentence } from '../../../block/sentence-end.ts';
import type { Block } from '../../../model/block.ts';
import type { Page } from '../../../model/page.ts';
import { type Byline, readByline } from './byline-block.ts';
import { isBesideDetails, isDetail, nextLine } from './byline-details.ts';
import type { BylineInput } from './byline-phrases.ts';
import { conjunction } from './conjunctions.ts';
import { isFullName } from './proper-names.ts';

/** Whether a line of flat text below the headline stands as bylines do; a name alone looks like a heading. */
export function standsAsByline(input: BylineInput, block: Block, headline: number | undefined): boolean {
  const { index, text } = block;
  return (
    (isBesideDetails(input, index) && !isSpokenOf(input.page, text)) ||
    SINCE.test(text) ||
    isAbovePlaceAndDate(input, index) ||
    isBelowDatedHeadline(input, index, headline) ||
    isNobodyElse(input, block, headline) ||
    isToldOf(input.page, text, input.page.blocks[headline ?? -1]?.text)
  );
}

/** `Ida Morel5 hours ago` */
const SINCE = /^(?:\S+\s){1,3}\p{Lu}\p{Ll}+\d{1,2} \p{L}+(?: \p{L}+)?$/u;

const PLACE_WORDS = 5;

/** `Ida Morel`, `Valmorena`, `4 May 2025`. */
function isAbovePlaceAndDate(input: BylineInput, index: number): boolean {
  const place = nextLine(input.page, index, 1);
  if (!place || place.words > PLACE_WORDS) return false;
  const date = nextLine(input.page, place.index, 1);
  return date !== undefined && isDetail(input, date);
}

/** Right below a headline that has the date above it. */
function isBelowDatedHeadline(input: BylineInput, index: number, headline: number | undefined): boolean {
  if (headline === undefined || !isNext(input.page, index, headline)) return false;
  const date = nextLine(input.page, headline, -1);
  return date !== undefined && isDetail(input, date);
}

/** Whether nothing stands between the headline and a line below it. */
function isNext({ blocks }: Page, index: number, headline: number): boolean {
  return index > headline && blocks.slice(headline + 1, index).every(({ words }) => words === 0);
}

/**
 * Right below the headline and above the text or what readers can do with it, a name of which no word stands in the
 * text: of whom the article is about it speaks.
 */
function isNobodyElse(input: BylineInput, { text, index }: Block, headline: number | undefined): boolean {
  const { page, phrases } = input;
  if (
    headline === undefined ||
    CAPITALS.test(input.language) ||
    !isNext(page, index, headline) ||
    !isFullName(text)
  )
    return false;
  const below = page.blocks.slice(index + 1).find(({ words }) => words > 0);
  if (!below) return false;
  const isText = below.words >= TOLD_WORDS || endsSentence(below.text);
  if (!isText && !phrases(below.index).some(({ whole }) => whole)) return false;
  const words = text.split(' ').filter(word => word.length >= NAME_LETTERS);
  const others = page.blocks.filter(block => block.words >= TOLD_WORDS || block.index === headline);
  return !others.some(block => words.some(word => block.text.includes(word)));
}

/** In these a line with capitals in all words may be any label. */
export const CAPITALS = /^(?:en|de|lb)\b|^$/;
/** Shorter words may be part of any. */
const NAME_LETTERS = 4;

/**
 * Whether another line of a text begins with a name, as the words about its author do. Whom the article is about, its
 * headline names, or several of its sentences.
 */
function isToldOf(page: Page, name: string, headline: string | undefined): boolean {
  if (!isFullName(name) || headline?.includes(name)) return false;
  const lines = linesNaming(page, name, TOLD_WORDS);
  const about = lines.filter(({ text }) => text.startsWith(`${name} `));
  return about.length > 0 && lines.length - about.length <= MENTIONS;
}

const TOLD_WORDS = 6;
const MENTIONS = 1;

/**
 * Whether several paragraphs have a name in their midst: it is below the picture of whom they are about. With it begins what is
 * told of an author.
 */
function isSpokenOf(page: Page, name: string): boolean {
  if (!isFullName(name)) return false;
  const lines = linesNaming(page, name, PROSE_WORDS);
  return lines.length > MENTIONS && !lines.some(({ text }) => text.startsWith(name));
}

const PROSE_WORDS = 12;

/** The lines of a text that have a name in them, of so many words or more. */
function linesNaming({ blocks }: Page, name: string, least: number): Block[] {
  return blocks.filter(({ words, text }) => words >= least && text.includes(name));
}

/** What joins the names of two lines, at the end of the first or between them. */
const ENDS_JOINED = /[,;，、]$/u;
const SIGN_ALONE = /^[,;&，、]$/u;

/** A byline with those whom the lines beside it in a flat text name as well: `Ida Morel,` and `Tom Vilk`. */
export function withJoined(input: BylineInput, byline: Byline): Byline {
  const { blocks } = input.page;
  const names = [...namesAbove(input, byline.block), ...byline.names];
  for (let at = byline.block; ; ) {
    const between = blocks[at + 1];
    const apart = between !== undefined && isJoint(between.text, input.language);
    const next = blocks[apart ? at + 2 : at + 1];
    const isAlike = byline.sign === 'marked';
    if (!next || !(apart || isAlike || ENDS_JOINED.test(blocks[at]!.text))) break;
    const found = readByline(input, next, { marked: false, below: true, linked: isAlike });
    if (!found || (isAlike && found.sign !== 'marked')) break;
    names.push(...found.names);
    at = next.index;
  }
  return { ...byline, names: [...new Set(names)] };
}

/** A sign alone in a line joins the names above and below it. */
function namesAbove({ page: { blocks } }: BylineInput, line: number): string[] {
  const names: string[] = [];
  for (let at = line; SIGN_ALONE.test(blocks[at - 1]?.text ?? ''); at -= 2) {
    const name = blocks[at - 2]?.text ?? '';
    if (!isFullName(name)) break;
    names.unshift(name);
  }
  return names;
}

function isJoint(text: string, language: string): boolean {
  return SIGN_ALONE.test(text) || (!/\s/.test(text) && conjunction(language).test(` ${text} `));
}
