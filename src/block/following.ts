import { type AnyNode, isTag, isText } from 'domhandler';

/** The node behind another in the order of the page, its children first, or past them; undefined behind the last in `root`. */
export function following(node: AnyNode, root: AnyNode, pastChildren = false): AnyNode | undefined {
  if (!pastChildren && isTag(node) && node.children[0]) return node.children[0];
  let at: AnyNode | null = node;
  while (at && at !== root && !at.next) at = at.parent;
  return at && at !== root ? (at.next ?? undefined) : undefined;
}

/** Whether a node says anything; the first sign decides, as what follows may be a whole page. */
export function hasText(root: AnyNode): boolean {
  let node: AnyNode | undefined = root;
  while (node) {
    if (isText(node) && node.data.trim() !== '') return true;
    node = following(node, root);
  }
  return false;
}
