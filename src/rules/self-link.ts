import type { Block, InlineMark } from '../model/block.ts';
import type { BlockRule } from '../model/rule.ts';
import { fragmentOf, withoutFragment } from '../page/fragment.ts';

const ID = 'self-link';

/** Signs that lead to the place where they stand, or back to where a note was called. */
const SIGNS = /^(?:[\s¶#§^↩↑⤴⇧⏎⮌🔗⚓∞\u200b]|\ufe0e|\ufe0f)+$/u;
/** Where systems let a part of a page be edited. */
const EDITS = /[?&](?:ve)?action=edit\b|\/edit(?:[/?#]|$)/;
const MAX_LENGTH = 40;
/** What stands around such links, and before further ones. */
const BEFORE = /[\s[(|·]+$/;
const AFTER = /^\s*[\])]/;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Links to the very place where they stand, and beside headings those that edit a section',
  },
  *run(blocks, { standing, page }) {
    const address = withoutFragment(page.capture.url);
    for (const block of blocks) {
      if (block.marks.length === 0 || !standing.kept(block.index)) continue;
      for (const mark of block.marks) {
        if (mark.type !== 'link' || mark.end - mark.start > MAX_LENGTH) continue;
        const why = reasonOf(block, mark, address);
        const span = why && spanAround(block, mark);
        if (!span) continue;
        yield { rule: ID, block: block.index, span, action: 'drop', category: 'navigation', why };
      }
    }
  },
};
export default rule;

function reasonOf({ kind, text }: Block, mark: InlineMark, address: string | undefined): string | undefined {
  const { href = '' } = mark;
  const shown = text.slice(mark.start, mark.end);
  const inPage = href === '#' || fragmentOf(href, address) !== undefined;
  if (inPage && SIGNS.test(shown)) return 'a sign that links within the page';
  if (kind === 'heading' && EDITS.test(href)) return 'lets the section be edited';
  return undefined;
}

/** The link with the brackets around it; undefined where nothing else is in the line. */
function spanAround({ text }: Block, { start, end }: InlineMark): [number, number] | undefined {
  const before = BEFORE.exec(text.slice(0, start))?.index ?? start;
  const after = end + (AFTER.exec(text.slice(end))?.[0].length ?? 0);
  return before === 0 && after === text.length ? undefined : [before, after];
}
