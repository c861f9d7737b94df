import { endsSentence } from '../../../block/sentence-end.ts';
import type { Block } from '../../../model/block.ts';
import { type BylineInput, isInterface } from './byline-phrases.ts';
import { isFullName, isProper } from './proper-names.ts';

const NAME_WORDS = 4;
/** Of a line that tells about a person. */
const TOLD_WORDS = 8;
const PARAGRAPH_WORDS = 12;
/** So much of the text stands above the words about its author. */
const ABOVE = 0.7;
const MENTIONS = 1;
const MOST_LINES = 20;
const BEGINS_LARGE = /^\p{Lu}/u;
/** What follows the name of whom a sentence is about. */
const GOES_ON = /^,? \p{Ll}/u;

/**
 * Whom a line of a flat text names alone behind its last paragraphs, with a line below that tells about that person:
 * `Ida Morel`, `Ida writes about rivers …`. None where the text tells so of others, or is about that person.
 */
export function toldBelow(input: BylineInput, headline: number | undefined): string[] {
  const { blocks } = input.page;
  const told = blocks.filter(block => isTold(block, blocks));
  const lines = new Set(told.map(({ text }) => text));
  // Who is told of in a list is none of them.
  if (lines.size > MOST_LINES) return [];
  const names = [...lines].filter(line => isName(input, line));
  const name = names.length === 1 ? told.find(({ text }) => text === names[0]) : undefined;
  if (!name || !isBehind(blocks, name)) return [];
  const title = headline === undefined ? '' : blocks[headline]!.text;
  return !title.includes(name.text) && isAuthors(blocks, name) ? [name.text] : [];
}

/** Whether most of the text stands above a line; the words about the author are none of it. */
function isBehind(blocks: readonly Block[], { index }: Block): boolean {
  const prose = blocks.filter(
    block => block.index !== index + 1 && block.words >= PARAGRAPH_WORDS && endsSentence(block.text),
  );
  return prose.filter(block => block.index < index).length > ABOVE * prose.length;
}

/** Whether the next line begins with a name, or with the given name of it, as a sentence does. */
function isTold({ text, words, index }: Block, blocks: readonly Block[]): boolean {
  const next = blocks[index + 1];
  if (words < 2 || words > NAME_WORDS || !next || next.words < TOLD_WORDS || next.text.endsWith(':'))
    return false;
  const given = text.slice(0, text.indexOf(' '));
  return [text, given].some(name => next.text.startsWith(name) && GOES_ON.test(next.text.slice(name.length)));
}

function isName({ page, find }: BylineInput, text: string): boolean {
  return BEGINS_LARGE.test(text) && isFullName(text) && !isInterface(text, find) && isProper(page, text);
}

/** Whether other lines neither speak of that person again and again nor say the last word of the name without the rest. */
function isAuthors(blocks: readonly Block[], { text, index }: Block): boolean {
  const last = text.slice(text.lastIndexOf(' ') + 1);
  const said = blocks.filter(block => block.index !== index + 1 && block.text.includes(last));
  return (
    said.every(block => block.text.includes(text)) &&
    said.filter(({ words }) => words > NAME_WORDS).length <= MENTIONS
  );
}
