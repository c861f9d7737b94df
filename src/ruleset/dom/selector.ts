import { compile } from 'css-select';
import type { AnyNode, Element } from 'domhandler';
import { isTag } from 'domhandler';
import * as domutils from 'domutils';

/** Tells whether an element is one that the selector means. */
export type ElementTest = (element: Element) => boolean;

export interface FieldSelector {
  test: ElementTest;
  /** The attribute to read; undefined for the text. */
  attribute: string | undefined;
}

/** A search below nodes that does not recurse: pages nest deeper than the stack. */
function someElement(test: ElementTest, nodes: AnyNode[]): boolean {
  const stack = [...nodes];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isTag(node)) continue;
    if (test(node)) return true;
    for (const child of node.children) stack.push(child);
  }
  return false;
}

const BRACKETED = /\[[^\]]*\]|\([^)]*\)/g;
const ADAPTER = { ...domutils, isTag, existsOne: someElement };

/** Throws an error whose message says what is wrong with the selector. */
export function compileSelector(selector: string): ElementTest {
  if (/[>+~]\s*$/.test(selector)) throw new Error('nothing stands behind the combinator at the end');
  if (selector.replace(BRACKETED, '').includes('@'))
    throw new Error('"@attribute" can be used in fields only');
  const test = compile<AnyNode, Element>(selector, { adapter: ADAPTER });
  return element => test(element);
}

const WITH_ATTRIBUTE = /^(.*[^\s])\s*@([a-z_][\w:.-]*)$/is;

/** `time@datetime`: a selector and the attribute to read. */
export function compileField(source: string): FieldSelector {
  const [, selector, attribute] = WITH_ATTRIBUTE.exec(source) ?? [];
  return { test: compileSelector(selector ?? source), attribute: attribute?.toLowerCase() };
}
