import type { Block } from '../../../model/block.ts';
import type { Page } from '../../../model/page.ts';
import { findDates, MAYBE_DATE } from '../dates/prose-date.ts';
import { withoutDates } from '../dates/without-dates.ts';
import { announces } from '../find-phrases.ts';
import { gluePoints } from '../glue.ts';
import { blockPieces } from '../head-window.ts';
import { PerBlock } from '../per-block.ts';
import { type Segment, segmentsOf } from '../segments.ts';
import { isTopic, linkedNames } from './author-links.ts';
import { aloneInMarkup, namedInMarkup } from './byline-markup.ts';
import { namesHelpers } from './byline-parts.ts';
import {
  announcesNames,
  type BylineInput,
  type BylinePlace,
  isInterface,
  isLabelled,
  isSentence,
} from './byline-phrases.ts';
import { conjunction } from './conjunctions.ts';
import { isJobTitle } from './name-words.ts';
import { looksLikeName, namesTitled, peopleIn, withoutDetails, withoutEmployers } from './people.ts';
import { caselessNames, isFullName, isHandle, isProper, isShownName } from './proper-names.ts';

/** How a block shows that it is a byline, surest first: the number is its rank. */
export const SIGNS = { announced: 0, marked: 20, dated: 40, bare: 60 } as const;
export type Sign = keyof typeof SIGNS;

export interface BylineBlock {
  names: string[];
  sign: Sign;
}

export interface Byline extends BylineBlock {
  block: number;
}

/** Signs between parts of a line, and lines of text nodes glued together. */
const SEVERAL = /[|·•⋅\n]|\s[–—-]\s|\p{Ll}\p{Lu}|[\d)]\p{Lu}/u;
/** A sentence that begins with "By" is longer than a byline. */
const BYLINE_WORDS = 16;

const bylines = new PerBlock<BylineBlock | undefined>();

/** The names of a block that is a byline; undefined for any other. */
export function readByline(input: BylineInput, block: Block, place: BylinePlace): BylineBlock | undefined {
  return bylines.ask(
    input.page,
    block,
    `${input.language} ${place.marked} ${place.below} ${place.linked}`,
    () => namesOf(input, block, place),
  );
}

function namesOf(input: BylineInput, block: Block, place: BylinePlace): BylineBlock | undefined {
  const found = namesInText(input, block, place);
  if (!place.linked || found?.sign === 'announced' || block.words > 2 * BYLINE_WORDS) return found;
  const names = linkedNames(input, block);
  return names.length > 0
    ? { names: withoutReportedPlace(input.page, names, block.text), sign: 'marked' }
    : found;
}

function namesInText(
  input: BylineInput,
  block: Block,
  { marked, below, linked }: BylinePlace,
): BylineBlock | undefined {
  if (block.words > 2 * BYLINE_WORDS) return undefined;
  // Photographers have boxes that are called as those of writers are.
  if (marked && isCredit(block.text, input)) return undefined;
  const exact = namedInMarkup(input, block, { marked, linked });
  if (exact.length > 0) return { names: exact, sign: 'marked' };
  const alone = aloneInMarkup(input, block);
  if (alone !== undefined) return { names: [alone], sign: 'marked' };
  // Dates make a line long.
  const within = block.words <= BYLINE_WORDS;
  if (!marked && !(within ? below || isPromising(input, block) : MAYBE_DATE.test(block.text)))
    return undefined;
  const text = textOf(input, block);
  if (linked && text !== block.text && isDoubled(block.text, text)) return { names: [text], sign: 'marked' };
  const bare = withoutDates(text, input.language, input.find);
  const short = within || bare.trim().split(/\s+/).length <= BYLINE_WORDS;
  const dated = bare !== text && short;
  const labelled = short && isLabelled(input, block);
  const lines = segmentsOf(bare);
  const alike = linked && isNothingElse(input, lines, labelled);
  const handles = alike ? MOST_PENS : Number(dated || marked || (below && block.words === 2));
  const plain = below && within ? withoutDetails(bare, input.find) : bare;
  if (!marked && !dated && !labelled && SMALL_WORD.test(plain) && !isAnnounced(input, lines))
    return undefined;
  const { names: read, announced } = readLines(input, lines, labelled, handles);
  if (read.length === 0) return undefined;
  const names = withoutReportedPlace(input.page, read, bare);
  if (announced && short) return { names, sign: 'announced' };
  if (!marked && (!(within && (dated || below)) || names.some(name => isTopic(name, block))))
    return undefined;
  const proper = names.filter(name => isProper(input.page, name));
  if (marked && proper.length > 0) return { names: proper, sign: 'marked' };
  if (!/\p{Lu}/u.test(text)) {
    const shown = within ? caselessNames(input.page, names, block.index) : [];
    return shown.length > 0 ? { names: shown, sign: dated ? 'dated' : 'bare' } : undefined;
  }
  // Behind the name stands what the person is.
  if (dated && proper.length === 1 && proper[0] === names[0] && !tellsWhen(proper[0]!, input))
    return { names: proper, sign: 'dated' };
  const [first] = proper;
  if (
    dated &&
    first !== undefined &&
    lines.length > 1 &&
    lines[0]!.text.trim() === first &&
    bare.startsWith(first)
  )
    return { names: [first], sign: 'dated' };
  if (proper.length < names.length) return undefined;
  const rest = names.reduce((left, name) => left.replace(name, ''), plain);
  return below && names.every(isFullName) && JOINT.test(rest) ? { names, sign: 'bare' } : undefined;
}

