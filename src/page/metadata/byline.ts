import type { Block } from '../../model/block.ts';
import type { Page } from '../../model/page.ts';
import type { Span } from '../../model/verdict.ts';
import { markedTexts, markup } from './head-window.ts';
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
  /(?:^|[\s_-])(?:by-?line|author|autor|auteur|autore|writer)s?(?:$|[\s_-])|[a-z](?:Author|Byline)s?(?:$|[\s_A-Z-])/;
const NAME_MARKUP =
  /(?:^|[\s_-])(?:author|autor|auteur|autore|writer)s?(?:$|[\s_-]name|[\s_-]link|\s)|rel-?author/;
/** Boxes about the author and lists of stories by others are no bylines. */
const NO_BYLINE =
  /(?:^|[\s_-])(?:bio|avatar|comments?|related|newsletter|teasers?|recommend\w*|social|share)(?:$|[\s_-])/;
const TIME = /\b\d{1,2}[:.h]\d{2}(?:\s?(?:[ap]\.?m\.?|Uhr|h|[A-Z]{2,4}))?/gi;

/** The bylines among the blocks around the headline, as phrases and mark-up show them, best first. */
export function findBylines(
  page: Page,
  blocks: readonly Block[],
  headline: number | undefined,
  language: string,
  find: FindPhrases,
  phrases: (block: number) => readonly { class: string; start: number }[],
): Byline[] {
  const bylines: (Byline & { rank: number })[] = [];
  for (const block of blocks) {
    if (block.kind === 'caption' || block.text.length > 300) continue;
    const announced = phrases(block.index).some(hit => hit.class === 'byline' && hit.start <= 2);
    const marked = page.kind === 'html' && AUTHOR_MARKUP.test(markup(page, block));
    if (!announced && !marked) continue;
    if (page.kind === 'html' && NO_BYLINE.test(markup(page, block))) continue;
    const names = namesOf(page, block, language, find, announced);
    if (names.length === 0) continue;
    const distance = headline === undefined ? block.index : Math.abs(block.index - headline);
    const rank =
      (announced ? 0 : 20) + (headline !== undefined && block.index < headline ? 10 : 0) + distance;
    bylines.push({
      block: block.index,
      names,
      rank,
      why: announced ? 'a phrase announces names' : 'its mark-up says author',
    });
  }
  return bylines.sort((a, b) => a.rank - b.rank).map(({ rank: _, ...byline }) => byline);
}

function namesOf(
  page: Page,
  block: Block,
  language: string,
  find: FindPhrases,
  announced: boolean,
): string[] {
  if (page.kind === 'html') {
    const exact = markedTexts(page, block, NAME_MARKUP)
      .flatMap(text => peopleIn(text, language, find))
      .filter(looksLikeName);
    if (exact.length > 0) return [...new Set(exact)];
  }
  const people = peopleIn(withoutDates(block.text, language), language, find);
  const linked = block.marks
    .filter(mark => mark.type === 'link')
    .map(mark => block.text.slice(mark.start, mark.end))
    .filter(text => looksLikeName(text) && people.some(name => name.includes(text)));
  if (linked.length > 0) return [...new Set(linked)];
  return people.filter(
    (name, i) => looksLikeName(name) || (announced && i === 0 && name.length <= 40 && !/\d/.test(name)),
  );
}

function withoutDates(text: string, language: string): string {
  let out = text;
  for (const { start, end } of [...findDates(text, language).dates].reverse())
    out = `${out.slice(0, start)}\n${out.slice(end)}`;
  return out.replace(TIME, '\n');
}
