import type MarkdownIt from 'markdown-it';

type InlineRule = Parameters<MarkdownIt['inline']['ruler']['push']>[1];

/** The end of a link with an address, wherever it stands. */
const LINK_END =
  /\]\(\s*(?:"[^"\n]{0,500}"|<[^<>\n]{1,2000}>|(?:https?:|[/#?.]|mailto:|tel:|javascript:)(?:[^()\n]|\([^()\n]{0,200}\)){0,2000}?)\s*\)/y;
/** Such an end in a line that has no opening bracket before it. */
const STRAY_END = /^[^[\]\n]{0,2000}\]\((?:https?:|[/#?.])/m;

const OPENS = '['.charCodeAt(0);
const CLOSES = ']'.charCodeAt(0);

/**
 * Links around several paragraphs, as programs write them, and links whose address has spaces: CommonMark has no
 * such links and would show their brackets and addresses as text.
 */
export function readStrayLinks(markdown: MarkdownIt): void {
  markdown.inline.ruler.after('image', 'stray-link', strayLink);
}

/** What the rule needs to know of a whole text before it is parsed. */
export function strayLinksIn(text: string): { strayEnds: boolean } {
  return { strayEnds: STRAY_END.test(text) };
}

const strayLink: InlineRule = (state, silent) => {
  const code = state.src.charCodeAt(state.pos);
  if (code === CLOSES) {
    LINK_END.lastIndex = state.pos;
    const end = LINK_END.exec(state.src);
    if (!end) return false;
    if (!silent) state.pending = withoutLastBracket(state.pending);
    state.pos += end[0].length;
    return true;
  }
  if (code !== OPENS || !state.env.strayEnds) return false;
  if (state.md.helpers.parseLinkLabel(state, state.pos) >= 0) return false;
  state.pos++;
  return true;
};

/** The text so far without the bracket that was taken for a sign of its own. */
function withoutLastBracket(pending: string): string {
  const at = pending.lastIndexOf('[');
  return at < 0 ? pending : pending.slice(0, at) + pending.slice(at + 1);
}
