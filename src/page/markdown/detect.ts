const LINK = /\]\((?:https?:\/\/|\/|#|\.{1,2}\/|mailto:)/g;
/** A link whose words are not its address: those some people write in texts that are no Markdown. */
const NAMED_LINK = /\[(?!\d*\])([^[\]]{1,300})\]\(https?:\/\/(?![^\s)]*\1)[^\s()]{1,2000}\)?/g;

/** What is left of a page's containers. */
const CONTAINER = /^(?:<\/?(?:div|section|article|nav|header|footer|main|aside)\b|:{3,})/m;
const CONTAINERS = new RegExp(CONTAINER, 'gm');
const HEADING = /^#{1,6} \S/gm;
const LEAST_HEADINGS = 2;
const STRONG = String.raw`\*\*[^\s*][^*\n]{0,300}\*\*`;
/** What Markdown has beside links: a heading, strong words, a picture. */
const OTHER_SIGN = new RegExp(String.raw`^#{1,6} \S|${STRONG}|!\[[^\]\n]{0,300}\]\(`, 'm');
/** What it has beside headings, where it has no links. */
const EMPHASIS = new RegExp(String.raw`${STRONG}|(?<!\w)_[^\s_][^_\n]{0,200}_(?!\w)`);
/** Texts about Markdown show it as code. */
const SHOWN = /`[^`\n]*\]\(|^```/m;
/** Read as Markdown, what is no tag of HTML, such as a type's parameter or a key, would be lost. */
const NO_TAG =
  /<(?!\/?(?:a|abbr|audio|b|blockquote|br|caption|center|cite|code|del|details|div|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p|picture|pre|s|small|source|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|video)[\s/>]|!--)[a-z/!?][^<>\n]*>/i;

const MARKDOWN_TYPES = new Set(['text/markdown', 'text/x-markdown']);

/** Fewer links, or in a smaller share of the lines, may be the examples of a text about Markdown. */
const LEAST_LINKS = 8;
const LEAST_SHARE = 0.05;
/** So many are enough in a text that shows nothing as code, one with another sign of Markdown. */
const LEAST_NAMED_LINKS = 2;
const LEAST_NAMED_SHARE = 0.02;
/** A page in fewer lines has lost what Markdown says by lines: its links alone don't make it Markdown again. */
const LEAST_LINES = 8;

/** A heading between empty lines; remarks of scripts, and hashtags, have none around them. */
const SET_OFF = /(?:^|\n[ \t]*\r?\n)[ \t]*(#{1,6}) \S[^\n]*(?=\n[ \t]*\r?\n|\s*$)/g;
const LEAST_SET_OFF = 0.8;
/** Blocks of code, between lines of their own, and code in a line. */
const CODE = /^```[\s\S]*?^```|`[^`\n]+`/gm;
/** Fewer headings need another sign beside them. */
const MANY_HEADINGS = 3;

export function isMarkdownType(mediaType: string): boolean {
  return MARKDOWN_TYPES.has(mediaType);
}

/**
 * Whether a text without such a type has links as nothing else writes them, containers as pandoc does, or, from a program that
 * leaves out links, headings.
 */
export function looksLikeMarkdown(text: string): boolean {
  return hasLinks(text) || (text.includes('## ') && hasHeadings(text));
}

function hasLinks(text: string): boolean {
  const links = text.includes('](') ? count(text, LINK) : 0;
  const mayHaveContainers = text.includes('<') || text.includes(':::');
  const containers = mayHaveContainers && CONTAINER.test(text) ? count(text, CONTAINERS) : 0;
  if (links === 0 && containers < LEAST_LINKS) return false;
  const lines = count(text, /\S.*/g);
  if (lines < LEAST_LINES) return false;
  const most = Math.max(links, containers);
  if (most < LEAST_LINKS || most < LEAST_SHARE * lines) return hasNamedLinks(text, lines);
  return links >= LEAST_LINKS || count(text, HEADING) >= LEAST_HEADINGS;
}

function hasNamedLinks(text: string, lines: number): boolean {
  const named = count(text, NAMED_LINK);
  if (named === 0 || named < LEAST_NAMED_SHARE * lines) return false;
  if (SHOWN.test(text) || NO_TAG.test(text)) return false;
  return named >= LEAST_NAMED_LINKS || OTHER_SIGN.test(text);
}

function hasHeadings(written: string): boolean {
  const text = written.replace(CODE, '');
  const levels = Array.from(text.matchAll(SET_OFF), ([, signs]) => signs!.length);
  if (levels.length < LEAST_HEADINGS || levels.length < LEAST_SET_OFF * count(text, HEADING)) return false;
  if (Math.max(...levels) === 1 || count(text, /\S.*/g) < LEAST_LINES) return false;
  if (NO_TAG.test(text)) return false;
  return levels.length >= MANY_HEADINGS || EMPHASIS.test(text);
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}
