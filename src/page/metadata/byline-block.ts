import type { Block } from '../../model/block.ts';
import type { Page } from '../../model/page.ts';
import type { PhraseHit } from '../../model/rule.ts';
import { blockPieces, markedTexts } from './head-window.ts';
import { type FindPhrases, looksLikeName, peopleIn } from './people.ts';
import { PerBlock } from './per-block.ts';
import { findDates, MAYBE_DATE } from './prose-date.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { isWeekday } from './weekdays.ts';

export interface BylineInput {
  page: Page;
  language: string;
  find: FindPhrases;
  phrases: (block: number) => readonly PhraseHit[];
}

/** How a block shows that it is a byline, surest first: the number is its rank. */
export const SIGNS = { announced: 0, marked: 20, dated: 40, bare: 60 } as const;
export type Sign = keyof typeof SIGNS;

export interface BylineBlock {
  names: string[];
  sign: Sign;
}

const NAME_MARKUP = /author(?!ity|i[sz])|autor(?!is|iz)|auteur|autore|\bwriter|user-?name|contributor/i;
/** Boxes about the author and lists of stories by others are no bylines. */
export const NO_BYLINE =
  /(?:^|[\s_-])(?:bio|avatar|role|comments?|related\w*|newsletter|teasers?|recommend\w*|social|share|login|nav|menu)(?:$|[\s_-])/i;
/** Where sites keep the pages of their authors. */
const AUTHOR_ADDRESS =
  /\/(?:authors?|autor(?:en|es|i|a)?|auteurs?|autore|redakt(?:ion|eur|oer)|contributors?|writers?|staff|journalists?|profiles?|people|by|reporters?|columnists?)\/|[?&]author=/i;
const TIME = /\b\d{1,2}[:.h]\d{2}(?:\s?(?:[ap]\.?m\.?|Uhr|h|[A-Z]{2,4}))?/gi;
/** Signs between parts of a line, and lines of text nodes glued together. */
const SEVERAL = /[|·•⋅\n]|\s[–—-]\s|\p{Ll}\p{Lu}|[\d)]\p{Lu}/u;
/** A sentence that begins with "By" is longer than a byline. */
const BYLINE_WORDS = 16;
/** In addresses names are written small. */
const BEGINS_WITH_LETTER = /^(?:[\p{L}\p{M}@_/-]|\.[\p{L}\p{M}])/u;
const ENDS_IN_LETTER = /[\p{L}\p{M}@_/.-]$/u;

/** What is known of a block before its text is read. */
export interface BylinePlace {
  /** Its mark-up says author. */
  marked: boolean;
  /** It stands where a name alone is a byline. */
  below: boolean;
  /** It stands where a link to a person's page is one to the author's. */
  linked: boolean;
}

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
  return names.length > 0 ? { names, sign: 'marked' } : found;
}

function namesInText(
  input: BylineInput,
  block: Block,
  { marked, below }: BylinePlace,
): BylineBlock | undefined {
  if (block.words > 2 * BYLINE_WORDS) return undefined;
  const exact = namedInMarkup(input, block, marked);
  if (exact.length > 0) return { names: exact, sign: 'marked' };
  const alone = aloneInMarkup(input, block);
  if (alone !== undefined) return { names: [alone], sign: 'marked' };
  const short = block.words <= BYLINE_WORDS;
  if (!marked && !(short && (below || isPromising(input, block)))) return undefined;
  const pieces =
    input.page.kind === 'html' && (marked || short) ? blockPieces(input.page, block) : [block.text];
  const text = pieces.join('\n');
  const bare = withoutDates(text, input.language);
  const dated = bare !== text && short;
  const labelled = short && isLabelled(input, block);
  const handles = dated || marked || (below && block.words === 2);
  const { names, announced } = readLines(input, segmentsOf(bare), labelled, handles);
  if (names.length === 0) return undefined;
  if (announced && short) return { names, sign: 'announced' };
  if (!marked && !dated && !below) return undefined;
  const proper = names.filter(name => isProper(input.page, name));
  if (marked && proper.length > 0) return { names: proper, sign: 'marked' };
  if (!/\p{Lu}/u.test(text)) return undefined;
  // Behind the name stands what the person is.
  if (dated && proper.length === 1 && proper[0] === names[0]) return { names: proper, sign: 'dated' };
  if (proper.length < names.length) return undefined;
  const rest = names.reduce((left, name) => left.replace(name, ''), bare);
  return below && names.every(isFullName) && !/[\p{L}\p{N}]/u.test(rest)
    ? { names, sign: 'bare' }
    : undefined;
}

