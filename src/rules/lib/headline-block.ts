import type { Block } from '../../model/block.ts';
import type { Standing } from '../../model/rule.ts';

/** The first block that shows the article's headline; known from phase `context` on. */
export function headlineBlock(blocks: readonly Block[], standing: Standing): Block | undefined {
  return blocks.find(
    ({ index }) => standing.role(index) === 'headline' || standing.span(index, 'headline') !== undefined,
  );
}
