import type { Metadata } from '../../../model/metadata.ts';

/** Flag of a headline that is no more than the likeliest line of a flat text. */
export const UNSURE_HEADLINE = 'headline-unsure';

/** Other extractors leave headlines out more often than not. */
const PAGE_FROM = 0.5;

/**
 * What becomes of an unsure headline once more is known: one that a site rule gave is sure, and a text that is no
 * whole page has none. `wholePage`: how likely it is one, 0–1.
 */
export function settleHeadline(metadata: Metadata, wholePage = 1): Metadata {
  if (!metadata.flags.includes(UNSURE_HEADLINE)) return metadata;
  const flags = metadata.flags.filter(flag => flag !== UNSURE_HEADLINE);
  const { headline: source, ...sources } = metadata.provenance;
  if (source !== 'line') return { ...metadata, flags };
  if (wholePage >= PAGE_FROM) return metadata;
  const { headline: _, ...rest } = metadata;
  return { ...rest, titles: [], flags, provenance: sources };
}
