import { isNode, list, property } from './declared/json-ld.ts';
import type { Declared } from './declared/sources.ts';

const TIER = 'article:content_tier';
/** As booleans, as texts, and as the terms of schema.org. */
const FALSE = /^(?:https?:\/\/schema\.org\/)?(?:false|no|0)$/i;
const TRUE = /^(?:https?:\/\/schema\.org\/)?(?:true|yes|1)$/i;

/** Whether everybody may read the whole article; undefined where the page does not say. */
export function isFree({
  article: { article, page },
  tags,
}: Declared): { value: boolean; source: string } | undefined {
  for (const node of [article, page]) {
    if (!node) continue;
    const own = truth(list(property(node, 'isAccessibleForFree'))[0]);
    if (own !== undefined) return { value: own, source: 'json-ld' };
    // A part that is locked (`WebPageElement` with the selector of the wall) locks the whole.
    const parts = list(property(node, 'hasPart')).filter(isNode);
    if (parts.some(part => truth(property(part, 'isAccessibleForFree')) === false))
      return { value: false, source: 'json-ld' };
  }
  const tier = tags.get(TIER)?.[0]?.toLowerCase();
  return tier === undefined ? undefined : { value: tier === 'free', source: TIER };
}

function truth(value: unknown): boolean | undefined {
  const text = String(isNode(value) ? property(value, '@value') : value);
  return FALSE.test(text) ? false : TRUE.test(text) ? true : undefined;
}
