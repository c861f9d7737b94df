import { cssOf, NotCss, type Part } from './css.ts';
import { addStep } from './steps.ts';
import { type Expr, type PathExpr, parseXPath, type Step } from './xpath.ts';

/** A value of a page: element, attribute, and what stands around it. */
export interface ValueTarget {
  selector: string;
  attribute?: string;
  after?: string;
  before?: string;
}

/** The elements that an XPath means, as a CSS selector. Throws with the reason where CSS has no words for it. */
export function elementsInCss(xpath: string): string {
  return alternatives(parseXPath(xpath))
    .map(path => cssOf(convertPath(path, false).parts))
    .join(', ');
}

/**
 * The values that an XPath means. The first value is taken and tidied by whoever reads it, so that `(…)[1]`, a
 * trailing `text()` and `normalize-space()` need no words. Throws like `elementsInCss`.
 */
export function valuesInCss(xpath: string): ValueTarget[] {
  const { expr, ...around } = unwrap(parseXPath(xpath));
  return alternatives(expr).map(path => {
    const { parts, attribute } = convertPath(path, true);
    return { selector: cssOf(parts), ...(attribute !== undefined && { attribute }), ...around };
  });
}

interface Unwrapped {
  expr: Expr;
  after?: string;
  before?: string;
}

function unwrap(expr: Expr): Unwrapped {
  if (expr.type === 'path' && expr.start && isFirst(expr.start.predicates)) {
    const inner = expr.start.expr;
    if (expr.steps.length === 0) return unwrap(inner);
    if (inner.type === 'path' && expr.steps.every(isValue)) {
      return { expr: { ...inner, steps: [...inner.steps, ...expr.steps] } };
    }
  }
  if (expr.type !== 'call') return { expr };
  const [first, second] = expr.args;
  if (first && (expr.name === 'normalize-space' || expr.name === 'string')) return unwrap(first);
  const side = ({ 'substring-after': 'after', 'substring-before': 'before' } as const)[expr.name];
  if (!side || !first || second?.type !== 'literal' || second.value === '') return { expr };
  const inner = unwrap(first);
  if (inner[side] !== undefined || inner.before !== undefined) throw new NotCss('a part of a part of a text');
  return { ...inner, [side]: second.value };
}

/** Steps that lead to a value of the element, not to another element. */
function isValue({ axis, test }: Step): boolean {
  return axis === 'attribute' || test === 'text()';
}

function isFirst(predicates: readonly Expr[]): boolean {
  const [only] = predicates;
  return predicates.length === 1 && only?.type === 'number' && only.value === 1;
}

function alternatives(expr: Expr): PathExpr[] {
  if (expr.type === 'binary' && expr.op === '|')
    return [...alternatives(expr.left), ...alternatives(expr.right)];
  if (expr.type === 'path') return [expr];
  throw new NotCss(expr.type === 'call' ? `the function ${expr.name}()` : `a ${expr.type} instead of a path`);
}

function convertPath(path: PathExpr, asValue: boolean): { parts: Part[]; attribute: string | undefined } {
  const parts = startOf(path);
  let attribute: string | undefined;
  for (const [i, step] of path.steps.entries()) {
    const isLast = i === path.steps.length - 1;
    if (step.axis === 'attribute' && isLast && asValue) {
      if (step.deep) addStep(parts, { deep: true, axis: 'child', test: '*', predicates: [] });
      attribute = step.test;
    } else if (step.test === 'text()' && isLast && asValue && step.axis === 'child') {
      if (step.deep) addStep(parts, { deep: true, axis: 'child', test: '*', predicates: [] });
    } else addStep(parts, step);
  }
  if (parts.length === 0) throw new NotCss('the whole document');
  return { parts, attribute };
}

function startOf({ start }: PathExpr): Part[] {
  if (!start) return [];
  if (start.predicates.length > 0) throw new NotCss('a count over the whole document, as in (//p)[2]');
  const inner = alternatives(start.expr).map(path => cssOf(convertPath(path, false).parts));
  return [{ combinator: ' ', compound: { tag: '*', conditions: [`:is(${inner.join(', ')})`] } }];
}
