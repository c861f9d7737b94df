import type { Block } from '../../../model/block.ts';
import { Paragraphs } from '../paragraphs.ts';
import type { Heading } from './headings.ts';

/**
 * The headings of a page that declares no title, without those of the first level that are of the site and its menus: where
 * one alone has paragraphs below it, up to the next.
 */
export function withoutBareHeadings(headings: readonly Heading[], blocks: readonly Block[]): Heading[] {
  const main = headings.filter(({ level }) => level === 1);
  const { all } = Paragraphs.of(blocks);
  const told = main.filter(({ block }, i) => {
    const end = main[i + 1]?.block ?? blocks.length;
    return all.some(paragraph => paragraph > block && paragraph < end);
  });
  return headings.filter(heading => told.length !== 1 || heading.level !== 1 || heading === told[0]);
}
