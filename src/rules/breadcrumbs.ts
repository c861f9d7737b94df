import type { Block } from '../model/block.ts';
import type { ElementTable } from '../model/page.ts';
import type { BlockRule } from '../model/rule.ts';
import { attributeOf } from '../page/html/element.ts';

const ID = 'breadcrumbs';

const LISTS: ReadonlySet<string> = new Set(['ol', 'ul', 'nav']);
const CALLED = /(?:^|[\s_-])bread-?crumbs?(?:$|[\s_-])/i;
const TYPED = /schema\.org\/BreadcrumbList$/;
/** What holds more is a part of the page that has such a list. */
const MOST_WORDS = 40;

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'The way to the page, in a list that class or type calls so',
  },
  *run(blocks, { page, standing }) {
    if (page.kind !== 'html') return;
    const { elements } = page;
    for (let row = 0; row < elements.count; row++) {
      if (!isWay(elements, row)) continue;
      const own = blocks.slice(elements.first[row], elements.last[row]);
      if (own.reduce((sum, { words }) => sum + words, 0) > MOST_WORDS) continue;
      for (const { index, kind } of own)
        if (isStep(kind) && standing.kept(index) && standing.role(index) === undefined)
          yield {
            rule: ID,
            block: index,
            action: 'drop',
            category: 'navigation',
            why: 'a step of the way to the page',
          };
    }
  },
};
export default rule;

function isWay({ nodes, classes }: ElementTable, row: number): boolean {
  const node = nodes[row]!;
  const isList = LISTS.has(node.name);
  if (!isList && node.name !== 'div') return false;
  const type = attributeOf(node, 'itemtype');
  if (type !== undefined && TYPED.test(type)) return true;
  const called = classes[row];
  return isList && called !== undefined && CALLED.test(called);
}

function isStep(kind: Block['kind']): boolean {
  return kind === 'list-item' || kind === 'unknown' || kind === 'paragraph';
}
