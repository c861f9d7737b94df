import type { Block } from '../../model/block.ts';
import type { Page } from '../../model/page.ts';
import type { Span } from '../../model/verdict.ts';
import { blockPieces, markedTexts, markup } from './head-window.ts';
import { type FindPhrases, looksLikeName, peopleIn } from './people.ts';
import { findDates } from './prose-date.ts';

export interface Byline {
  block: number;
  names: readonly string[];
  /** Where the byline stands in the block, when it is not the whole. */
  span?: Span;
  why: string;
}

const AUTHOR_MARKUP =
  /author|by-?line|autor(?!is|iz)|\bwriter|user-?(?:name|details|info)|message-name|postprofile|contributor/i;
const NAME_MARKUP = /author(?!ity|i[sz])|autor(?!is|iz)|auteur|autore|\bwriter|user-?name|contributor/i;
/** Boxes about the author and lists of stories by others are no bylines. */
const NO_BYLINE =
  /(?:^|[\s_-])(?:bio|avatar|comments?|related|newsletter|teasers?|recommend\w*|social|share|login|nav|menu)(?:$|[\s_-])/i;
const TIME = /\b\d{1,2}[:.h]\d{2}(?:\s?(?:[ap]\.?m\.?|Uhr|h|[A-Z]{2,4}))?/gi;
/** A sentence that begins with "By" is longer than a byline. */
const BYLINE_WORDS = 16;
/** A bare name counts only in the lines next to the headline. */
const DATED_DISTANCE = 5;
const BARE_DISTANCE = 3;
const PROSE_WORDS = 20;
/** Where sites keep the pages of their authors. */
const AUTHOR_ADDRESS =
  /\/(?:authors?|autor(?:en|es|i|a)?|auteurs?|autore|redakt(?:ion|eur|oer)|contributors?|writers?|staff|journalists?|profiles?|people|by|reporters?|columnists?)\/|[?&]author=/i;
/** Signs between a name, a section and a date in one line. */
const PIECE = /\s*[|·•\n]\s*|\s[–—-]\s/;

/** How sure a byline is: announced by a phrase, named by mark-up, a name beside a date, a name alone in its line. */
const RANK = { announced: 0, marked: 20, dated: 40, bare: 60 } as const;
type Sign = keyof typeof RANK;
const WHY: Readonly<Record<Sign, string>> = {
  announced: 'a phrase announces names',
  marked: 'its mark-up says author',
  dated: 'a name stands beside a date',
  bare: 'a name alone right below the headline',
};

interface BylineInput {
  page: Page;
  language: string;
  find: FindPhrases;
}

/** The bylines among the blocks around the headline, as phrases, mark-up and dates show them, best first. */
export function findBylines(
  input: BylineInput,
  blocks: readonly Block[],
  headline: number | undefined,
): Byline[] {
  const bylines: { byline: Byline; rank: number }[] = [];
  for (const block of blocks) {
    if (block.kind === 'caption' || block.words > 2 * BYLINE_WORDS) continue;
    const said = input.page.kind === 'html' ? markup(input.page, block) : '';
    if (NO_BYLINE.test(said)) continue;
    const found = readByline(input, block, AUTHOR_MARKUP.test(said));
    if (!found) continue;
    const distance = headline === undefined ? block.index : Math.abs(block.index - headline);
    if (found.sign === 'dated' && distance > DATED_DISTANCE) continue;
    if (
      found.sign === 'bare' &&
      !(isBelow(input.page, block, headline) && isProper(input.page, found.names[0]!))
    )
      continue;
    const before = headline !== undefined && block.index < headline ? 10 : 0;
    const byline = { block: block.index, names: found.names, why: WHY[found.sign] };
    bylines.push({ byline, rank: RANK[found.sign] + before + distance });
  }
  return bylines.sort((a, b) => a.rank - b.rank).map(({ byline }) => byline);
}

/** Right below the headline, and right above the text. */
function isBelow({ blocks }: Page, { index, kind }: Block, headline: number | undefined): boolean {
  if (headline === undefined || kind === 'heading' || kind === 'table-cell') return false;
  if (index <= headline || index > headline + BARE_DISTANCE) return false;
  return blocks.slice(index + 1, index + 3).some(({ words }) => words >= PROSE_WORDS);
}

/** No word of a person's name is written small anywhere on the page. */
function isProper({ blocks }: Page, name: string): boolean {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter(word => word.length > 1);
  if (words.length < 2 || words.length > 3) return false;
  const small = new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.join('|')})(?![\\p{L}\\p{M}])`, 'u');
  return !blocks.some(({ text }) => small.test(text));
}

interface Read {
  names: string[];
  sign: Sign;
}

/** The names of a block that is a byline; undefined for any other. */
function readByline(input: BylineInput, block: Block, marked: boolean): Read | undefined {
  const exact = namedInMarkup(input, block, marked);
  if (exact.length > 0) return { names: exact, sign: 'marked' };
  const short = block.words <= BYLINE_WORDS;
  const pieces =
    input.page.kind === 'html' && (marked || short) ? blockPieces(input.page, block) : [block.text];
  const text = pieces.join('\n');
  const bare = withoutDates(text, input.language);
  const dated = bare !== text && short;
  if (!marked && !dated && !short) return undefined;
  const { names, announced } = readLines(input, bare.split(PIECE), dated || marked);
  if (names.length === 0) return undefined;
  if (announced && short) return { names, sign: 'announced' };
  if (marked) return { names, sign: 'marked' };
  if (dated && names.length === 1) return { names, sign: 'dated' };
  return bare === names[0] && isFullName(bare) ? { names, sign: 'bare' } : undefined;
}

/** Names in elements, or in links to pages, that are an author's by what they are called. */
function namedInMarkup({ page, language, find }: BylineInput, block: Block, marked: boolean): string[] {
  if (page.kind !== 'html') return [];
  const texts = marked ? markedTexts(page, block, NAME_MARKUP, NO_BYLINE) : [];
  for (const { type, href, start, end } of block.marks) {
    if (type === 'link' && AUTHOR_ADDRESS.test(href ?? '')) texts.push(block.text.slice(start, end));
  }
  const names = texts.flatMap(text => peopleIn(text, language, find)).filter(looksLikeName);
  return unique(names.filter(name => !isInterface(name, find)));
}

function readLines(
  { language, find }: BylineInput,
  lines: readonly string[],
  handles: boolean,
): { names: string[]; announced: boolean } {
  let announced = false;
  const names: string[] = [];
  for (const line of lines) {
    const lead = find(line).some(hit => hit.class === 'byline' && hit.start === 0);
    announced ||= lead;
    const people = peopleIn(line, language, find).filter(name => !isInterface(name, find));
    const first = announced && names.length === 0 ? people[0] : undefined;
    const isName = announced ? looksLikeName : isFullName;
    names.push(...people.filter(each => isName(each) || (each === first && handles && isHandle(each))));
  }
  return { names: unique(names), announced };
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

/** A pen name of one word. */
function isHandle(name: string): boolean {
  return name.length <= 30 && !/\s/.test(name) && /\p{L}{2}/u.test(name);
}

function withoutDates(text: string, language: string): string {
  let out = text;
  for (const { start, end } of [...findDates(text, language).dates].reverse())
    out = `${out.slice(0, start)}\n${out.slice(end)}`;
  return out.replace(TIME, '\n');
}
