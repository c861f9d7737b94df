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

/** What the phrases in a block say: whole, at the start, related stories, prompts, bylines and dates, credits. */
export function phraseFeatures(hits: readonly PhraseHit[], block: Block): readonly number[] {
  if (hits.length === 0) return NONE;
  const features = [0, 0, 0, 0, 0, 0];
  for (const hit of hits) {
    if (hit.whole) features[0] = 1;
    if (hit.start <= 1) features[1] = 1;
    if (hit.class === 'related-teaser') features[2] = 1;
    if (PROMPTS.has(hit.class)) features[3] = 1;
    if (META.has(hit.class)) features[4] = 1;
    if (hit.class === 'credit' || block.text.startsWith('©')) features[5] = 1;
  }
  return features;
}

const NONE: readonly number[] = [0, 0, 0, 0, 0, 0];
