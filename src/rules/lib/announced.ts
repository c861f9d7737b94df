import type { Block } from '../../model/block.ts';
import type { RuleContext } from '../../model/rule.ts';

const ANNOUNCES = /[:：]$/u;
/** Shorter lines are labels, but for headings. */
const LEAST_WORDS = 5;
const MAX_ITEMS = 50;
/** What leads to other stories, or out of the text, announces nothing of it. */
const LEADS_AWAY: ReadonlySet<string> = new Set(['related-teaser', 'share-widget', 'newsletter-prompt']);

/** The line right above a block, or above the list that it is in, which stays and leads to it with a colon. */
export function announcerOf(
  { index, kind }: Block,
  blocks: readonly Block[],
  context: RuleContext,
): Block | undefined {
  let at = index - 1;
  if (kind === 'list-item') while (at > index - MAX_ITEMS && isPlainItem(blocks[at])) at--;
  const line = blocks[at];
  if (!line || !ANNOUNCES.test(line.text) || !context.standing.kept(at)) return undefined;
  if (line.words < LEAST_WORDS && line.kind !== 'heading') return undefined;
  return context.phrases(at).some(hit => LEADS_AWAY.has(hit.class)) ? undefined : line;
}

function isPlainItem(block: Block | undefined): boolean {
  return block?.kind === 'list-item' && !ANNOUNCES.test(block.text);
}
