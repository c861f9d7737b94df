import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { isInvisible } from '../../block/html-elements.ts';
import { Run } from '../../block/run.ts';

/** The nodes below an element in document order; `enter` says whether to go into an element. No recursion. */
export function* nodesBelow(
  element: { children: AnyNode[] },
  enter: (element: Element) => boolean,
): Iterable<AnyNode> {
  const stack = [...element.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    if (!isTag(node) || !enter(node)) continue;
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!);
  }
}

/** The visible text of an element on one line. */
export function textOf(element: Element): string {
  const run = new Run();
  for (const node of nodesBelow(element, inner => !isInvisible(inner))) {
    if (isText(node)) run.add(node.data, false);
    else if (isTag(node) && node.name === 'br') run.add(' ', false);
  }
  return run.finish()?.text ?? '';
}
