import { createRequire } from 'node:module';
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { breaksAtHyphen } from '../../block/line-ends.ts';
import { partFrontMatter } from './front-matter.ts';
import { headOf } from './head.ts';
import { joinBrokenHeadline, joinWrappedHeadings, readHeadings } from './headings.ts';
import { markParagraphBreaks } from './line-breaks.ts';
import { isPandoc, readablePandoc, readPandoc } from './pandoc.ts';
import { readUnclosedTags } from './raw-tags.ts';
import { readStrayLinks, strayLinksIn } from './stray-links.ts';
import { mendTargets } from './targets.ts';

/** Below such a depth markdown-it leaves out what is nested. */
const DEEPEST = 100;

/**
 * A text in Markdown as an HTML page; undefined where it is nested so deep that text would be lost. Beside
 * CommonMark, tables and strikethrough are read, and what programs make of pages that CommonMark cannot say.
 */
export function markdownToHtml(text: string): string | undefined {
  const { header, body } = partFrontMatter(text);
  const whole = mendTargets(body);
  const pandoc = isPandoc(whole);
  const source = pandoc ? readablePandoc(whole) : whole;
  const env = strayLinksIn(source);
  const markdown = pandoc ? (knownPandoc ??= makeMarkdown().use(readPandoc)) : (known ??= makeMarkdown());
  const tokens = markdown.parse(source, env);
  if (tokens.some(({ level }) => level >= DEEPEST - 1)) return undefined;
  if (!pandoc && markParagraphBreaks(tokens)) joinBrokenHeadline(tokens);
  return `${headOf(header)}${markdown.renderer.render(tokens, markdown.options, env)}</body></html>`;
}

/** Made for the first text in Markdown, which most runs never see: the library takes long to load. */
let known: MarkdownIt | undefined;
let knownPandoc: MarkdownIt | undefined;
const require = createRequire(import.meta.url);

function makeMarkdown(): MarkdownIt {
  const Markdown = require('markdown-it') as typeof MarkdownIt;
  const markdown = new Markdown({ html: true });
  // Dumps of pages are indented at random.
  markdown.disable('code');
  // Addresses are judged where records are written; a link that is refused would be text.
  markdown.validateLink = () => true;
  markdown.normalizeLink = url => url;
  // CommonMark has no emphasis that a wide sign ends before a letter: `**お知らせ：**明日`.
  markdown.use(cjkFriendly);
  markdown.use(readStrayLinks);
  markdown.use(readHeadings);
  markdown.use(joinWrappedHeadings);
  markdown.use(readUnclosedTags);
  markdown.renderer.rules.softbreak = (tokens, i) => {
    if (tokens[i]!.meta === 'paragraph') return '<br><br>';
    return breaksAtHyphen(textOf(tokens[i - 1]), textOf(tokens[i + 1])) ? '' : '\n';
  };
  return markdown;
}

function textOf(token: Token | undefined): string {
  return token?.type === 'text' ? token.content : '';
}
