import { type ChildNode, type Element, isTag } from 'domhandler';
import { attributeOf } from '../page/html/element.ts';

/**
 * A formula is written several times over: as MathML, which tells its signs in the order of reading, as source in an
 * `annotation` of that, and as boxes that KaTeX and MathJax 2 lay out, with denominators before what is above them.
 * The MathML is text; this tells the others.
 */
export function isFormulaAgain(node: Element, called: string | undefined): boolean {
  switch (node.name) {
    case 'annotation':
    case 'annotation-xml':
      return true;
    case 'nobr':
      return isCalled(node.next, 'MJX_Assistive_MathML');
    case 'span':
      return called === 'katex-html' && isCalled(node.prev, 'katex-mathml');
    default:
      return false;
  }
}

/** Whether an element holds a formula and nothing else. */
export function holdsFormula({ children }: Element): boolean {
  const [only] = children;
  return children.length === 1 && isTag(only!) && only.name === 'math';
}

function isCalled(node: ChildNode | null, name: string): boolean {
  if (!node || !isTag(node)) return false;
  const called = attributeOf(node, 'class');
  return called?.split(' ').includes(name) ?? false;
}
