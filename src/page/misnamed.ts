import { decodeHTMLStrict } from 'entities';
import { beginsWithMarkup } from '../capture/media-type.ts';
import type { Source } from './html/source.ts';

const COMMENTS = '(?:<!--(?:(?!-->)[\\s\\S])*-->\\s*)*';
/** The head of the response that a page was. */
const RESPONSE = '(?:HTTP\\/[^\\n]*\\n(?:[\\w-]+:[^\\n]*\\n)*\\s*)?';
/** A page in full begins so. */
const DOCUMENT = new RegExp(
  `^\\s*${RESPONSE}(?:<\\?xml[^>]*>\\s*)?${COMMENTS}<(?:!doctype\\s+html|html)[\\s>]`,
  'i',
);
const ANY_BLOCK =
  /<(?:body|p|div|article|section|main|header|h[1-6]|ul|ol|table|figure|blockquote|center)[\s>]/i;
const ENDS = /(?:<\/[a-z][a-z\d]*\s*>|-->)\s*$/i;
const PARAGRAPH_END = /<\/(?:p|div|li|h[1-6]|td)\s*>/gi;
/** Where a paragraph or a line of it ends in texts from forms and databases. */
const LINE_BREAK = /<br\s*\/?>\s*<br\s*\/?>|<br\s*\/?>(?=[\r\n])/gi;
const LINK = /<a\s[^<>]*href=["']?(?:https?:|\/)[^<>]*>[^<>\n]+<\/a>/gi;
/** Fewer may be examples that a text gives. */
const LEAST = 3;
/** For each tag, where it is mark-up throughout. */
const MOST_UNITS = 2000;
/** What texts about mark-up show, and those from forms and databases have not. */
const SHOWS_MARKUP = /<(?:!doctype|html|head|body|script|style)\b|`</i;
const ESCAPED = /^\s*&lt;/;
const BLANK_LINES = /\n\s*\n/g;
/** What a paragraph without tags of its own begins with. */
const OPENS_PARAGRAPH = /\s*(?:[^<\s]|<(?:a|b|i|u|em|strong|img|span|code)\b)/iy;

/** What the beginning and the end of a text are looked for in. */
const HEAD_UNITS = 4096;
const TAIL_UNITS = 64;

/**
 * Whether a text is the mark-up of a whole page, which somebody saved or declared as text. Converters to Markdown leave no
 * more of a page than its first line.
 */
export function isDocument(text: string): boolean {
  return DOCUMENT.test(text.slice(0, HEAD_UNITS)) && ANY_BLOCK.test(text);
}

/**
 * The mark-up of a part of a page that a text is, as databases, feeds and forms have it, in escaped form, too; undefined
 * for other texts, such as those that show mark-up.
 */
export function fragmentOf(text: string): string | undefined {
  if (text.includes('<')) return isFragment(text) ? withParagraphs(text) : undefined;
  if (!ESCAPED.test(text)) return undefined;
  const unescaped = decodeHTMLStrict(text);
  return isFragment(unescaped) ? withParagraphs(unescaped) : undefined;
}

function isFragment(text: string): boolean {
  if (beginsWithMarkup(text) && ENDS.test(text.slice(-TAIL_UNITS)))
    return count(text, PARAGRAPH_END) >= LEAST;
  const least = Math.max(LEAST, text.length / MOST_UNITS);
  return count(text, LINE_BREAK) + count(text, LINK) >= least && !SHOWS_MARKUP.test(text);
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}

/** Blank lines part paragraphs where blog programs keep them without tags. */
function withParagraphs(text: string): string {
  return text.replace(BLANK_LINES, (lines, offset: number) => {
    OPENS_PARAGRAPH.lastIndex = offset + lines.length;
    return OPENS_PARAGRAPH.test(text) ? `${lines}<p>` : lines;
  });
}

/** How a browser shows a text, and what it saves of it: a page of one element. */
const SHOWN = /^(?:<!doctype html>)?<html[^>]*><head>[\s\S]{0,300}?<\/head><body[^>]*><pre[^>]*>/i;
const SHOWN_END = /<\/pre>(?:<div class="[\w-]*"><\/div>)?<\/body><\/html>\s*$/i;
const TAG = '<'.charCodeAt(0);

/**
 * The text of what is declared to be HTML, but has no mark-up, or none but what a browser puts around a text that it
 * shows; undefined for pages.
 */
export function textWithoutMarkup({ bytes }: Source): string | undefined {
  if (!bytes.includes(TAG)) return decodeHTMLStrict(bytes.toString());
  const begin = SHOWN.exec(bytes.toString('latin1', 0, HEAD_UNITS));
  if (!begin) return undefined;
  const start = begin[0].length;
  const end = SHOWN_END.exec(bytes.toString('latin1', Math.max(start, bytes.length - 200)));
  if (!end) return undefined;
  const text = bytes.subarray(start, bytes.length - end[0].length);
  return text.includes(TAG) ? undefined : decodeHTMLStrict(text.toString());
}
