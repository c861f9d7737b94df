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
/** Signs between a name, a section and a date in one line. */
const PIECE = /\s*[|·•\n]\s*|\s[–—-]\s/;

/** How sure a byline is: announced by a phrase, named by mark-up, or merely a name beside a date. */
const RANK = { announced: 0, marked: 20, dated: 40 } as const;
type Sign = keyof typeof RANK;
const WHY: Readonly<Record<Sign, string>> = {
  announced: 'a phrase announces names',
  marked: 'its mark-up says author',
  dated: 'a name stands beside a date',
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
    const before = headline !== undefined && block.index < headline ? 10 : 0;
    const byline = { block: block.index, names: found.names, why: WHY[found.sign] };
    bylines.push({ byline, rank: RANK[found.sign] + before + distance });
  }
  return bylines.sort((a, b) => a.rank - b.rank).map(({ byline }) => byline);
}

/** The names of a block that is a byline; undefined for any other. */
function readByline(
  input: BylineInput,
  block: Block,
  marked: boolean,
): { names: string[]; sign: Sign } | undefined {
  const { page, language, find } = input;
  if (page.kind === 'html' && marked) {
    const exact = markedTexts(page, block, NAME_MARKUP, NO_BYLINE).flatMap(text =>
      peopleIn(text, language, find),
    );
    if (exact.some(looksLikeName)) return { names: unique(exact.filter(looksLikeName)), sign: 'marked' };
  }
  const text =
    page.kind === 'html' && (marked || block.words <= BYLINE_WORDS)
      ? blockPieces(page, block).join('\n')
      : block.text;
  const bare = withoutDates(text, language);
  const dated = bare !== text && block.words <= BYLINE_WORDS;
  if (!marked && !dated && block.words > BYLINE_WORDS) return undefined;
  let announced = false;
  const names: string[] = [];
  for (const line of bare.split(PIECE)) {
    const lead = find(line).find(hit => hit.class === 'byline' && hit.start === 0);
    if (lead && block.words <= BYLINE_WORDS) announced = true;
    const people = peopleIn(line, language, find);
    const first = lead !== undefined || (announced && names.length === 0) ? people[0] : undefined;
    const name = lead === undefined && !announced ? isFullName : looksLikeName;
    names.push(
      ...people.filter(each => name(each) || (each === first && (dated || marked) && isHandle(each))),
    );
  }
  const sign = announced
    ? 'announced'
    : marked
      ? 'marked'
      : dated && names.length === 1
        ? 'dated'
        : undefined;
  return sign && names.length > 0 ? { names: unique(names), sign } : undefined;
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
