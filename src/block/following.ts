import { type ChildNode, isTag, isText } from 'domhandler';

/** The next node in the order of the page that is within another, or is that. */
export function following(node: ChildNode, within: ChildNode): ChildNode | undefined {
  if (isTag(node) && node.children[0]) return node.children[0];
  let at: ChildNode = node;
  if (at === within) return undefined;
  while (!at.next) {
    if (at.parent === within || !at.parent) return undefined;
    at = at.parent as ChildNode;
  }
  return at.next;
}

/** Whether a node says anything; the first sign decides, as what follows may be a whole page. */
export function hasText(root: ChildNode): boolean {
  let node: ChildNode | undefined = root;
  while (node) {
    if (isText(node) && node.data.trim() !== '') return true;
    node = following(node, root);
  }
  return false;
}
