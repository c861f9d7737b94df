import type { Block } from '../model/block.ts';
import type { ElementTable } from '../model/page.ts';
import type { BlockRule } from '../model/rule.ts';
import { attributeOf } from '../page/html/element.ts';
import { isArticle } from './lib/article-page.ts';
import { rowsOfFrame } from './lib/page-frame.ts';

const ENDS = new Set(['header', 'footer']);
const TAGS = new Set(['nav', 'menu', 'select', 'header', 'footer']);
/** The `header` of one of these is not the site's (HTML-AAM); it has the article's standfirst and first picture. */
const SECTIONS = new Set(['article', 'main', 'section']);
/** What a `footer` or `header` in one of these says is whose the picture or quotation is. */
const QUOTED = new Set(['figure', 'blockquote']);
const ROLES = new Set(['navigation', 'menu', 'menubar', 'banner', 'contentinfo', 'search']);

/** Lines of links beyond this share are lists of links, wherever they stand. */
const LINK_SHARE = 0.8;

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: 'navigation',
    phase: 'judge',
    summary: 'Menus, headers, footers and link lists outside the article',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'html') return;
    const { elements } = context.page;
    const inside = rowsInNavigation(elements);
    // Of other pages the finder is less sure than of articles, and it must keep something.
    const frame = isArticle(context) ? undefined : rowsOfFrame(elements, blocks);
    for (const block of blocks) {
      // What the finder took for article is not navigation only because it stands in a `header`.
      if (context.standing.kept(block.index) && frame?.[block.element] !== 1) continue;
      const why = reason(block, inside);
      if (why) yield { rule: 'navigation', block: block.index, action: 'drop', category: 'navigation', why };
    }
  },
};
export default rule;

function reason(block: Block, inside: readonly (string | undefined)[]): string | undefined {
  const container = inside[block.element];
  if (container) return `inside ${container}`;
  return (block.linkDensity ?? 0) >= LINK_SHARE && block.words <= 6
    ? 'a short line that is all link'
    : undefined;
}

/** By element row: the navigation element around it. Parents come before children, so one pass does. */
function rowsInNavigation(elements: ElementTable): (string | undefined)[] {
  const inside: (string | undefined)[] = new Array(elements.count);
  const sectioned = new Uint8Array(elements.count);
  const quoted = new Uint8Array(elements.count);
  for (let row = 0; row < elements.count; row++) {
    const node = elements.nodes[row]!;
    const { name } = node;
    const parent = elements.parent[row]!;
    const role = attributeOf(node, 'role');
    if (SECTIONS.has(name) || sectioned[parent] === 1) sectioned[row] = 1;
    if (QUOTED.has(name)) quoted[row] = 1;
    else if (!SECTIONS.has(name)) quoted[row] = quoted[parent] ?? 0;
    const isOwn = (name === 'header' && sectioned[row] === 1) || (ENDS.has(name) && quoted[row] === 1);
    if (TAGS.has(name) && !isOwn) inside[row] = `\`${name}\``;
    else if (role !== undefined && ROLES.has(role)) inside[row] = `role="${role}"`;
    else inside[row] = inside[parent];
  }
  return inside;
}
