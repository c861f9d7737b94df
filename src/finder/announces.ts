import type { Block } from '../model/block.ts';
import type { PhraseHit } from '../model/rule.ts';

const ANNOUNCES = /[:：]$/;
/** Shorter lines are labels. */
export const ANNOUNCER_WORDS = 5;
/** What leads to other stories, or out of the text, announces nothing of it. */
const LEADS_AWAY: ReadonlySet<string> = new Set(['related-teaser', 'share-widget', 'newsletter-prompt']);

/** Whether a line ends in a colon. */
export function announces({ text }: Block): boolean {
  return ANNOUNCES.test(text);
}

/** Whether the phrases in a line say that it leads out of the text. */
export function leadsAway(hits: readonly PhraseHit[]): boolean {
  return hits.some(hit => LEADS_AWAY.has(hit.class));
}
