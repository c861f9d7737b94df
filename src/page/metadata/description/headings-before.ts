import { endsSentence } from '../../../block/sentence-end.ts';
import type { Block } from '../../../model/block.ts';
import type { HtmlPage } from '../../../model/page.ts';
import { MAYBE_DATE } from '../dates/prose-date.ts';
import type { FindPhrases } from '../find-phrases.ts';
import { markup } from '../head-window.ts';
import { isByline } from './byline-text.ts';

/** The head of a text has no more blocks. */
const REACH = 12;
const LABEL_WORDS = 12;
const PROSE_WORDS = 10;
/** A text may begin with these letters. */
const BEGINNING = 24;

/**
 * A description that is the beginning of the text, without the headings and labels at its head: captions, bylines and
 * dates, too. They must be all that stands before the first paragraph.
 */
export function withoutHeadings(
  description: string,
  page: HtmlPage,
  blocks: readonly Block[],
  authors: readonly { name: string }[],
  find: FindPhrases,
): string {
  const isBy = (text: string) => isByline(text, authors, find);
  for (const [start, block] of blocks.slice(0, REACH).entries()) {
    if (!begins(description, block, isBy) || !isLabel(page, block, authors)) continue;
    const rest = behindLabels(description, blocks.slice(start, start + REACH), isBy);
    if (rest !== undefined) return rest;
  }
  return description;
}

/** What is left of a description behind the labels that blocks begin with, where a paragraph goes on from there. */
function behindLabels(
  description: string,
  blocks: readonly Block[],
  isBy: (text: string) => boolean,
): string | undefined {
  let rest = description;
  for (const block of blocks) {
    if (begins(rest, block, isBy)) rest = rest.slice(block.text.length).trimStart();
    else {
      const isText = block.words >= PROSE_WORDS && rest.startsWith(block.text.slice(0, BEGINNING));
      return isText ? rest : undefined;
    }
  }
  return undefined;
}

/** Whether a text begins with a label; what ends a sentence is one of its own, but for a byline. */
function begins(text: string, { text: label, words }: Block, isBy: (text: string) => boolean): boolean {
  if (words === 0 || !text.startsWith(label) || text[label.length] !== ' ') return false;
  return (words <= LABEL_WORDS && !endsSentence(label)) || isBy(label);
}

/** `Hello,` begins a text. */
const COMMA = /[,،，]$/;
const YEAR = /\d{4}/;
const CAPTION = /caption/i;

/** Headings, captions, items, who wrote the text and when; a short paragraph may be its first. */
function isLabel(page: HtmlPage, block: Block, authors: readonly { name: string }[]): boolean {
  const { kind, text, words } = block;
  if (kind !== 'paragraph') return kind !== 'unknown' || (words > 1 && !COMMA.test(text));
  if (CAPTION.test(markup(page, block))) return true;
  return authors.some(({ name }) => text.includes(name)) || (YEAR.test(text) && MAYBE_DATE.test(text));
}
