import type { Block } from '../../../model/block.ts';
import type { Metadata } from '../../../model/metadata.ts';
import type { Page } from '../../../model/page.ts';
import type { PhraseHit } from '../../../model/rule.ts';
import { isElsewhere } from '../elsewhere.ts';
import { announces } from '../find-phrases.ts';
import { LEAD_MARKUP, markup } from '../head-window.ts';
import { beginUnlike, compact, foldText } from '../text.ts';
import { linksToAuthor } from './author-links.ts';
import { type Byline, type BylineBlock, readByline, SIGNS } from './byline-block.ts';
import { isAboveAuthorLink, isBesideDetails, isInButton } from './byline-details.ts';
import { NO_BYLINE } from './byline-markup.ts';
import { namesHelpers } from './byline-parts.ts';
import { type BylineInput, isLabelled } from './byline-phrases.ts';
import { looksLikeName } from './name-shape.ts';
import { namesTitled, withoutAddresses } from './people.ts';
import { standsAsByline, withJoined } from './text-byline.ts';

const AUTHOR_MARKUP =
  /author(?!-?_?guide)|by-?line|autor(?!is|iz)|assinatura|kirjoittaja|\bwriter(?!eview)|\bwrit(?:ten|e)-?_?by|(?:user|nick)-?(?:name|details|info)|message-name|postprofile|contributor/i;
/** Comments and lists of stories by others; boxes about the author may tell who that is. */
const OTHERS =
  /(?:^|[\s_-])(?:comments?|related\w*|newsletter|teasers?|recommend\w*|share|login|nav|menu)(?:$|[\s_-])/i;
/** A name beside a date counts only in the lines next to the headline, a bare one only right below it. */
const DATED_DISTANCE = 5;
const BARE_DISTANCE = 5;
/** Farther below the headline links to people's pages are those of comments. */
const LINKED_DISTANCE = 8;
const PROSE_WORDS = 20;
/** Copies of a headline differ in so many signs at most. */
const SIGNS_APART = 12;
/** Menus; a byline has its "By" outside of the link. */
const WHOLLY_LINK = 0.95;
/** Bylines above the headline count as if they stood so much farther off. */
const ABOVE = 10;
/** So close below the headline a class like `teaser` or `social` says nothing. */
const NEXT_TO = 2;
const NEVER = /(?:^|[\s_-])(?:comments?|related\w*|newsletter|recommend\w*|login|nav|menu)(?:$|[\s_-])/i;

/** The bylines among the blocks around the headline, as phrases, mark-up and dates show them, best first. */
export function findBylines(
  input: BylineInput,
  blocks: readonly Block[],
  headline: number | undefined,
): Byline[] {
  const bylines: { byline: Byline; rank: number }[] = [];
  for (const block of blocks) {
    const byline = bylineIn(input, block, headline);
    if (byline) bylines.push({ byline, rank: SIGNS[byline.sign] + farness(block.index, headline) });
  }
  return bylines.sort((a, b) => a.rank - b.rank).map(({ byline }) => byline);
}

/** Those of them that name an author of the record. */
export function findOwnBylines(
  input: BylineInput,
  blocks: readonly Block[],
  headline: number | undefined,
  { author }: Metadata,
): Byline[] {
  if (author.length === 0) return [];
  const authors = new Set(author.map(({ name }) => foldText(name)));
  const letters = [...authors].map(name => name.replace(NO_LETTER, ''));
  const own = blocks.filter(({ text }) => holdsAny(foldText(text), letters));
  return findBylines(input, own, headline).filter(({ names }) =>
    names.some(name => authors.has(foldText(name))),
  );
}

/** Letters of ASCII are the same in a name and in the line it was read from. */
const NO_LETTER = /[^a-z]+/g;

/** Whether a line has the letters of a name in their order, whatever stands between: reading it adds none. */
function holdsAny(line: string, names: readonly string[]): boolean {
  return names.some(letters => {
    let at = 0;
    for (const letter of letters) {
      at = line.indexOf(letter, at) + 1;
      if (at === 0) return false;
    }
    return true;
  });
}

