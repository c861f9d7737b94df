import type { Block, InlineMark } from '../../model/block.ts';
import type { Span } from '../../model/verdict.ts';
import { fragmentOf } from '../../page/fragment.ts';

/** Signs that lead to the place where they stand, or back to where a note was called. */
const SIGNS = /^(?:[\s¶#§^↩↑⤴⇧⏎⮌🔗⚓∞\u200b]|\ufe0e|\ufe0f)+$/u;
/** Where systems let a part of a page be edited. */
const EDITS = /[?&](?:ve)?action=edit\b|\/edit(?:[/?#]|$)/;
const MAX_LENGTH = 40;
/** What stands around such links, and before further ones. */
const BEFORE = /[\s[(|·]+$/;
const AFTER = /^\s*[\])]/;

export interface SelfLink {
  /** With the brackets around it. */
  readonly span: Span;
  readonly why: string;
}

/** The links of a block that lead to where they stand, or to where it is edited; `address` is that of the page. */
export function selfLinks(block: Block, address: string | undefined): SelfLink[] {
  return block.marks.flatMap(mark => {
    if (mark.type !== 'link' || mark.end - mark.start > MAX_LENGTH) return [];
    const why = reasonOf(block, mark, address);
    const span = why && spanAround(block, mark);
    return span ? [{ span, why }] : [];
  });
}

function reasonOf(block: Block, mark: InlineMark, address: string | undefined): string | undefined {
  const { kind, text } = block;
  const { href = '' } = mark;
  const shown = text.slice(mark.start, mark.end);
  const inPage = href === '#' || fragmentOf(href, address) !== undefined;
  if (inPage && SIGNS.test(shown)) return 'a sign that links within the page';
  if (inPage && isPermalink(block, mark)) return 'shows the address of the heading that it is in';
  if (kind === 'heading' && EDITS.test(href)) return 'lets the section be edited';
  return undefined;
}

/** A link at the end of a heading whose text is the fragment that it leads to: `#lamps`. */
function isPermalink({ kind, text }: Block, { start, end, href = '' }: InlineMark): boolean {
  return (
    kind === 'heading' && end === text.length && text[start] === '#' && href.endsWith(text.slice(start, end))
  );
}

/** The link with the brackets around it; undefined where nothing else is in the line. */
function spanAround({ text }: Block, { start, end }: InlineMark): Span | undefined {
  const before = BEFORE.exec(text.slice(0, start))?.index ?? start;
  const after = end + (AFTER.exec(text.slice(end))?.[0].length ?? 0);
  return before === 0 && after === text.length ? undefined : [before, after];
}
