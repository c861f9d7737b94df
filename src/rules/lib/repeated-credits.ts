import type { Block } from '../../model/block.ts';
import type { Page } from '../../model/page.ts';
import type { RuleContext } from '../../model/rule.ts';
import { figureOf } from '../../page/media/pictures.ts';
import type { Copy } from './copy.ts';

/** Credits that are said again right behind: of one picture in a figure, or in text without pictures. */
export function* repeatedCredits(blocks: readonly Block[], { page, standing }: RuleContext): Iterable<Copy> {
  if (page.kind === 'html' && page.markdown) return;
  for (let at = 1; at < blocks.length; at++) {
    if (blocks[at]!.text !== blocks[at - 1]!.text || standing.role(at) !== 'credit') continue;
    const isKept = standing.kept(at) && standing.kept(at - 1) && standing.role(at - 1) === 'credit';
    if (isKept && isOnePicture(blocks[at - 1]!, blocks[at]!, page)) yield [at - 1, at];
  }
}

function isOnePicture(before: Block, block: Block, page: Page): boolean {
  if (page.kind === 'text') return true;
  if ((page.harvest.byTag.get('img') ?? []).some(image => image.block === block.index)) return false;
  const [figure, other] = [before, block].map(({ element }) => {
    const node = page.elements.nodes[element];
    return node && figureOf(node);
  });
  return figure !== undefined && figure === other;
}
