import { createRequire } from 'node:module';
import type MarkdownIt from 'markdown-it';
import type { PluginSimple, StateCore, Token } from 'markdown-it';

/** What only pandoc's Markdown has: containers between rows of colons, and attributes in braces. */
const SIGN = /^ {0,8}:{3,}(?: |$)|[\])`]\{[.#]|^#{1,6} .*\{[.#]/gm;
const FENCE = /^ *:{3,}(?: .*)?$/gm;
/** Fewer may be of something else. */
const LEAST_SIGNS = 3;
/** In one line or several. */
const ATTRIBUTES =
  /\{(?:[#.][^\s{}]+|[\w:@.-]+="[^"]{0,2000}")(?:\s+(?:[#.][^\s{}]+|[\w:@.-]+="[^"]{0,2000}"))*\s*\}/g;
const SPAN = '{.span}';

/** What pandoc writes for a dash or an ellipsis. */
const SIGNS: Readonly<Record<string, string>> = { '---': '—', '--': '–', '...': '…' };
const WRITTEN = /(?<!-)---?(?!-)|(?<!\.)\.{3}(?!\.)/g;

const require = createRequire(import.meta.url);

/** Whether a text is in the Markdown that pandoc writes of pages where it is asked for no other. */
export function isPandoc(text: string): boolean {
  if (!text.includes(':::') && !text.includes('{')) return false;
  return (text.match(SIGN)?.length ?? 0) >= LEAST_SIGNS;
}

/**
 * The text as its readers want it: rows of colons stand apart from paragraphs, and those of attributes are left that
 * containers have, or that tell a span from words in brackets.
 */
export function readablePandoc(text: string): string {
  return text
    .replace(ATTRIBUTES, (found, offset: number) => {
      if (text.startsWith('::: ', offset - 4)) return found.replace(/\n\s*/g, ' ');
      return text[offset - 1] === ']' ? SPAN : '';
    })
    .replace(FENCE, '\n$&\n');
}

/** Has it read containers, spans and attributes as the elements that they were, and dashes as the signs. */
export function readPandoc(markdown: MarkdownIt): void {
  // Signs that pandoc wrote behind a backslash, since they are what they look like, are tokens of their own up to there.
  markdown.core.ruler.before('text_join', 'pandoc-signs', ({ tokens }: StateCore) => readSigns(tokens));
  markdown.use(require('markdown-it-div') as PluginSimple);
  markdown.use(require('markdown-it-bracketed-spans') as PluginSimple);
  markdown.use(require('markdown-it-attrs') as PluginSimple);
}

function readSigns(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.children) readSigns(token.children);
    if (token.type === 'text') token.content = token.content.replace(WRITTEN, sign => SIGNS[sign]!);
  }
}
