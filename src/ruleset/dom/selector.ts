import { compile } from 'css-select';
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import * as domutils from 'domutils';
import { collapseSpace } from '../../block/normalize.ts';
import { nodesBelow } from './element-text.ts';

/** Tells whether an element is one that the selector means. */
export type ElementTest = (element: Element) => boolean;

export interface FieldSelector {
  test: ElementTest;
  /** The attribute to read; undefined for the text. */
  attribute: string | undefined;
  /** Only what stands behind the first of these texts, and before the first of those, is the value. */
  after: string | undefined;
  before: string | undefined;
}

/** A field of a rule file: a selector, alone or with what is around the value. */
export type FieldSource =
  | string
  | { select: string; after?: string | undefined; before?: string | undefined };

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
/** What `:contains("…")` looks at. */
function textBelow(node: AnyNode | AnyNode[]): string {
  let text = '';
  for (const inner of nodesBelow({ children: [node].flat() }, () => true))
    if (isText(inner)) text += inner.data;
  return text;
}

const ADAPTER = { ...domutils, isTag, existsOne: someElement, getText: textBelow };

/** Throws an error whose message says what is wrong with the selector. */
export function compileSelector(selector: string): ElementTest {
  if (/[>+~]\s*$/.test(selector)) throw new Error('nothing stands behind the combinator at the end');
  if (selector.replace(BRACKETED, '').includes('@'))
    throw new Error('"@attribute" can be used in fields only');
  const test = compile<AnyNode, Element>(selector, { adapter: ADAPTER });
  return element => test(element);
}

const WITH_ATTRIBUTE = /^(.*[^\s])\s*@([a-z_][\w:.-]*)$/is;

/** `time@datetime`: a selector and the attribute to read. Throws as `compileSelector`. */
export function compileField(source: FieldSource): FieldSelector {
  const { select, after, before }: Exclude<FieldSource, string> =
    typeof source === 'string' ? { select: source } : source;
  const [, selector, attribute] = WITH_ATTRIBUTE.exec(select) ?? [];
  return {
    test: compileSelector(selector ?? select),
    attribute: attribute?.toLowerCase(),
    after: after === undefined ? undefined : collapseSpace(after),
    before: before === undefined ? undefined : collapseSpace(before),
  };
}

/** The part of a text that the field asks for; empty when what should be around it is not there. */
export function valuePart(text: string, { after, before }: FieldSelector): string {
  const start = after === undefined ? 0 : text.indexOf(after);
  if (start < 0) return '';
  const rest = text.slice(start + (after?.length ?? 0));
  const end = before === undefined ? rest.length : rest.indexOf(before);
  return end < 0 ? '' : rest.slice(0, end).trim();
}