/**
 * The text nodes of a block, each a line, but for a writer whom a label announces; where no space parts names from
 * titles, nodes end anywhere.
 */
function textOf(input: BylineInput, block: Block): string {
  const { page, find } = input;
  if (page.kind === 'text') return partsOfLine(input, block.text);
  if (namesTitled(block.text, find)) return block.text;
  const lines = blockPieces(page, block).join('\n');
  return lines.replace(LABELLED, (both, label: string, name: string) =>
    namesHelpers(`${label} ${name}`, find) ? both : `${label} ${name}`,
  );
}

/** A line of flat text, with what a program glued together apart: `ByIda MorelMay 4, 2025`. */
function partsOfLine({ language, find }: BylineInput, line: string): string {
  const doubled = DOUBLED.exec(line)?.[1];
  if (doubled !== undefined && isFullName(doubled)) return doubled;
  const whole = countsApart(line.replace(HANDLE, ''), find);
  let text = find(whole).some(hit => announces(hit) && hit.start === 0) ? whole.split(COLUMN)[0]! : whole;
  for (const at of gluePoints(text).reverse()) {
    const [before, behind] = [text.slice(0, at), text.slice(at)];
    const isDate = findDates(behind, language).dates[0]?.start === 0;
    const isTitle = TWO_WORDS.test(before) && isJobTitle(behind, find);
    if (DURATION.test(behind)) text = before;
    else if (isDate || isTitle) text = `${before}\n${behind}`;
    else if (find(`${before} `).some(hit => announces(hit) && hit.start === 0 && hit.end === at))
      text = `${before} ${behind}`;
  }
  return text;
}