/** Whether a closer look at a short block without mark-up can show more than the shape of a name. */
function isPromising(input: BylineInput, block: Block): boolean {
  const { text, index } = block;
  return (
    MAYBE_DATE.test(text) ||
    SEVERAL.test(text) ||
    input.phrases(index).some(hit => hit.class === 'byline' && hit.start === 0) ||
    isLabelled(input, block)
  );
}

/** Whether a link of the block leads to an author's page. */
export function linksToAuthor({ marks }: Block): boolean {
  return marks.some(({ type, href }) => type === 'link' && AUTHOR_ADDRESS.test(href ?? ''));
}

/** Names in elements, or in links to pages, that are an author's by what they are called. */
function namedInMarkup({ page, language, find }: BylineInput, block: Block, marked: boolean): string[] {
  if (page.kind !== 'html') return [];
  const named = (texts: readonly string[]) =>
    texts
      .flatMap(text => peopleIn(text, language, find))
      .filter(name => looksLikeName(name) && !isInterface(name, find));
  const links = block.marks.filter(({ type, href }) => type === 'link' && AUTHOR_ADDRESS.test(href ?? ''));
  const linked = named(links.map(({ start, end }) => block.text.slice(start, end)));
  return unique([
    ...(marked ? named(markedTexts(page, block, NAME_MARKUP, NO_BYLINE)) : []),
    ...linked.filter(name => isProper(page, name)),
  ]);
}

/** Not the box about the author, but what holds the name. */
const NAME_ALONE =
  /(?:^|[\s_-])(?:author|creator|contributor|writer|user)_*-?(?:name|link)(?:$|[\s_-])|(?:^|\s)author(?:\s|$)/i;
const ALONE_WORDS = 4;

/** The whole of a short element that is an author's name by what it is called; also a pen name or a desk. */
function aloneInMarkup({ page, language, find }: BylineInput, block: Block): string | undefined {
  if (page.kind !== 'html' || block.words > ALONE_WORDS) return undefined;
  const called = page.elements.classes[block.element] ?? '';
  if (!NAME_ALONE.test(called) || NO_BYLINE.test(called)) return undefined;
  const names = peopleIn(block.text, language, find);
  const [name] = names;
  return names.length === 1 && name === block.text && !/\d|[:!?]/.test(name) && !isInterface(name, find)
    ? name
    : undefined;
}

/** Pages of members of a forum, too. */
const PERSON_ADDRESS = /\/(?:u|users?|members?)\/[^/]|[?&]u=\d|action=profile|mode=viewprofile|\/~\w/i;
const LINK_LENGTH = 40;

/** What the links to people's pages say; also pen names. */
function linkedNames({ page, language, find }: BylineInput, { text, marks }: Block): string[] {
  if (page.kind !== 'html') return [];
  const names = marks.flatMap(({ type, href = '', start, end }) => {
    if (type !== 'link' || end - start > LINK_LENGTH) return [];
    if (!AUTHOR_ADDRESS.test(href) && !PERSON_ADDRESS.test(href)) return [];
    const people = peopleIn(text.slice(start, end), language, find);
    return people.filter(name => !isInterface(name, find) && (isHandle(name) || isShown(page, name)));
  });
  return unique(names);
}

const isShown = (page: Page, name: string) => looksLikeName(name) && isProper(page, name);

