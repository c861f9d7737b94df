import type { RuleFile } from '../schema.ts';
import { selectorsOf } from './rules-of.ts';

const STATE = /:(?:hover|active|focus(?:-within|-visible)?|visited|target)\b/;
const NO_TEXT = /(?:^|[\s>+~])(script|style|template|meta|link|title)[^\s>+~]*$/;
/** A paragraph ends where one of these begins. */
const IN_PARAGRAPH =
  /(?:^|[\s>])p(?:[.#:[][^\s>+~]*)?[\s>]+(?:p|div|ul|ol|table|section|article|h[1-6])(?![\w-])/;

/** Selectors that can match nothing, or nothing that the rule is for. */
export function* lintSelectors(file: RuleFile): Iterable<string> {
  for (const { id, action, selectors } of selectorsOf(file)) {
    for (const selector of selectors) {
      const problem = problemOf(selector, action === 'field');
      if (problem) yield `${id}: "${selector}" ${problem}`;
    }
    const again = selectors.find((selector, i) => selectors.indexOf(selector) < i);
    if (again !== undefined) yield `${id}: "${again}" stands there twice`;
  }
}

function problemOf(selector: string, isField: boolean): string | undefined {
  if (STATE.test(selector)) return 'cannot match: a saved page has no mouse or keyboard';
  if (IN_PARAGRAPH.test(selector)) return 'cannot match: a paragraph ends where such an element begins';
  if (!isField && NO_TEXT.test(selector)) return 'selects an element that has no visible text';
  return undefined;
}
