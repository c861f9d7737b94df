import type { Block } from '../../../model/block.ts';
import type { Page } from '../../../model/page.ts';
import { MAYBE_DATE } from '../dates/prose-date.ts';
import { withoutDates } from '../dates/without-dates.ts';
import { announces } from '../find-phrases.ts';
import { isOutlet } from '../headline/text-title.ts';
import { PerBlock } from '../per-block.ts';
import { type Segment, segmentsOf } from '../segments.ts';
import { isTopic, linkedNames } from './author-links.ts';
import { isAboveAuthorLink } from './byline-details.ts';
import { doubledName, textOf } from './byline-line.ts';
import { aloneInMarkup, namedInMarkup } from './byline-markup.ts';
import { isNothingElse, MOST_PENS, readLines } from './byline-names.ts';
import { namesHelpers } from './byline-parts.ts';
import {
  announcesNames,
  type BylineInput,
  type BylinePlace,
  isInterface,
  isLabelled,
} from './byline-phrases.ts';
import { isPlace } from './name-words.ts';
import { namesTitled, withoutDetails } from './people.ts';
import { caselessNames, isFullName, isProper } from './proper-names.ts';

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
  if (block.words > 2 * BYLINE_WORDS || isCounted(input.page, block) || isSender(block)) return undefined;
  // Photographers have boxes that are called as those of writers are.
  if (marked && isCredit(block.text, input)) return undefined;
  const exact = namedInMarkup(input, block, { marked, linked });
  if (exact.length > 0) return { names: exact, sign: 'marked' };
  const alone = aloneInMarkup(input, block);
  if (alone !== undefined) return { names: [alone], sign: 'marked' };
  // Dates make a line long.
  const within = block.words <= BYLINE_WORDS;
  const may = below || isPromising(input, block) || (linked && isAboveAuthorLink(input, block));
  if (!marked && !(within ? may : MAYBE_DATE.test(block.text))) return undefined;
  const shown = linked && input.page.kind === 'text' ? nameShown(input, block) : undefined;
  return shown === undefined
    ? namesRead(input, block, { marked, below, linked })
    : { names: [shown], sign: 'marked' };
}

/** The name that a line of flat text says twice, or that is all of it and has a link to its bearer's articles below. */
function nameShown(input: BylineInput, block: Block): string | undefined {
  const { text } = block;
  const isName = isFullName(text) && isAboveAuthorLink(input, block) && !isInterface(text, input.find);
  return isName && isProper(input.page, text) ? text : doubledName(text);
}

const SENDER = /[:：]\s.*<[^<>@]*@[^<>@]*>$/;

/** `From: Daily Example <desk@news.example>`, of a mail */
const isSender = ({ text }: Block): boolean => text.endsWith('>') && SENDER.test(text);

const COUNT = /\S\s?\(\d{1,5}\)$/;

/** Whether a line is one of a list that tells how many stories there are on each subject: `Ida Morel (3)`. */
function isCounted({ blocks }: Page, { text, index }: Block): boolean {
  if (!text.endsWith(')') || !COUNT.test(text)) return false;
  return [index - 1, index + 1].some(at => COUNT.test(blocks[at]?.text ?? ''));
}

/** The names of a line, read part by part. */
function namesRead(
  input: BylineInput,
  block: Block,
  { marked, below, linked }: BylinePlace,
): BylineBlock | undefined {
  const within = block.words <= BYLINE_WORDS;
  const text = textOf(input, block);
  const undated = withoutDates(text, input.language, input.find);
  const lines = withoutOutlets(input.page, segmentsOf(undated));
  const bare = lines.length > 0 ? undated.slice(0, endOf(lines.at(-1)!)) : undated;
  // It was but a date.
  if (lines.length === 0) return undefined;
  const short = within || bare.trim().split(/\s+/).length <= BYLINE_WORDS;
  const dated = undated !== text && short;
  const labelled = short && isLabelled(input, block);
  const announcing = lines.map(line => announcesNames(line.text, input.find));
  const told = labelled || announcing.includes(true);
  const shown = marked || (within && (dated || below));
  if (!shown && !(told && short)) return undefined;
  const plain = below && within ? withoutDetails(bare, input.find) : bare;
  if (!marked && !dated && !told && SMALL_WORD.test(plain)) return undefined;
  const alike = linked && isNothingElse(input, lines, labelled);
  const handles = alike ? MOST_PENS : Number(dated || marked || (below && block.words === 2));
  const { names: read, announced } = readLines(input, lines, announcing, labelled, handles);
  if (read.length === 0) return undefined;
  const names = withoutReportedPlace(input.page, read, bare);
  if (announced && short) return { names, sign: 'announced' };
  if (!shown || (!marked && names.some(name => isTopic(name, block)))) return undefined;
  return marked
    ? markedNames(input, names)
    : shownNames(input, block, { names, lines, bare, plain, dated, below });
}

const endOf = ({ text, start }: Segment): number => start + text.length;

