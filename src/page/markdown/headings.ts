import type MarkdownIt from 'markdown-it';
import type { StateCore, Token } from 'markdown-it';
import { endsSentence } from '../../block/sentence-end.ts';

/** `[translated by Ida]`: a note in the line above a headline. */
const IN_BRACKETS = /^[[【(（][^\n]{0,100}[\])）】]$/;
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uff60]/gu;
/** A line of a headline that was broken since it was full; the next is not much longer, in characters. */
const FULL = { least: 30, words: 5, longer: 1.2 };

/**
 * Has headings read that CommonMark takes for others: a line right above an underlined headline is no part of it.
 */
export function readHeadings(markdown: MarkdownIt): void {
  markdown.core.ruler.after('block', 'underlined-headings', ({ tokens, src, Token }: StateCore) => {
    let lines: string[] | undefined;
    for (let at = tokens.length - 1; at >= 0; at--) {
      const { type, markup, map } = tokens[at]!;
      if (type !== 'heading_open' || markup.startsWith('#') || !map) continue;
      const inline = tokens[at + 1]!;
      const end = inline.content.lastIndexOf('\n');
      if (end < 0) continue;
      lines ??= src.split('\n');
      const [above, headline] = [inline.content.slice(0, end), inline.content.slice(end + 1)];
      if (!isApart(above, headline, lines[map[1] - 1]!)) continue;
      inline.content = headline;
      tokens.splice(at, 0, ...paragraph(above, map, Token));
    }
  });
}

/** Headings are lines; html2text breaks them where they are full, at 78 characters, as it breaks all. */
const WRAP = 78;
const MOST_LINES = 2;

/** Has the lines right below a heading read as the rest of it, where a program broke it since it was full. */
export function joinWrappedHeadings(markdown: MarkdownIt): void {
  markdown.core.ruler.after('block', 'wrapped-headings', ({ tokens, src }: StateCore) => {
    let lines: string[] | undefined;
    for (let at = tokens.length - 1; at >= 0; at--) {
      const { type, markup, map } = tokens[at]!;
      const rest = tokens[at + 3];
      if (type !== 'heading_open' || !markup.startsWith('#') || rest?.type !== 'paragraph_open') continue;
      if (rest.map![0] !== map![1] || rest.map![1] - rest.map![0] > MOST_LINES) continue;
      lines ??= src.split('\n');
      const [line, below] = [lines[map![0]]!.trimEnd(), tokens[at + 4]!.content];
      if (line.length > WRAP || endsSentence(below)) continue;
      if (line.length + 1 + /^\S*/.exec(below)![0].length <= WRAP) continue;
      tokens[at + 1]!.content += ` ${below}`;
      tokens.splice(at + 3, 3);
    }
  });
}

/** Whether the line above an underlined headline is no part of it: programs draw the line as long as the headline. */
function isApart(above: string, headline: string, underline: string): boolean {
  if (IN_BRACKETS.test(above) || endsSentence(above)) return true;
  const [drawn, width] = [underline.trim().length, widthOf(headline)];
  return drawn === width || drawn === headline.length;
}

/** Letters of Chinese take two places. */
function widthOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

function paragraph(content: string, map: [number, number], Made: typeof Token): Token[] {
  const open = new Made('paragraph_open', 'p', 1);
  const inline = new Made('inline', '', 0);
  const close = new Made('paragraph_close', 'p', -1);
  open.block = inline.block = close.block = true;
  open.map = inline.map = map;
  [inline.content, inline.children] = [content, []];
  return [open, inline, close];
}

/** A first headline that was broken in two as the lines of its text were, as programs read it from the pages of a PDF. */
export function joinBrokenHeadline(tokens: Token[]): void {
  const at = tokens.findIndex(({ type }) => type === 'heading_open');
  const [open, first, , next, second] = tokens.slice(at, at + 6);
  if (at < 0 || next?.type !== 'heading_open' || next.tag !== open!.tag || open!.tag !== 'h1') return;
  const [before, behind] = [first!.content, second!.content];
  const isFull = before.length >= FULL.least && before.split(/\s+/).length >= FULL.words;
  if (!isFull || endsSentence(before) || behind.length > FULL.longer * before.length) return;
  if (tokens[at + 6]?.type === 'heading_open') return;
  const blank = new (open!.constructor as typeof Token)('text', '', 0);
  blank.content = ' ';
  first!.children = [...(first!.children ?? []), blank, ...(second!.children ?? [])];
  tokens.splice(at + 3, 3);
}
