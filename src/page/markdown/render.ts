import MarkdownIt from 'markdown-it';
import { partFrontMatter } from './front-matter.ts';
import { headOf } from './head.ts';
import { markParagraphBreaks } from './line-breaks.ts';
import { readStrayLinks, strayLinksIn } from './stray-links.ts';

/** Below such a depth markdown-it leaves out what is nested. */
const DEEPEST = 100;

/** html2text breaks lines within addresses. */
const BROKEN_ADDRESS = /(\]\(<?(?:https?:|\/)[^\s()<>]{0,500})\n([^\s()<>]{0,500}>?\))/g;

/**
 * A text in Markdown as an HTML page; undefined where it is nested so deep that text would be lost. Beside
 * CommonMark, tables and strikethrough are read, and what programs make of pages that CommonMark cannot say.
 */
export function markdownToHtml(text: string): string | undefined {
  const { header, body } = partFrontMatter(text);
  const source = body.replace(BROKEN_ADDRESS, '$1$2');
  const env = strayLinksIn(source);
  const tokens = MARKDOWN.parse(source, env);
  if (tokens.some(({ level }) => level >= DEEPEST - 1)) return undefined;
  markParagraphBreaks(tokens);
  return `${headOf(header)}${MARKDOWN.renderer.render(tokens, MARKDOWN.options, env)}</body></html>`;
}

const MARKDOWN = new MarkdownIt({ html: true });
// Dumps of pages are indented at random.
MARKDOWN.disable('code');
// Addresses are judged where records are written; a link that is refused would be text.
MARKDOWN.validateLink = () => true;
MARKDOWN.normalizeLink = url => url;
MARKDOWN.use(readStrayLinks);
MARKDOWN.renderer.rules.softbreak = (tokens, i) => (tokens[i]!.meta === 'paragraph' ? '<br><br>' : '\n');