/** The parts of a line of flat text but for the last, where that is the outlet: `Ida Morel - Daily Example`. */
function withoutOutlets(page: Page, lines: readonly Segment[]): readonly Segment[] {
  const last = lines.at(-1);
  if (page.kind === 'html' || !last || lines.length < 2 || !isFullName(lines[0]!.text.trim())) return lines;
  return isOutlet(last.text.trim(), page.blocks) ? lines.slice(0, -1) : lines;
}

/** A name without the word before it that has its colon in other bylines: `كتب` of Arabic, "wrote". */
function withoutLabel(name: string, { find }: BylineInput): string {
  const [label, ...words] = name.split(' ');
  return words.length > 1 && find(`${label}: `).some(announces) ? words.join(' ') : name;
}

function markedNames({ page }: BylineInput, names: readonly string[]): BylineBlock | undefined {
  const proper = names.filter(name => isProper(page, name));
  return proper.length > 0 ? { names: proper, sign: 'marked' } : undefined;
}

/** What is known of a short line that no phrase announces and no mark-up names. */
interface Shown {
  names: readonly string[];
  lines: readonly Segment[];
  /** Its text without dates, and without what people are besides. */
  bare: string;
  plain: string;
  dated: boolean;
  below: boolean;
}

/** The names of such a line, where they have the shape of names and nothing else is said. */
function shownNames(
  input: BylineInput,
  block: Block,
  { names, lines, bare, plain, dated, below }: Shown,
): BylineBlock | undefined {
  if (!/\p{Lu}/u.test(bare)) {
    const shown = caselessNames(
      input.page,
      names.map(name => withoutLabel(name, input)),
      block.index,
    );
    return shown.length > 0 ? { names: shown, sign: dated ? 'dated' : 'bare' } : undefined;
  }
  const proper = names.filter(name => isProper(input.page, name));
  const [first] = proper;
  if (dated && first !== undefined) {
    // Behind the name stands what the person is, and behind the date what the text is about.
    const isFirst = proper.length === 1 && first === names[0] && !tellsWhen(first, input);
    const isAlone = lines.length > 1 && lines[0]!.text.trim() === first && bare.startsWith(first);
    if (isAlone || (isFirst && (bare.trim() === first || !isSpokenOf(input.page, first))))
      return { names: [first], sign: 'dated' };
  }
  if (dated && isDatedName(input.page, names, bare)) return { names: [...names], sign: 'dated' };
  if (proper.length < names.length) return undefined;
  const rest = names.reduce((left, name) => left.replace(name, ''), plain);
  const isNoMore = JOINT.test(rest) || isPlace(rest.trim(), input.find);
  return below && names.every(isFullName) && isNoMore ? { names: proper, sign: 'bare' } : undefined;
}

/** Whether several sentences of a flat text name somebody: a line about that person is a caption. */
function isSpokenOf({ kind, blocks }: Page, name: string): boolean {
  return kind === 'text' && blocks.some(({ words, text }) => words > BYLINE_WORDS && amid(text, name));
}

/** What is told of an author begins with the name. */
const amid = (text: string, name: string): boolean => text.indexOf(name) > 0;

/** Whether a line of flat text is a full name, a date and its weekday: one word of the name may have a meaning besides. */
function isDatedName(page: Page, [name, ...others]: readonly string[], bare: string): boolean {
  if (page.kind === 'html' || name === undefined || others.length > 0 || !bare.startsWith(name)) return false;
  if (!WEEKDAY_BEHIND.test(bare.slice(name.length))) return false;
  return isFullName(name) && name.split(' ').some(word => isProper(page, word));
}

/** At most a word, in a line of its own. */
const WEEKDAY_BEHIND = /^\s*(?:\n\s*\p{L}+\s*)?$/u;

/** What may stand between names and behind: signs, a short word that joins two, and letters that tell of a degree. */
const JOINT = /^[^\p{L}\p{N}]*(?:\p{Ll}{1,3}[^\p{L}\p{N}]*)?(?:\p{Lu}{2,5}[^\p{L}\p{N}]*)*$/u;

/** `Published on Monday`, in an interface that is not in the language of the text. */
function tellsWhen(name: string, { find }: BylineInput): boolean {
  return find(name).some(hit => hit.start === 0 && (hit.class === 'published' || hit.class === 'modified'));
}

/** A word that no name has: neither a particle nor with a capital. */
const SMALL_WORD = /(?:^|[ \n])\p{Ll}[\p{L}\p{M}]{3}/u;

function isCredit(line: string, { find }: BylineInput): boolean {
  return find(line).some(hit => hit.start === 0 && hit.class === 'credit') && namesHelpers(line, find);
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

/** Between names and places. */
const PLACE_JOINT = /^\s*[,،]\s*$|^\s[–—-]\s$/;

/** A place that is set behind the author's name: the article speaks of it, and not of the author. */
function withoutReportedPlace({ blocks }: Page, names: string[], line: string): string[] {
  const [last, before] = [names.at(-1)!, names.at(-2)];
  if (before === undefined) return names;
  const between = line.slice(line.indexOf(before) + before.length, line.lastIndexOf(last));
  const told = (name: string) =>
    blocks.some(({ words, text }) => words > 2 * BYLINE_WORDS && text.includes(name));
  return PLACE_JOINT.test(between) && told(last) && !told(before) ? names.slice(0, -1) : names;
}
