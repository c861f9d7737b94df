import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { following } from '../../block/following.ts';
import { isGluedPart } from '../../block/glued-part.ts';
import { collapseSpace, normalizeText } from '../../block/normalize.ts';

const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'svg', 'rt', 'rp']);
const MAX_TEXT = 4000;
const MAX_NODES = 2000;

/** The descendants of a node in document order, itself first, at most `limit`; `skip` prunes whole branches. */
export function* descend(
  root: AnyNode,
  limit = MAX_NODES,
  skip: (node: Element) => boolean = () => false,
): Iterable<AnyNode> {
  let node: AnyNode | undefined = root;
  for (let seen = 0; node && seen < limit; seen++) {
    yield node;
    node = following(node, root, isTag(node) && skip(node));
  }
}

const HEADING = /^h[1-6]$/;

/** The text of a node as a reader sees it: no scripts, no ruby glosses; white space folded, parts of headings apart. */
export function readText(root: AnyNode): string {
  const isHeading = isTag(root) && HEADING.test(root.name);
  let text = '';
  let node: AnyNode | undefined = root;
  for (let seen = 0; node && seen < MAX_NODES; seen++) {
    const element = isTag(node) ? node : undefined;
    if (isText(node)) text += node.data;
    else if (element && (element.name === 'br' || (isHeading && isGluedPart(element, text.slice(-2)))))
      text += ' ';
    if (text.length > MAX_TEXT) break;
    node = following(node, root, element !== undefined && UNREAD.has(element.name));
  }
  return collapseSpace(normalizeText(text).text).trim();
}

export interface TextPart {
  text: string;
  /** The element it stands in; undefined for text directly in the parent. */
  node: Element | undefined;
}

/**
 * The texts that an element is put together from: one for each child element or run of text, looked for where
 * the tree first branches. A kicker and a headline in one heading come apart here.
 */
export function textParts(root: Element): TextPart[] {
  let node = root;
  for (let depth = 0; depth < 8; depth++) {
    const filled = node.children.filter(child => !isText(child) || child.data.trim() !== '');
    const only = filled.length === 1 ? filled[0]! : undefined;
    if (!only || !isTag(only)) break;
    node = only;
  }
  return node.children
    .slice(0, 12)
    .map(child => ({ text: readText(child), node: isTag(child) ? child : undefined }))
    .filter(({ text }) => text !== '');
}
