import { compact } from '../text.ts';
import type { Heading } from './headings.ts';

/**
 * The headline as another heading of its level has it with more signs. Programs that save a page put a heading of their
 * own above it, of the name of a file or feed, which has lost colons and question marks.
 */
export function fullerCopy<H extends { text: string; block?: number }>(
  headline: H,
  headings: readonly Heading[],
): H {
  const letters = compact(headline.text);
  const fuller = headings.find(
    ({ level, text, block }) =>
      level === 1 &&
      block !== headline.block &&
      text.length > headline.text.length &&
      compact(text) === letters,
  );
  return fuller ? { ...headline, text: fuller.text, block: fuller.block } : headline;
}
