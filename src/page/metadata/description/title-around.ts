import { titleParts } from '../headline/titles.ts';
import type { Site } from '../site.ts';
import { foldText } from '../text.ts';

const SUFFIX = /\s+[|–—-]\s+([^|–—]{2,40})$/u;
const SUFFIX_WORDS = 5;

/** A description without the name of its site behind it, as titles have it. */
export function withoutSuffix(description: string, titles: readonly string[], site: Site): string {
  const found = SUFFIX.exec(description);
  if (!found || found[1]!.split(' ').length > SUFFIX_WORDS) return description;
  const name = foldText(found[1]!);
  const isSuffix = (title: string) => foldText(titleParts(title).slice(1).at(-1) ?? '') === name;
  return site.is(found[1]!) || titles.some(isSuffix) ? description.slice(0, found.index) : description;
}

const SIGN = /^\s*[|:–—-]\s+(?=[\p{Lu}\p{Lo}])/u;
const LEAST_WORDS = 6;
/** A text may begin with these letters, a phrase that goes on from the headline does not. */
const BEGINNING = 24;

/** A description without the headline before it, where the text or a sign shows that it begins behind that. */
export function withoutTitle(
  description: string,
  headline: string | undefined,
  texts: readonly string[],
): string {
  if (headline === undefined) return description;
  const before = description.slice(0, headline.length);
  if (foldText(before) !== foldText(headline)) return description;
  const behind = description.slice(before.length);
  const rest = behind.replace(/^[\s|:.–—-]+/u, '');
  if (rest.split(' ').length < LEAST_WORDS) return description;
  const start = rest.slice(0, BEGINNING);
  return SIGN.test(behind) || texts.some(text => text.startsWith(start)) ? rest : description;
}
