import type { Element } from 'domhandler';
import type { HtmlPage } from '../../model/page.ts';
import { PageElements } from '../apply-dom.ts';
import { compileSelector } from '../dom/selector.ts';
import { selectorsFor } from './selector-for.ts';

/** Share of the article's words that the element has to hold. */
const MOST = 0.9;

export interface ContentElement {
  element: Element;
  row: number;
  selector: string;
}

/**
 * The innermost element that holds nearly all of the article, and a selector that means it alone. `words`: by
 * block, the words that belong to the article. Undefined when only the page as a whole holds them.
 */
export function contentElement(page: HtmlPage, words: readonly number[]): ContentElement | undefined {
  const sums = [0];
  for (const count of words) sums.push(sums.at(-1)! + count);
  const { count, first, last, nodes } = page.elements;
  const inside = (row: number) => sums[last[row]!]! - sums[first[row]!]!;
  let best = -1;
  for (let row = 1; row < count; row++)
    if (inside(row) >= MOST * sums.at(-1)! && sums.at(-1)! > 0) best = row;
  const elements = new PageElements(page);
  for (let row = best; row > 0; row = page.elements.parent[row]!) {
    const element = nodes[row]!;
    const selector = selectorsFor(element).find(candidate => meansAlone(candidate, element, elements));
    if (selector !== undefined && element.name !== 'body' && element.name !== 'html')
      return { element, row, selector };
  }
  return undefined;
}

function meansAlone(selector: string, element: Element, { all }: PageElements): boolean {
  const test = compileSelector(selector);
  return all.every(other => test(other) === (other === element));
}
