import { createHash } from 'node:crypto';

export const FOLDS = 5;

/** The folds that later stages are trained without, as -1 where none is. */
export const LEFT_OUT = Array.from({ length: FOLDS + 1 }, (_, i) => i - 1);

/** Second-level suffixes under which sites register, such as `co.uk`. */
const SECOND_LEVEL = new Set(['co', 'com', 'org', 'net', 'gov', 'ac', 'edu', 'gob', 'or', 'ne', 'in']);

/** The site of a page, roughly: the last two labels of its host, three under a known second level. */
export function siteOf(url: string | undefined, id: string): string {
  const host = url && /^https?:\/\//.test(url) ? new URL(url).hostname : id;
  const labels = host.replace(/^www\./, '').split('.');
  const size = labels.length > 2 && SECOND_LEVEL.has(labels.at(-2)!) ? 3 : 2;
  return labels.slice(-size).join('.');
}

/** All pages of a site are in the same fold, whatever set they come from. */
export function foldOf(url: string | undefined, id: string): number {
  return createHash('md5').update(siteOf(url, id)).digest()[0]! % FOLDS;
}