/** Who edited a text, or checked it, is its author where no other line names one. */
const HELPED = 30;

/** In flat text a name alone is one by the lines around it. */
const SIGNS_OF_TEXT = { announced: 0, marked: 0, dated: 8, bare: 10 } as const;

/** The first of these bylines; blocks that are too far off to have it are not read. */
export function findByline(
  input: BylineInput,
  blocks: readonly Block[],
  headline: number | undefined,
): Byline | undefined {
  const signs = input.page.kind === 'html' ? SIGNS : SIGNS_OF_TEXT;
  let best: Byline | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const block of [...blocks].sort((a, b) => farness(a.index, headline) - farness(b.index, headline))) {
    const far = farness(block.index, headline);
    if (far > least) break;
    const byline = bylineIn(input, block, headline);
    if (!byline) continue;
    const rank = signs[byline.sign] + far + (namesHelpers(block.text, input.find) ? HELPED : 0);
    if (rank < least || (rank === least && block.index < best!.block)) [best, least] = [byline, rank];
  }
  return best && input.page.kind === 'text' ? withJoined(input, best) : best;
}

/** How far a block is from where bylines stand. */
function farness(index: number, headline: number | undefined): number {
  if (headline === undefined) return index;
  return index < headline ? headline - index + ABOVE : index - headline;
}

function bylineIn(input: BylineInput, block: Block, headline: number | undefined): Byline | undefined {
  if (block.hidden === 'head') return undefined;
  // The rest of the headline's own block stands below it.
  const place = headline === undefined ? undefined : linesFrom(input.page, headline, block.index) || 1;
  const found = bylineOf(input, block, place, headline);
  return found && { block: block.index, names: found.names, sign: found.sign };
}

/**
 * How many lines a block stands below the headline, less than 0 above it; of flat text, lines of signs do not count.
 */
function linesFrom({ kind, blocks }: Page, headline: number, index: number): number {
  if (kind === 'html' || index <= headline) return index - headline;
  return blocks.slice(headline + 1, index + 1).filter(({ words }) => words > 0).length;
}

function bylineOf(
  input: BylineInput,
  block: Block,
  place: number | undefined,
  headline: number | undefined,
): BylineBlock | undefined {
  if (block.kind === 'caption' || saysHeadline(input.page, block, headline)) return undefined;
  if (isMenuItem(block, place)) return undefined;
  const said = input.page.kind === 'html' ? markup(input.page, block) : '';
  const near = place !== undefined && place > 0 && place <= NEXT_TO;
  if ((near ? NEVER : NO_BYLINE).test(said)) return undefined;
  const below = !LEAD_MARKUP.test(said) && isBelow(input, block, place, headline);
  const linked = place !== undefined && place >= -1 && place <= LINKED_DISTANCE;
  const found = readByline(input, block, { marked: AUTHOR_MARKUP.test(said), below, linked });
  if (found?.sign === 'dated' && place !== undefined && Math.abs(place) > DATED_DISTANCE) return undefined;
  return found;
}

/** What says the headline again names nobody. Signs may differ. */
function saysHeadline({ blocks }: Page, { text, index }: Block, headline: number | undefined): boolean {
  const title = headline === undefined || headline === index ? undefined : blocks[headline]?.text;
  if (title === undefined || Math.abs(title.length - text.length) > SIGNS_APART) return false;
  return !beginUnlike(title, text) && compact(title) === compact(text);
}

function isMenuItem({ kind, linkDensity = 0 }: Block, place = 0): boolean {
  return place < 0 && kind === 'list-item' && linkDensity >= WHOLLY_LINK;
}

