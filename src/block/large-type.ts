import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { textContent } from 'domutils';
import { BLANK, traitsOf } from './html-elements.ts';

/** Text has size 3 by default; pages before style sheets set headlines in 5 or larger (HTML 4.01, 15.2.2). */
const LARGE = /^\s*(?:\+[2-4]|[5-7])\s*$/;
/** Longer texts are no headings. */
const LETTERS = 200;

/** Whether a `font` element is a line of its own in large type, as pages before style sheets set their headings. */
export function isLargeLine(node: Element): boolean {
  if (!LARGE.test(node.attribs.size ?? '')) return false;
  if (!endsLine(node, 'prev') || !endsLine(node, 'next')) return false;
  const text = textContent(node);
  return text.length <= LETTERS && !BLANK.test(text);
}

/** Whether nothing stands beside an element in its line on one side, in the elements of the line around it neither. */
function endsLine(node: Element, way: 'prev' | 'next'): boolean {
  let at: Element = node;
  for (;;) {
    let beside: AnyNode | null = at[way];
    while (beside && isText(beside) && BLANK.test(beside.data)) beside = beside[way];
    if (beside) return isTag(beside) && (beside.name === 'br' || beside.name === 'img' || isOwnLine(beside));
    const { parent } = at;
    if (!parent || !isTag(parent) || isOwnLine(parent)) return true;
    at = parent;
  }
}

/** Whether an element has traits of its own, as all do that begin a line. */
function isOwnLine({ name }: Element): boolean {
  return traitsOf(name) !== 0;
}
