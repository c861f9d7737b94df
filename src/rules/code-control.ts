import { type Element, isTag } from 'domhandler';
import { textContent } from 'domutils';
import type { Block } from '../model/block.ts';
import type { BlockRule } from '../model/rule.ts';
import type { Span } from '../model/verdict.ts';

const ID = 'code-control';

const MAX_SIGNS = 30;

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Links and buttons beside code, in the same box, as those that run or copy it',
  },
  *run(blocks, { page, standing }) {
    if (page.kind !== 'html') return;
    const { nodes } = page.elements;
    for (const block of blocks) {
      if (block.kind !== 'code' || !standing.kept(block.index)) continue;
      const span = controlIn(block, nodes[block.element]!);
      if (!span) continue;
      yield {
        rule: ID,
        block: block.index,
        span,
        action: 'drop',
        category: 'navigation',
        why: 'a link or button beside the code',
      };
    }
  },
};
export default rule;

/** Where the text of a control stands: all of a button, or links before the code or behind it. */
function controlIn({ text }: Block, node: Element): Span | undefined {
  const pre = node.name === 'button' ? node.parent : node;
  if (!pre || !isTag(pre) || pre.name !== 'pre') return undefined;
  const parts = pre.children.filter(isTag);
  const at = parts.findIndex(isCode);
  if (parts.length < 2 || at < 0 || parts.findLastIndex(isCode) !== at) return undefined;
  if (node !== pre) return text.length <= MAX_SIGNS ? [0, text.length] : undefined;
  const before = linksOf(parts.slice(0, at));
  if (before !== '' && text.startsWith(before)) return [0, before.length];
  const behind = linksOf(parts.slice(at + 1));
  return behind !== '' && text.endsWith(behind) ? [text.length - behind.length, text.length] : undefined;
}

function isCode({ name }: Element): boolean {
  return name === 'code';
}

/** What links say; nothing where they are long, or other text stands among them. */
function linksOf(parts: readonly Element[]): string {
  const said = parts.filter(part => textContent(part).trim() !== '' && part.name !== 'button');
  if (!said.every(({ name }) => name === 'a')) return '';
  const text = said
    .map(part => textContent(part))
    .join('')
    .trim();
  return text.length <= MAX_SIGNS ? text : '';
}