/** What stands behind the second such sign of a byline are topics. */
const COLUMN = /(?<=\|[^|]*)\|/;
/** Of which the second is no part of a word, as in `Ida McMorel`. */
const TWO_WORDS = /\p{Lu}\S*\s\p{Lu}[\p{L}\p{M}'’-]{3,}$/u;
const DURATION = /^\d{1,2} \p{L}/u;
/** `Portrait of Ida MorelIda Morel`: what a picture of the author shows, and the name beside it. */
const DOUBLED = /(\p{Lu}\S*\s[^|\n]{2,40}?)\1$/u;

const isDoubled = (line: string, name: string) => DOUBLED.exec(line)?.[1] === name && isFullName(name);

/** Glued to a name. */
const HANDLE = /(?<=\p{Lu}\S*\s.*\p{Ll})@\w+(?=\s|$)/u;
const COUNTED: ReadonlySet<string> = new Set(['metadata-line', 'comment']);
const WORD_OR_COUNT = /\s(?=\p{Lu}|\d{1,6}\s?\p{L}|\d{1,2}[-–]\d{1,2}\s\p{L})/gu;

/** A line with what it counts (comments, the minutes that reading takes) in lines of their own. */
function countsApart(line: string, find: BylineInput['find']): string {
  return line.replace(WORD_OR_COUNT, (space, at: number) =>
    find(line.slice(at + 1)).some(hit => hit.start === 0 && COUNTED.has(hit.class)) ? '\n' : space,
  );
}

const LABELLED = /([^\n]*[:：])\n([^\n]*)/g;

/** A word that no name has: neither a particle nor with a capital. */
const SMALL_WORD = /(?:^|[ \n])\p{Ll}[\p{L}\p{M}]{3}/u;

function isCredit(line: string, { find }: BylineInput): boolean {
  return find(line).some(hit => hit.start === 0 && hit.class === 'credit') && namesHelpers(line, find);
}

/** `Published on Monday`, in an interface that is not in the language of the text. */
function tellsWhen(name: string, { find }: BylineInput): boolean {
  return find(name).some(hit => hit.start === 0 && (hit.class === 'published' || hit.class === 'modified'));
}

/** Whether a line says no more than that somebody of one name, or two, wrote this: `Written by Ida`. */
function isNothingElse(
  { page, find, language }: BylineInput,
  lines: readonly Segment[],
  labelled: boolean,
): boolean {
  const [line, ...others] = lines;
  if (!line || others.length > 0) return false;
  const end = Math.max(0, ...find(line.text).map(hit => (announces(hit) ? hit.end : 0)));
  const names = line.text.slice(end).trim().split(conjunction(language));
  return (
    (labelled || end > 0) &&
    names.length <= MOST_PENS &&
    names.every(name => GIVEN_NAME.test(name) && isProper(page, name))
  );
}

/** Names of one word, of which one line has so many at most. */
const MOST_PENS = 2;
const GIVEN_NAME = /^\p{Lu}[\p{L}\p{M}'’-]+$/u;

function isAnnounced({ find }: BylineInput, lines: readonly Segment[]): boolean {
  return lines.some(({ text }) => announcesNames(text, find));
}

/** Whether a closer look at a short block without mark-up can show more than the shape of a name. */
function isPromising(input: BylineInput, block: Block): boolean {
  const { text, index } = block;
  const isPart = text !== input.page.blocks[index]?.text;
  const hits = isPart ? input.find(text) : input.phrases(index);
  return (
    MAYBE_DATE.test(text) ||
    SEVERAL.test(text) ||
    hits.some(announces) ||
    isLabelled(input, block) ||
    namesTitled(text, input.find)
  );
}

/** A place that a comma sets behind the author's name: the article speaks of it, and not of the author. */
function withoutReportedPlace({ blocks }: Page, names: string[], line: string): string[] {
  const [last, before] = [names.at(-1)!, names.at(-2)];
  if (before === undefined) return names;
  const between = line.slice(line.indexOf(before) + before.length, line.lastIndexOf(last));
  const told = (name: string) =>
    blocks.some(({ words, text }) => words > 2 * BYLINE_WORDS && text.includes(name));
  return between.trim() === ',' && told(last) && !told(before) ? names.slice(0, -1) : names;
}

/** What may stand between names and behind: signs, a short word that joins two, and letters that tell of a degree. */
const JOINT = /^[^\p{L}\p{N}]*(?:\p{Ll}{1,3}[^\p{L}\p{N}]*)?(?:\p{Lu}{2,5}[^\p{L}\p{N}]*)*$/u;

const DASH = /^[–—-]$/;

function readLines(
  { page, language, find }: BylineInput,
  lines: readonly Segment[],
  labelled: boolean,
  handles: number,
): { names: string[]; announced: boolean } {
  const isShown = (name: string) => isShownName(page, name);
  let announced = labelled;
  /** Whom the line is about to name, or has named. */
  let named: 'writers' | 'helpers' | 'nobody' = 'writers';
  let before = '';
  const names: string[] = [];
  for (const { text: line, joint } of lines) {
    const announces = announcesNames(line, find);
    // `Reviewed`, `by` and the name may each be an element.
    if (announces) named = before !== '' && namesHelpers(`${before} ${line}`, find) ? 'helpers' : 'writers';
    before = line;
    if (named !== 'writers') continue;
    // Behind a dash stands where the author is.
    const place = announced && !announces && DASH.test(joint ?? '');
    announced ||= announces;
    if (names.length > 0 && (place || namesHelpers(line, find))) continue;
    const people = peopleIn(line, language, find, names.length > 0).filter(name => !isInterface(name, find));
    if (names.length === 0 && isSentence(line, find)) return { names: [], announced: false };
    const pens = announced && names.length === 0 ? people.slice(0, handles) : [];
    // Behind the author stand titles, sections and topics.
    const isName = !announced ? isFullName : names.length === 0 ? looksLikeName : isShown;
    names.push(...people.filter(each => isName(each) || (pens.includes(each) && isHandle(each))));
    // Behind a pen name stands what readers can do with the post.
    if (announces && people.length > 0 && !names.some(looksLikeName)) named = 'nobody';
  }
  return { names: withoutEmployers([...new Set(names)], find), announced };
}
