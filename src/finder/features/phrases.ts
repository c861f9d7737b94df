import type { Block } from '../../model/block.ts';
import type { PhraseHit } from '../../model/rule.ts';

const PROMPTS = new Set([
  'login-prompt',
  'newsletter-prompt',
  'consent-banner',
  'paywall-prompt',
  'comment',
  'share-widget',
  'advert',
  'navigation',
  'follow',
]);
const META = new Set(['metadata-line', 'byline', 'published', 'modified', 'read-time', 'copyright-notice']);

const UNTOLD = new Set([
  'invitation',
  'channel',
  'sources',
  'poll',
  'download',
  'app',
  'edit-link',
  'feed-source',
  'time-of-day',
  'cart',
  'key-points',
  'picture-place',
  'caption-label',
  'contents-title',
  'filler-text',
  'full-review',
  'account',
  'newsroom',
  'link-target',
  'picture-label',
  'page-tool',
  'shared-post',
  'said-comment',
  'source-label',
]);

/** Whether a phrase tells nothing by itself: half of one, or what announces a part of the text. */
export function tellsNothing({ class: name }: PhraseHit): boolean {
  return UNTOLD.has(name);
}

/**
 * Writes what the phrases in a block say (whole, at the start, related stories, prompts, bylines and dates,
 * credits) over zeros, and gives where the next features go.
 */
export function writePhrases(
  to: Float32Array,
  start: number,
  hits: readonly PhraseHit[],
  block: Block,
): number {
  if (hits.length === 0) return start + 6;
  for (const hit of hits) {
    if (tellsNothing(hit)) continue;
    if (hit.whole) to[start] = 1;
    if (hit.start <= 1) to[start + 1] = 1;
    if (hit.class === 'related-teaser') to[start + 2] = 1;
    if (PROMPTS.has(hit.class)) to[start + 3] = 1;
    if (META.has(hit.class)) to[start + 4] = 1;
    if (hit.class === 'credit' || block.text.startsWith('©')) to[start + 5] = 1;
  }
  return start + 6;
}
