import type { Block } from '../../model/block.ts';
import type { RuleContext } from '../../model/rule.ts';

const ANNOUNCES = /[:：]$/u;
/** Shorter lines are labels, but for headings. */
const LEAST_WORDS = 5;
const MAX_ITEMS = 50;
/** What leads to other stories, or out of the text, announces nothing of it. */
const LEADS_AWAY: ReadonlySet<string> = new Set(['related-teaser', 'share-widget', 'newsletter-prompt']);

/** Whether the line right above a block, or above the list that it is in, stays and leads to it with a colon. */
export function hasAnnouncer(
  { index, kind }: Block,
  blocks: readonly Block[],
  { standing, phrases }: RuleContext,
): boolean {
  let at = index - 1;
  if (kind === 'list-item') while (at > index - MAX_ITEMS && isPlainItem(blocks[at])) at--;
  const line = blocks[at];
  if (!line || !ANNOUNCES.test(line.text) || !standing.kept(at)) return false;
  if (line.words < LEAST_WORDS && line.kind !== 'heading') return false;
  return !leadsAway(line, phrases);
}

/** Flat text: whether a line leads to what stands below it with a colon, as prose does and headlines don't. */
export function leadsIn(block: Block, { phrases }: RuleContext): boolean {
  if (block.kind === 'list-item' || block.words < LEAST_WORDS) return false;
  return ANNOUNCES.test(block.text) && !leadsAway(block, phrases);
}

function leadsAway({ index }: Block, phrases: RuleContext['phrases']): boolean {
  return phrases(index).some(hit => LEADS_AWAY.has(hit.class));
}

function isPlainItem(block: Block | undefined): boolean {
  return block?.kind === 'list-item' && !ANNOUNCES.test(block.text);
}
