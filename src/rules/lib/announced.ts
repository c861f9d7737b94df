import { ANNOUNCER_WORDS, announces, leadsAway } from '../../finder/announces.ts';
import type { Block } from '../../model/block.ts';
import type { RuleContext } from '../../model/rule.ts';

const MAX_ITEMS = 50;

/** Whether the line right above a block, or above the list that it is in, stays and leads to it with a colon. */
export function hasAnnouncer(
  { index, kind }: Block,
  blocks: readonly Block[],
  { phrases, standing }: RuleContext,
): boolean {
  let at = index - 1;
  if (kind === 'list-item') while (at > index - MAX_ITEMS && isPlainItem(blocks[at])) at--;
  const line = blocks[at];
  if (!line || !announces(line) || !standing.kept(at)) return false;
  if (line.words < ANNOUNCER_WORDS && line.kind !== 'heading') return false;
  return !leadsAway(phrases(at));
}

/** Flat text: whether a line leads to what stands below it with a colon, as prose does and headlines don't. */
export function leadsIn(block: Block, { phrases }: RuleContext): boolean {
  if (block.kind === 'list-item' || block.words < ANNOUNCER_WORDS) return false;
  return announces(block) && !leadsAway(phrases(block.index));
}

function isPlainItem(block: Block | undefined): boolean {
  return block?.kind === 'list-item' && !announces(block);
}
