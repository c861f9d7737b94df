const LINK = /\]\((?:https?:\/\/|\/|#|\.{1,2}\/|mailto:)/g;

const MARKDOWN_TYPES = new Set(['text/markdown', 'text/x-markdown']);

/** Fewer links, or in a smaller share of the lines, may be the examples of a text about Markdown. */
const LEAST_LINKS = 8;
const LEAST_SHARE = 0.05;
/** A page in fewer lines has lost what Markdown says by lines: its links alone don't make it Markdown again. */
const LEAST_LINES = 8;

export function isMarkdownType(mediaType: string): boolean {
  return MARKDOWN_TYPES.has(mediaType);
}

/** Whether a text without such a type has links throughout as nothing else writes them. */
export function looksLikeMarkdown(text: string): boolean {
  const links = text.includes('](') ? count(text, LINK) : 0;
  if (links < LEAST_LINKS) return false;
  const lines = count(text, /\S.*/g);
  return lines >= LEAST_LINES && links >= LEAST_SHARE * lines;
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}
