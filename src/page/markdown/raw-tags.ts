import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';

/** Elements with no tags in their content, or none that is shown (HTML 13.1.2): unclosed, they swallow all that follows. */
const NAMES = [
  'iframe',
  'noembed',
  'noframes',
  'plaintext',
  'script',
  'style',
  'template',
  'textarea',
  'title',
  'xmp',
];
const SWALLOWS = new Set(NAMES);
const OPENS = new RegExp(`<(!--|(?:${NAMES.join('|')})(?=[\\s/>]))`, 'gi');

/**
 * Takes tags for text that would swallow the rest of the page: in Markdown made of whole pages, scripts that write mark-up
 * have such tags in them, and none that close these.
 */
export function readUnclosedTags(markdown: MarkdownIt): void {
  markdown.core.ruler.after('inline', 'unclosed_tags', ({ tokens }) => {
    for (const token of tokens) {
      if (token.type === 'html_block') token.content = withoutUnclosed(token.content);
      else if (token.children?.some(isTag)) tellUnclosed(token.children);
    }
  });
}

const isTag = ({ type }: Token) => type === 'html_inline';

function withoutUnclosed(html: string): string {
  const small = html.toLowerCase();
  const ends = new Map<string, number>();
  const lastEnd = (name: string) => {
    const known = ends.get(name);
    if (known !== undefined) return known;
    const end = small.lastIndexOf(name === '!--' ? '-->' : `</${name}`);
    ends.set(name, end);
    return end;
  };
  return html.replace(OPENS, (opening, name: string, at: number) =>
    lastEnd(name.toLowerCase()) > at ? opening : `&lt;${name}`,
  );
}

/** Of the tags of one paragraph; comments in it are whole. */
function tellUnclosed(tokens: readonly Token[]): void {
  const closed = new Set<string>();
  for (const token of tokens.toReversed()) {
    if (!isTag(token)) continue;
    const [, slash, name = ''] = /^<(\/?)([a-z]+)/i.exec(token.content) ?? [];
    if (slash === '/') closed.add(name.toLowerCase());
    else if (SWALLOWS.has(name.toLowerCase()) && !closed.has(name.toLowerCase())) token.type = 'text';
  }
}
