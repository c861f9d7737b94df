import type { HtmlPage } from '../model/page.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { MIN_ARTICLE_WORDS, READERS_PAGES } from './lib/comments.ts';
import { letterKey } from './lib/repeat.ts';

const ID = 'comment-thread';

/** Class names and ids of what readers wrote; not of bodies that merely allow comments. */
const COMMENTS =
  /(?:^|[\s_-])(?:comments?|commentlist|comment[_-]?(?:body|content|text|area|section|list|thread)|disqus(?:_thread)?|kommentare?|comentarios?|commentaires?|commenti|reacties)(?=$|[\s_\d-])/i;
const NO_COMMENTS = /comments?[_-](?:open|closed|off|enabled|allowed|count|link|icon|meta)|no-comments?/i;
/** Manuals make an id of each heading. */
const SLUG = /^[\p{L}\p{N}]+(?:[-_]+[\p{L}\p{N}]+){2,}$/u;

const rule: BlockRule = {
  needs: 'dom',
  meta: { id: ID, phase: 'context', summary: 'What readers wrote below an article' },
  *run(blocks, context) {
    if (context.page.kind !== 'html' || READERS_PAGES.has(context.pageType)) return;
    const inside = rowsInThreads(context.page, context);
    if (!inside.includes(1)) return;
    let outside = 0;
    const found: number[] = [];
    for (const { index, words, element } of blocks) {
      if (!context.standing.kept(index)) continue;
      if (inside[element] === 0) outside += words;
      else if (outside >= MIN_ARTICLE_WORDS && !isTitle(index, context)) found.push(index);
    }
    for (const block of found) {
      yield { rule: ID, block, action: 'drop', category: 'comment', why: 'stands in a thread of comments' };
    }
  },
};
export default rule;

/** By element row: whether it is, or stands in, a thread. */
function rowsInThreads(page: HtmlPage, context: RuleContext): Uint8Array {
  const { elements } = page;
  const inside = new Uint8Array(elements.count);
  for (let row = 1; row < elements.count; row++) {
    const { name } = elements.nodes[row]!;
    const called =
      isThread(elements.classes[row]) || (isThread(elements.ids[row]) && !isSection(row, page, context));
    const own = called && name !== 'body' && name !== 'html' && name !== 'main';
    inside[row] = own || inside[elements.parent[row]!] ? 1 : 0;
  }
  return inside;
}

/**
 * Whether an id only says again what the heading at the beginning of its element says, and that is no phrase of
 * threads.
 */
function isSection(row: number, { blocks, elements }: HtmlPage, { phrases }: RuleContext): boolean {
  const heading = blocks[elements.first[row]!];
  const id = elements.ids[row]!;
  if (heading?.kind !== 'heading' || elements.last[row]! <= heading.index || !SLUG.test(id)) return false;
  return (
    letterKey(id) === letterKey(heading.text) && !phrases(heading.index).some(hit => hit.class === 'comment')
  );
}

function isThread(value: string | undefined): boolean {
  return (
    value !== undefined &&
    /omm|disqus|coment|reacties/i.test(value) &&
    COMMENTS.test(value) &&
    !NO_COMMENTS.test(value)
  );
}

function isTitle(block: number, context: RuleContext): boolean {
  return context.standing.role(block) === 'headline';
}
