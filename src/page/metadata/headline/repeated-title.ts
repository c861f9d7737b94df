import type { Block } from '../../../model/block.ts';

/** Lines of headlines and labels are shorter; in words. */
const LEAST_WORDS = 100;
/** Fewer words may stand in a text twice by chance. */
const BEGINNING = /^(?:\S+\s+){3}\S+/;
/** What stands between a headline and the name of its site. */
const JOINT = /^\s*[|｜·•»–—-]\s/u;
const MAX_UNITS = 250;

/**
 * The headline of a text that a program wrote in one line: its page's title stands first, with the name of the site, and is
 * said again further down without; or it is said twice at once. Undefined for all other texts.
 */
export function repeatedTitle([first]: readonly Block[]): string | undefined {
  if (first === undefined || first.hidden || first.words < LEAST_WORDS) return undefined;
  const { text } = first;
  const beginning = BEGINNING.exec(text)?.[0];
  if (beginning === undefined) return undefined;
  let title: string | undefined;
  for (let at = text.indexOf(beginning, 1); at >= 0; at = text.indexOf(beginning, at + 1)) {
    const common = wholeWords(text, at);
    const before = text.slice(0, at).trimEnd();
    if (common.startsWith(before)) return before;
    if (common.length > (title?.length ?? 0) && JOINT.test(text.slice(common.length))) title = common;
  }
  return title;
}

/** What a text begins with and has again at a place, without half words. */
function wholeWords(text: string, at: number): string {
  let end = 0;
  while (end < MAX_UNITS && at + end < text.length && text[end] === text[at + end]) end++;
  const common = text.slice(0, end);
  return /^\s/.test(text.slice(end)) ? common : common.replace(/\s+\S*$/, '');
}
