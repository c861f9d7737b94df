const LINK = /\]\((?:https?:\/\/|\/|#|\.{1,2}\/|mailto:)/g;

/** What is left of a page's containers. */
const CONTAINER = /^(?:<\/?(?:div|section|article|nav|header|footer|main|aside)\b|:{3,})/m;
const CONTAINERS = new RegExp(CONTAINER, 'gm');
const HEADING = /^#{1,6} \S/gm;
const LEAST_HEADINGS = 2;

const MARKDOWN_TYPES = new Set(['text/markdown', 'text/x-markdown']);

/** Fewer links, or in a smaller share of the lines, may be the examples of a text about Markdown. */
const LEAST_LINKS = 8;
const LEAST_SHARE = 0.05;
/** A page in fewer lines has lost what Markdown says by lines: its links alone don't make it Markdown again. */
const LEAST_LINES = 8;

export function isMarkdownType(mediaType: string): boolean {
  return MARKDOWN_TYPES.has(mediaType);
}

/** Whether a text without such a type has links throughout as nothing else writes them, or containers as pandoc does. */
export function looksLikeMarkdown(text: string): boolean {
  const links = text.includes('](') ? count(text, LINK) : 0;
  const containers = CONTAINER.test(text) ? count(text, CONTAINERS) : 0;
  const most = Math.max(links, containers);
  if (most < LEAST_LINKS) return false;
  const lines = count(text, /\S.*/g);
  if (lines < LEAST_LINES || most < LEAST_SHARE * lines) return false;
  return links >= LEAST_LINKS || count(text, HEADING) >= LEAST_HEADINGS;
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}