/** Right below the headline, and right above the text. What can be pressed is a control. */
function isBelow(
  input: BylineInput,
  block: Block,
  place: number | undefined,
  headline: number | undefined,
): boolean {
  const { page } = input;
  const { index, kind } = block;
  if (place === undefined || kind === 'heading' || kind === 'table-cell') return false;
  if (place <= 0 || place > BARE_DISTANCE) return false;
  if (page.kind === 'text') return standsAsByline(input, block, headline);
  if (isInButton(page, block)) return false;
  if (isBesideDetails(input, index)) return true;
  if (hasTextBetween(page, headline!, index)) return false;
  return page.blocks.slice(index + 1, index + 3).some(({ words }) => words >= PROSE_WORDS);
}

/** No standfirst is so long: behind it stand headings of the text. */
const STANDFIRST_WORDS = 70;

function hasTextBetween({ blocks }: Page, headline: number, index: number): boolean {
  const prose = blocks.slice(headline + 1, index).filter(({ words }) => words >= PROSE_WORDS);
  return prose.reduce((sum, { words }) => sum + words, 0) > STANDFIRST_WORDS;
}

/** Words of a byline that stands alone. */
const FAR_WORDS = 10;
/** With the date and the section behind the name. */
const ANNOUNCED_WORDS = 18;
const MAX_FAR = 20;
const NAME_WORDS = 5;
/** Without a space beside it, a title may begin a sentence. */
const SPACED = /\S\s+\S/;

/**
 * The byline anywhere on the page: announced, or a name alone in an author's box or linked to an author's page;
 * as long as all such lines name the same: others belong to teasers. Pages that are no articles name many people.
 */
export function findFarByline(
  input: BylineInput,
  article: boolean,
  headline: number | undefined,
): Byline | undefined {
  let found: Byline | undefined;
  let seen = 0;
  const { page } = input;
  for (const block of page.blocks) {
    if (block.words < 2 || block.words > ANNOUNCED_WORDS || block.kind === 'caption') continue;
    // In flat text quick to tell; a name is looked for all over the page.
    if (page.kind === 'text' && isElsewhere(page, block, headline)) continue;
    const byline = farByline(input, block, article);
    if (!byline || isElsewhere(page, block, headline)) continue;
    if (found && found.names.join() !== byline.names.join()) return undefined;
    found ??= { block: block.index, names: byline.names, sign: byline.sign };
    if (++seen >= MAX_FAR) break;
  }
  return found;
}

/** A word of two letters that is "by" in one language begins names in others: `De Wiki`. */
function isSpoken({ phrase, language }: PhraseHit, spoken: string): boolean {
  return phrase.length > SHORT_PHRASE || language === 'en' || spoken.startsWith(language);
}

/** With the blank and the sign for a name. */
const SHORT_PHRASE = 4;

function farByline(input: BylineInput, block: Block, article: boolean): BylineBlock | undefined {
  const { page, phrases, find } = input;
  const far = block.words <= FAR_WORDS;
  const linked = far && article && linksToAuthor(block);
  const announced =
    (block.linkDensity ?? 0) < WHOLLY_LINK &&
    (phrases(block.index).some(hit => announces(hit) && isSpoken(hit, input.language)) ||
      (far && article && SPACED.test(block.text) && namesTitled(block.text, find)));
  const named = block.words <= NAME_WORDS && looksLikeName(withoutAddresses(block.text));
  const led = named && isAboveAuthorLink(input, block);
  const sure = announced || linked || led;
  if (!sure && !named) return undefined;
  // A name alone, only its mark-up calls an author's, or a label.
  const may = sure || (article && page.kind === 'html');
  if (!may && !isLabelled(input, block)) return undefined;
  const said = page.kind === 'html' ? markup(page, block) : '';
  if (OTHERS.test(said)) return undefined;
  const marked = AUTHOR_MARKUP.test(said);
  if (!sure && !marked && !isLabelled(input, block)) return undefined;
  const byline = readByline(input, block, { marked, below: false, linked: led });
  return byline?.sign === 'announced' || byline?.sign === 'marked' ? byline : undefined;
}
