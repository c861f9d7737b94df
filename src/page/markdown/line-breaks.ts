import type { Token } from 'markdown-it';
import { endsSentence } from '../../block/sentence-end.ts';

/** Fewer breaks don't show what breaks mean in a text. */
const LEAST_BREAKS = 4;
/** Of lines broken by force fewer end a sentence. */
const ENDS_SHARE = 0.5;
/** Shorter lines are not full, in characters; longer ones were not broken by force. */
const SHORTEST_FULL = 40;
const LONGEST_FULL = 130;

/**
 * Tells line breaks between paragraphs from those where a line was full: `meta` of each soft break of the first
 * kind becomes `paragraph`. CommonMark joins all such lines, but many programs write a paragraph to a line. Tells
 * whether the lines of the text were broken by force.
 */
export function markParagraphBreaks(tokens: readonly Token[]): boolean {
  const breaks = tokens.flatMap(({ children }) => (children ? breaksOf(children) : []));
  if (breaks.length === 0) return false;
  const full = breaks.filter(({ before }) => before.length >= SHORTEST_FULL);
  const ends = full.filter(({ before }) => endsSentence(before.trimEnd())).length;
  const tooLong = full.some(({ before }) => before.length > LONGEST_FULL);
  const wrapped = full.length >= LEAST_BREAKS && !tooLong && ends < ENDS_SHARE * full.length;
  for (const { token, before, linked } of breaks)
    if (!wrapped || (before.length < SHORTEST_FULL && !linked)) token.meta = 'paragraph';
  return wrapped;
}

interface Break {
  token: Token;
  /** The text of the line that ends with it. */
  before: string;
  /** Whether the line has a link: it was full with the address. */
  linked: boolean;
}

function breaksOf(children: readonly Token[]): Break[] {
  const breaks: Break[] = [];
  let before = '';
  let linked = false;
  for (const token of children) {
    if (token.type === 'softbreak') {
      breaks.push({ token, before, linked });
      [before, linked] = ['', false];
    } else if (token.type === 'hardbreak') [before, linked] = ['', false];
    else if (token.type === 'link_open' || token.type === 'link_close' || token.type === 'image')
      linked = true;
    else if (token.type === 'text' || token.type === 'code_inline') before += token.content;
  }
  return breaks;
}
