const LINK = /\]\((?:https?:\/\/|\/|#|\.{1,2}\/|mailto:)/g;
const HEADING = /^#{1,6} \S/m;
const STRONG = /(?<![*\w])\*\*(?![*\s])[^*\n]{1,200}(?<!\s)\*\*(?![*\w])/g;

const MARKDOWN_TYPES = new Set(['text/markdown', 'text/x-markdown']);

/** One of these may stand in any text that tells of Markdown; comments in code look like headings. */
const LEAST_LINKS = 2;
const LEAST_STRONG = 3;

export function isMarkdownType(mediaType: string): boolean {
  return MARKDOWN_TYPES.has(mediaType);
}

/** Whether a text without such a type has links and strong passages as nothing else writes them. */
export function looksLikeMarkdown(text: string): boolean {
  const links = text.includes('](') ? count(text, LINK) : 0;
  if (links >= LEAST_LINKS) return true;
  const strong = text.includes('**') ? count(text, STRONG) : 0;
  return strong >= LEAST_STRONG || (links + strong >= LEAST_LINKS && HEADING.test(text));
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}
