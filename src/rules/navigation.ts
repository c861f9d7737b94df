import type { Block } from '../model/block.ts';
import type { ElementTable, HtmlPage } from '../model/page.ts';
import type { BlockRule } from '../model/rule.ts';
import { attributeOf } from '../page/html/element.ts';
import { isInPictureLink } from '../page/media/picture-links.ts';
import { isArticle } from './lib/article-page.ts';

type Kind = 'end' | 'menu' | 'section' | 'quoted';
/** Most elements are none of these, which is looked up once for each. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['header', 'end'],
  ['footer', 'end'],
  ['nav', 'menu'],
  ['menu', 'menu'],
  ['select', 'menu'],
  // The `header` of one of these is not the site's (HTML-AAM); it has the article's standfirst and first picture.
  ['article', 'section'],
  ['main', 'section'],
  ['section', 'section'],
  // What a `footer` or `header` in one of these says is whose the picture or quotation is.
  ['figure', 'quoted'],
  ['blockquote', 'quoted'],
]);
const ROLES = new Set(['navigation', 'menu', 'menubar', 'banner', 'contentinfo', 'search']);
/** Tabs are called a menu, too, and the head of an article a banner. */
const FIRM_ROLES = new Set(['navigation', 'menubar', 'contentinfo', 'search']);

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
    const { inside, firm } = navigationOf(context.page);
    const isSure = isArticle(context);
    for (const block of blocks) {
      // What the finder took for article is not navigation only because it stands in a `header`. Of other pages it is
      // less sure, and it must keep something.
      if (context.standing.kept(block.index) && (isSure || firm[block.element] === 0)) continue;
      const why = reason(block, inside, context.page);
      if (why) yield { rule: 'navigation', block: block.index, action: 'drop', category: 'navigation', why };
    }
  },
};
export default rule;

function reason(block: Block, inside: readonly (string | undefined)[], page: HtmlPage): string | undefined {
  const container = inside[block.element];
  if (container) return `inside ${container}`;
  return (block.linkDensity ?? 0) >= LINK_SHARE && block.words <= 6 && !isInPictureLink(block, page)
    ? 'a short line that is all link'
    : undefined;
}

interface Navigation {
  /** By element row: the navigation element around it. */
  inside: (string | undefined)[];
  /** By element row: 1 where that is surely no part of what the page says. */
  firm: Uint8Array;
}

/** Parents come before children, so one pass does. */
function navigationOf({ elements, blocks }: HtmlPage): Navigation {
  const { count, nodes, parent } = elements;
  const inside: (string | undefined)[] = new Array(count);
  const firm = new Uint8Array(count);
  const sectioned = new Uint8Array(count);
  const quoted = new Uint8Array(count);
  const parts = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const node = nodes[row]!;
    const { name } = node;
    const around = parent[row]!;
    const role = attributeOf(node, 'role');
    const kind = KINDS.get(name);
    const isEnd = kind === 'end';
    const isSection = kind === 'section';
    if (isSection || sectioned[around] === 1) sectioned[row] = 1;
    if (kind === 'quoted') quoted[row] = 1;
    else if (!isSection) quoted[row] = quoted[around] ?? 0;
    // What stands within a header with the title is not looked through again.
    const isPart = isSection || kind === 'quoted' || parts[around] === 1;
    const mayBeHead = name === 'header' && firm[around] === 0;
    if (isPart || (mayBeHead && hasTitle(row, elements, blocks))) parts[row] = 1;
    const isOwn = (name === 'header' && sectioned[row] === 1) || (isEnd && quoted[row] === 1);
    if ((isEnd || kind === 'menu') && !isOwn) inside[row] = `\`${name}\``;
    else if (role !== undefined && ROLES.has(role)) inside[row] = `role="${role}"`;
    else inside[row] = inside[around];
    const isSure = isEnd ? parts[row] === 0 : kind === 'menu';
    if (firm[around] === 1 || isSure || (role !== undefined && FIRM_ROLES.has(role))) firm[row] = 1;
  }
  return { inside, firm };
}

function hasTitle(row: number, { first, last }: ElementTable, blocks: readonly Block[]): boolean {
  for (let index = first[row]!; index < last[row]!; index++) {
    const { kind, level } = blocks[index]!;
    if (kind === 'heading' && level === 1) return true;
  }
  return false;
}