/** "Written by" alone in the line before. */
function isLabelled({ page, phrases }: BylineInput, { index }: Block): boolean {
  const before = page.blocks[index - 1];
  if (!before || before.words > 3) return false;
  if (phrases(index - 1).length === 0) return false;
  const { length } = before.text.replace(/[\s:]+$/, '');
  return phrases(index - 1).some(hit => hit.class === 'byline' && hit.start === 0 && hit.end >= length);
}

function readLines(
  { page, language, find }: BylineInput,
  lines: readonly Segment[],
  labelled: boolean,
  handles: boolean,
): { names: string[]; announced: boolean } {
  const isProperName = (name: string) => looksLikeName(name) && isProper(page, name);
  let announced = labelled;
  const names: string[] = [];
  for (const { text: line } of lines) {
    announced ||= find(line).some(hit => hit.class === 'byline' && hit.start === 0);
    const people = peopleIn(line, language, find).filter(name => !isInterface(name, find));
    if (names.length === 0 && isSentence(line, find)) return { names: [], announced: false };
    const first = announced && names.length === 0 ? people[0] : undefined;
    // Behind the author stand titles, sections and topics.
    const isName = !announced ? isFullName : names.length === 0 ? looksLikeName : isProperName;
    names.push(...people.filter(each => isName(each) || (each === first && handles && isHandle(each))));
  }
  return { names: unique(names), announced };
}

/** "By continuing you agree": what follows the phrase is no name. */
function isSentence(line: string, find: FindPhrases): boolean {
  const end = Math.max(...find(line).map(hit => (hit.class === 'byline' && hit.start === 0 ? hit.end : 0)));
  return end > 0 && /^\P{L}*\p{Ll}{4,}\P{L}+\p{Ll}+\P{L}+\p{Ll}+/u.test(line.slice(end));
}

/** "View comments" has the shape of a name. */
function isInterface(name: string, find: FindPhrases): boolean {
  return find(name).some(hit => hit.whole && hit.class !== 'byline');
}

const unique = (names: readonly string[]) => [...new Set(names)];

/** Where no phrase announces a name, every word but short particles must have its capital. */
function isFullName(text: string): boolean {
  const words = text.split(' ');
  return (
    words.length <= 4 &&
    looksLikeName(text) &&
    words.every(word => !/^\p{Ll}/u.test(word) || word.length <= 3)
  );
}

/** None of a name's words with a capital is written small anywhere on the page, but for addresses. */
function isProper({ blocks }: Page, name: string): boolean {
  const words = name.split(/[^\p{L}\p{M}]+/u).filter(word => word.length > 1 && !/^\p{Ll}/u.test(word));
  if (words.length === 0 || words.length > 4) return false;
  const small = words.map(word => word.toLowerCase());
  if (words.every((word, i) => word === small[i])) return true;
  return !blocks.some(({ text }) => small.some(word => hasWord(text, word)));
}

/** Whether a word of letters stands in a text, written just so. No RegExp: these are slow over whole pages. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (
      !ENDS_IN_LETTER.test(text.slice(Math.max(0, at - 2), at)) &&
      !BEGINS_WITH_LETTER.test(text.slice(end, end + 2))
    )
      return true;
  }
  return false;
}

/** A pen name of one word. */
function isHandle(name: string): boolean {
  return name.length <= 30 && !/\s/.test(name) && /\p{L}{2}/u.test(name);
}

function withoutDates(text: string, language: string): string {
  let out = text;
  for (const { start, end } of [...findDates(text, language).dates].reverse())
    out = `${beforeDate(out.slice(0, start), language)}\n${out.slice(end)}`;
  return out.replace(TIME, '\n');
}

const LAST_WORD = /(?:^|\s)(\p{L}+[.,]*)\s*$/u;
const JOINING_WORD = /\s\p{Ll}{1,3}\s*$/u;

/** Without the day of the week and the `on` that lead to a date. */
function beforeDate(text: string, language: string): string {
  const last = LAST_WORD.exec(text);
  const rest = last && isWeekday(last[1]!, language) ? text.slice(0, last.index) : text;
  return rest.replace(JOINING_WORD, '');
}
