import { bareCredit } from '../page/media/bare-credit.ts';
import { splitCredit } from '../page/media/credit.ts';
import { creditHits } from '../page/media/credit-hits.ts';
import type { FindPhrases } from '../page/metadata/find-phrases.ts';

/** Most alternative texts have none of what sets a credit off. */
const MAY_HAVE = /[©ⓒ:：([（【]/;
const SET_OFF = /^[©ⓒ([（【]/;
const LABELLED = /[:：]\s*$/;

/**
 * An alternative text and the credit that it ends with or is: `The pier © Name`, `(Photo: Name)`; undefined without one.
 * Names alone, which no sign, bracket or label calls a credit, may be what the picture shows.
 */
export function creditInAlt(
  alt: string | undefined,
  find: FindPhrases,
): { alt: string | undefined; creditText: string } | undefined {
  if (alt === undefined || !MAY_HAVE.test(alt)) return undefined;
  const hits = creditHits(alt, find);
  const { caption, creditSpan } = splitCredit(alt, hits);
  if (creditSpan === undefined) return undefined;
  const raw = alt.slice(...creditSpan);
  const labels = hits.filter(({ start }) => start >= creditSpan[0] && start < creditSpan[1]);
  const isLabelled = labels.some(({ start, end }) => LABELLED.test(alt.slice(start, end)));
  if (!isLabelled && !(SET_OFF.test(raw) && (labels.length > 0 || raw.includes('©')))) return undefined;
  const creditText = bareCredit(raw, find);
  return creditText === '' ? undefined : { alt: caption || undefined, creditText };
}
